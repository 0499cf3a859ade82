import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DossierQuery, ResultOf } from '@concord/contract';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createConcordClient } from '../src/index.ts';
import { askDossier, liveDossier, showsVersion } from './testkit/dossier.ts';
import { followJournal } from './testkit/journal.ts';
import { Patience } from './testkit/patience.ts';
import { openWorld, type World } from './testkit/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.closeClients());
afterAll(() => world.close());

const isReady = ({ status }: { status: string }) => status === 'ready';

describe('a live answer', () => {
  it('is loading at first, then an answer, and changes whenever something happens', async () => {
    const client = world.client();
    const { shown, getSnapshot } = liveDossier(client);
    expect(getSnapshot()).toEqual({ status: 'loading' });
    const first = await shown.first(isReady);
    expect(first).toMatchObject({ update: null, updates: 0, error: null });
    const { version } = await askDossier(client);
    await world.secretariat.express(1);
    expect(await shown.first(showsVersion(version + 1))).toMatchObject({
      update: { dossierChanged: { __typename: 'DossierState' } },
      updates: 1,
    });
  });

  it('begins with an answer that is at hand, asks nothing, and misses nothing that came since', async () => {
    const client = world.client();
    const first = await askDossier(client);
    const { version } = first;
    await world.secretariat.express(1);
    const asked: string[] = [];
    const query = client.urql.query.bind(client.urql);
    client.urql.query = ((...question: Parameters<typeof query>) => {
      asked.push('a question');
      return query(...question);
    }) as typeof query;
    const { shown, getSnapshot } = liveDossier(client, { first: { dossier: first.dossier } });
    expect(getSnapshot()).toMatchObject({ status: 'ready', data: { dossier: first.dossier }, updates: 0 });
    await shown.first(showsVersion(version + 1));
    expect(asked).toEqual([]);
  });

  it('equals a fresh answer after a cut, whatever happened meanwhile', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const { shown, getSnapshot } = liveDossier(client);
    await shown.first(isReady);
    const { version } = await askDossier(client);
    network.cut();
    await patience.attempts.reaches(1);
    await secretariat.express(8);
    await network.restore();
    patience.end();
    await shown.first(showsVersion(version + 8));
    const { dossier } = await askDossier(client);
    expect(getSnapshot()).toHaveProperty('data', { dossier });
  });

  it('is asked for until the server answers', async () => {
    const { network } = world;
    const patience = new Patience();
    network.cut();
    const { shown } = liveDossier(world.client(patience));
    expect(await shown.reaches(1)).toEqual([
      { status: 'failed', error: { message: 'The server cannot be reached.', code: 'NO_CONNECTION', id: null } },
    ]);
    await patience.attempts.reaches(1);
    patience.end();
    await patience.attempts.reaches(2);
    await network.restore();
    patience.end();
    await shown.first(isReady);
    expect(patience.attempts.all).toEqual([0, 1]);
  });

  it('stays as it was beside an error, and a null that the error left does not pass for an answer', async () => {
    const patience = new Patience();
    const client = world.client(patience);
    const { shown, reload } = liveDossier(client);
    await shown.first(isReady);
    const good = await askDossier(client);
    const giveBack = await world.loseDatabase();
    reload();
    expect((await shown.reaches(2)).at(-1)).toMatchObject({
      data: { dossier: good.dossier },
      error: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
    });
    await giveBack();
    patience.end();
    expect((await shown.reaches(3)).at(-1)).toMatchObject({ data: { dossier: good.dossier }, error: null });
  });

  it('is refused once when the question is wrong', async () => {
    const patience = new Patience();
    const client = world.client(patience);
    const { shown } = liveDossier(client, { query: parse('{ weather }') as typeof DossierQuery });
    const [state] = await shown.reaches(1);
    expect(state).toMatchObject({ status: 'failed', error: { code: 'GRAPHQL_VALIDATION_FAILED', id: null } });
    expect(patience.attempts.all).toEqual([]);
  });

  it.each([
    { status: 502, what: 'again when a gateway answers for a server that is away', attempts: [0] },
    { status: 404, what: 'only once when what answers is not Concord', attempts: [] },
  ])('is asked for $what', async ({ status, attempts }) => {
    const gateway = createServer((_request, response) => void response.writeHead(status).end('<h1>Sorry</h1>'));
    await once(gateway.listen(0, '127.0.0.1'), 'listening');
    const { port } = gateway.address() as AddressInfo;
    const patience = new Patience();
    const client = createConcordClient({ url: `http://127.0.0.1:${port}/graphql`, ...patience });
    const { shown } = liveDossier(client);
    const message = `What came is not an answer of Concord, or broke off (HTTP ${status}).`;
    expect(await shown.reaches(1)).toEqual([{ status: 'failed', error: { message, code: 'REFUSED', id: null } }]);
    expect(patience.attempts.all).toEqual(attempts);
    client.close();
    gateway.close();
  });

  it('is refused once when the token is wrong', async () => {
    const patience = new Patience();
    const { shown } = liveDossier(world.client({ ...patience, token: 'nonsense' }));
    expect(await shown.reaches(1)).toMatchObject([{ status: 'failed', error: { code: 'INVALID_TOKEN' } }]);
    expect(patience.attempts.all).toEqual([]);
  });

  it('is asked for anew on reload, and goes on from the new answer once', async () => {
    const client = world.client();
    const { shown, reload } = liveDossier(client);
    await shown.first(isReady);
    const { version } = await askDossier(client);
    reload();
    expect((await shown.reaches(2)).at(-1)).toMatchObject({ status: 'ready', update: null, updates: 1 });
    await world.secretariat.express(1);
    await shown.first(showsVersion(version + 1));
    expect(shown.all).toHaveLength(3);
  });

  it('is asked for anew when an update cannot be merged', async () => {
    const client = world.client();
    const { shown } = liveDossier(client, { merge: () => 'reload' });
    await shown.first(isReady);
    const { version } = await askDossier(client);
    await world.secretariat.express(1);
    expect(await shown.first(showsVersion(version + 1))).toMatchObject({ update: null, updates: 1 });
  });

  it('says so when merging fails', async () => {
    const { shown } = liveDossier(world.client(), {
      merge: () => {
        throw new Error('a mistake of the application');
      },
    });
    await shown.first(isReady);
    await world.secretariat.express(1);
    const failed = await shown.first((state) => state.status === 'ready' && state.error !== null);
    expect(failed).toMatchObject({ error: { message: 'a mistake of the application', code: null } });
  });

  it('is asked for anew, with patience, when the server cannot go on from its position', async () => {
    const patience = new Patience();
    const positions = ['nonsense', 'nonsense again'];
    const positionOf = ({ dossier }: ResultOf<typeof DossierQuery>) => positions.shift() ?? dossier?.position ?? null;
    const client = world.client(patience);
    const { shown } = liveDossier(client, { positionOf });
    const { version } = await askDossier(client);
    for (const turn of [1, 2]) {
      await patience.attempts.reaches(turn);
      patience.end();
    }
    await shown.reaches(3);
    await world.secretariat.express(1);
    await shown.first(showsVersion(version + 1));
    expect(patience.attempts.all).toEqual([0, 1]);
  });

  it('of a past day is not followed', async () => {
    const client = world.client();
    const { shown } = liveDossier(client, { positionOf: () => null });
    await shown.first(isReady);
    const witness = followJournal(world.client(), await world.secretariat.position());
    await world.secretariat.express(1);
    await witness.entries.reaches(1);
    expect(shown.all).toHaveLength(1);
    expect(client.connection.getSnapshot().status).toBe('connecting');
  });

  it('ends when it is closed: it tells nobody any more, asks nothing and hangs up', async () => {
    const { secretariat } = world;
    const client = world.client();
    const closed = liveDossier(client);
    await closed.shown.first(isReady);
    const other = liveDossier(client);
    await other.shown.first(isReady);
    const { version } = await askDossier(client);
    const before = closed.getSnapshot();
    closed.close();
    closed.reload();
    await secretariat.express(1);
    await other.shown.first(showsVersion(version + 1));
    expect(closed.getSnapshot()).toBe(before);
    other.close();
    client.close();
  });
});
