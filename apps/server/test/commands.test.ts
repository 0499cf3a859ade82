import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { ask } from './testkit/ask.ts';
import { Connection } from './testkit/connection.ts';
import { startProcess } from './testkit/processes.ts';
import { EXPRESS, type Expressed, findOpenStep, type OpenStep, position } from './testkit/training.ts';
import { startWorld, type World } from './testkit/world.ts';

const CHANGED = `subscription Changed($slug: String!, $after: Cursor) {
  dossierChanged(slug: $slug, after: $after) {
    __typename
    ... on DossierState { cursor entries { id kind } dossier { version } }
  }
}`;

/** The server itself reads the feed, too, to conclude silence procedures. */
const CLERK = 1;

describe('commands through the API', () => {
  let world: World;
  let secretariat: string;
  let open: OpenStep;

  beforeAll(async () => {
    world = await startWorld();
    secretariat = await world.token({ role: 'secretariat' });
    open = await findOpenStep(world, secretariat);
  });
  afterAll(() => world.close());

  const express = (token: string | undefined, variables: ReturnType<typeof position>, url = world.url) =>
    ask<Expressed>(url, { query: EXPRESS, variables, ...(token === undefined ? {} : { token }) }).then(
      ({ body }) => body.data.expressPosition,
    );

  it('a delegate speaks for its own state and for no other', async () => {
    const delegate = await world.token({ role: 'delegate', state: 'XA' });
    expect(await express(delegate, position(open, 'XA', world.today))).toMatchObject({
      __typename: 'PositionExpressed',
    });
    expect(await express(delegate, position(open, 'XB', world.today))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('who only reads, or is not signed in, changes nothing', async () => {
    const before = await world.register.position();
    const viewer = await world.token({ role: 'viewer' });
    expect(await express(viewer, position(open, 'XA', world.today))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await express(undefined, position(open, 'XA', world.today))).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await world.register.position()).toEqual(before);
  });

  it('a NUL in a text is refused, over HTTP and over WebSocket, and nothing is written', async () => {
    const before = await world.register.position();
    const variables = position(open, 'XA', world.today, { text: 'согласовано\u0000' });
    const overHttp = await ask(world.url, { query: EXPRESS, variables, token: secretariat });
    expect(JSON.stringify(overHttp.body)).toMatch(/NUL/);
    expect(JSON.stringify(overHttp.body)).not.toContain('INTERNAL_SERVER_ERROR');
    const connection = new Connection(world.url);
    await connection.hello({ Authorization: `Bearer ${secretariat}` });
    connection.subscribe('1', EXPRESS, variables);
    const overSocket = JSON.stringify(await connection.next());
    expect(overSocket).toMatch(/NUL/);
    expect(overSocket).not.toContain('INTERNAL_SERVER_ERROR');
    connection.cut();
    expect(await world.register.position()).toEqual(before);
  });

  it('a position entered through a second server process arrives on a subscription of the first', async () => {
    const second = await startProcess(world.databaseUrl, world.today);
    try {
      const connection = new Connection(world.url);
      await connection.hello();
      const { cursor } = await express(secretariat, position(open, 'XB', world.today));
      connection.subscribe('1', CHANGED, { slug: open.dossier, after: cursor });
      const { entry } = await express(secretariat, position(open, 'XC', world.today), second.url);
      const { payload } = await connection.next();
      expect(payload).toMatchObject({
        data: {
          dossierChanged: { __typename: 'DossierState', entries: [{ id: entry.id, kind: 'positionExpressed' }] },
        },
      });
      connection.cut();
    } finally {
      await second.end();
    }
  });

  it.each(['cut', 'completed'])('a subscription that is %s leaves no reader of the feed behind', async (how) => {
    const connection = new Connection(world.url);
    await connection.hello();
    for (let id = 0; id < 20; id += 1) connection.subscribe(`s${id}`, CHANGED, { slug: open.dossier });
    await world.feed.reaches(20 + CLERK);
    if (how === 'cut') connection.cut();
    else for (let id = 0; id < 20; id += 1) connection.send({ type: 'complete', id: `s${id}` });
    await world.feed.reaches(CLERK);
    connection.cut();
  });

  it('a subscription that was cut goes on after its cursor, with nothing missing and nothing twice', async () => {
    const first = await express(secretariat, position(open, 'XA', world.today));
    const written: string[] = [];
    const seen: string[] = [];
    let after: string = first.cursor;
    for (let cut = 0; cut < 3; cut += 1) {
      // One while nobody listens, one while somebody does.
      written.push((await express(secretariat, position(open, 'XB', world.today))).entry.id);
      const client = createClient({ url: `${world.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
      const changes = client.iterate<{ dossierChanged: { cursor: string; entries: { id: string }[] } }>({
        query: CHANGED,
        variables: { slug: open.dossier, after },
      });
      written.push((await express(secretariat, position(open, 'XC', world.today))).entry.id);
      for await (const { data } of changes) {
        if (!data) throw new Error('a subscription came without data');
        seen.push(...data.dossierChanged.entries.map(({ id }) => id));
        after = data.dossierChanged.cursor;
        if (seen.length >= written.length) break;
      }
      client.terminate();
      await client.dispose();
    }
    expect(seen).toEqual(written);
  });
});
