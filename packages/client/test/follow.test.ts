import { graphql } from '@concord/contract';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../src/index.ts';
import { followJournal } from './testkit/journal.ts';
import { Log } from './testkit/log.ts';
import { Patience } from './testkit/patience.ts';
import { statusesOf } from './testkit/status.ts';
import { openWorld, type World } from './testkit/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.closeClients());
afterAll(() => world.close());

describe('a subscription that is followed', () => {
  it('goes on across a cut from the last cursor that it received: nothing missing, nothing twice, all in order', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const { entries, errors, resyncs } = followJournal(world.client(patience), await secretariat.position());
    const before = await secretariat.express(3);
    await entries.reaches(3);

    network.cut();
    await patience.attempts.reaches(1);
    const meanwhile = await secretariat.express(50);
    await network.restore();
    patience.end();
    await entries.reaches(53);

    const after = await secretariat.express(2);
    await entries.reaches(55);
    expect(entries.all).toEqual([...before, ...meanwhile, ...after]);
    expect([...errors.all, ...resyncs.all]).toEqual([]);
  });

  it('bears being cut whenever something has come, while others write', async () => {
    const { network, secretariat } = world;
    const client = world.client({ wait: () => Promise.resolve() });
    const { entries } = followJournal(client, await secretariat.position());
    const written = secretariat.express(40);
    for (let come = 1; come < 40; come = entries.all.length + 1) {
      await entries.reaches(come);
      network.cut();
      await network.restore();
    }
    await entries.reaches(40);
    expect(entries.all).toEqual(await written);
  });

  it('goes on when the server process was killed and another one serves the same register', async () => {
    const { secretariat } = world;
    const { entries } = followJournal(world.client(), await secretariat.position());
    const before = await secretariat.express(2);
    await entries.reaches(2);
    await world.restart();
    const after = await secretariat.express(5);
    await entries.reaches(7);
    expect(entries.all).toEqual([...before, ...after]);
  });

  it.each([1000, 1001, 1012])('goes on when a gateway closes the connection with %i', async (code) => {
    const { network, secretariat } = world;
    const { entries } = followJournal(world.client(), await secretariat.position());
    const before = await secretariat.express(2);
    await entries.reaches(2);
    network.close(code);
    const after = await secretariat.express(2);
    await entries.reaches(4);
    expect(entries.all).toEqual([...before, ...after]);
  });

  it('goes on when the database of the server was away, and tells of the trouble meanwhile', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const { entries, errors, troubles } = followJournal(world.client(patience), await secretariat.position());
    const before = await secretariat.express(1);
    await entries.reaches(1);

    const giveBack = await world.loseDatabase();
    network.close(1012);
    await patience.attempts.reaches(1);
    patience.end();
    await patience.attempts.reaches(2);
    await giveBack();
    patience.end();

    const after = await secretariat.express(2);
    await entries.reaches(3);
    expect(entries.all).toEqual([...before, ...after]);
    expect(troubles.all).toMatchObject([{ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) }]);
    expect(errors.all).toEqual([]);
  });

  it('waits longer after each attempt in vain, and begins anew when something came', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const { entries } = followJournal(world.client(patience), await secretariat.position());
    await secretariat.express(1);
    await entries.reaches(1);
    network.cut();
    for (const vain of [1, 2, 3]) {
      await patience.attempts.reaches(vain);
      if (vain === 3) await network.restore();
      patience.end();
    }
    await secretariat.express(1);
    await entries.reaches(2);
    network.close(1012);
    expect(await patience.attempts.reaches(4)).toEqual([0, 1, 2, 0]);
  });

  it('begins anew with its waits when a quiet connection has held', async () => {
    const { network } = world;
    const patience = new Patience();
    const client = world.client({ ...patience, times: { pingEvery: 20 } });
    const heard = new Log<number | null>();
    followJournal(client, await world.secretariat.position());
    network.cut();
    await patience.attempts.reaches(1);
    patience.end();
    await patience.attempts.reaches(2);
    client.connection.subscribe(() => heard.push(client.connection.getSnapshot().lastDataAt));
    await network.restore();
    patience.end();
    // The acknowledgement, the news that it is online, and the answer to a ping.
    await heard.reaches(3);
    network.close(1012);
    expect(await patience.attempts.reaches(3)).toEqual([0, 1, 0]);
  });
});

describe('a subscription that is stopped', () => {
  it('brings nothing any more, not even what came together with its last update', async () => {
    const { network, secretariat } = world;
    const client = world.client();
    const position = await secretariat.position();
    const stopped = followJournal(client, position, () => {
      if (stopped.entries.all.length === 2) stopped.stop();
    });
    const witness = followJournal(client, position);
    const written = [...(await secretariat.express(1))];
    await stopped.entries.reaches(1);
    await witness.entries.reaches(1);
    network.hush();
    written.push(...(await secretariat.express(2)));
    network.speak();
    expect(await witness.entries.reaches(3)).toEqual(written);
    expect(stopped.entries.all).toEqual(written.slice(0, 2));
  });
});

describe('a subscription that cannot go on', () => {
  it('is told to load anew when its cursor is unknown, and ends', async () => {
    const { secretariat } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const { entries, errors, resyncs } = followJournal(client, 'nonsense');
    await resyncs.reaches(1);
    const other = followJournal(client, await secretariat.position());
    await secretariat.express(1);
    await other.entries.reaches(1);
    expect(resyncs.all).toEqual([expect.stringMatching(/cursor|курсор/)]);
    expect([...entries.all, ...errors.all, ...patience.attempts.all]).toEqual([]);
  });

  it('is told to load anew when it was cut before it had any cursor: what it missed nobody knows', async () => {
    const { network } = world;
    const client = world.client();
    const { resyncs } = followJournal(client);
    await statusesOf(client).first((status) => status === 'online');
    network.close(1012);
    expect(await resyncs.reaches(1)).toEqual([expect.stringContaining('cut before the first update')]);
  });

  it('is refused once when it asks for what there is not, and is not asked again', async () => {
    const { secretariat } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const errors = new Log<Error>();
    const weather = parse('subscription ($after: Cursor) { weather(after: $after) { cursor } }');
    client.follow(
      weather as Operation<object, object>,
      {},
      {
        onData: () => undefined,
        onError: (error) => errors.push(error),
        onResync: () => undefined,
      },
    );
    await errors.reaches(1);
    const other = followJournal(client, await secretariat.position());
    await secretariat.express(1);
    await other.entries.reaches(1);
    expect(errors.all).toEqual([
      expect.objectContaining({
        code: 'GRAPHQL_VALIDATION_FAILED',
        message: expect.stringContaining('Cannot query field "weather"'),
      }),
    ]);
    expect(patience.attempts.all).toEqual([]);
  });

  it.each(['nonsense', `concord_${'x'.repeat(64)}`])('is refused once when its token is %s', async (token) => {
    const patience = new Patience();
    const client = world.client({ ...patience, token });
    const { errors } = followJournal(client);
    expect(await errors.reaches(1)).toMatchObject([{ code: 'INVALID_TOKEN', mayPass: false }]);
    expect(client.connection.getSnapshot().status).toBe('offline');
    expect(patience.attempts.all).toEqual([]);
  });

  it('is refused once when its token is withdrawn meanwhile', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const client = world.client({ ...patience, token: await world.viewerToken() });
    const { entries, errors } = followJournal(client, await secretariat.position());
    await secretariat.express(1);
    await entries.reaches(1);
    const connections = network.connections();
    await world.withdrawTokens();
    const [error] = await errors.reaches(1);
    expect(error?.message).toBe(
      'The server does not accept the token: it is wrong, has expired or was withdrawn. Use a new one.',
    );
    expect(client.connection.getSnapshot().status).toBe('offline');
    expect(patience.attempts.all).toEqual([]);
    expect(network.connections()).toBe(connections);
  });

  it('is not begun when it takes no cursor, and ends when it gives none', async () => {
    const client = world.client();
    const errors = new Log<Error>();
    const handlers = {
      onData: () => undefined,
      onError: (error: Error) => errors.push(error),
      onResync: () => undefined,
    };
    const deaf = graphql('subscription { journal { __typename } }');
    expect(() => client.follow(deaf, {}, handlers)).toThrow('takes $after: Cursor');
    const mute = graphql('subscription ($after: Cursor) { journal(after: $after) { __typename } }');
    client.follow(mute, {}, { ...handlers, after: await world.secretariat.position() });
    await world.secretariat.express(1);
    const [error] = await errors.reaches(1);
    expect(error?.message).toContain('selects __typename, the cursor');
  });

  it('ends alone when its handler throws: the others on the same connection do not notice', async () => {
    const { network, secretariat } = world;
    const client = world.client();
    const position = await secretariat.position();
    const broken = followJournal(client, position, () => {
      throw new Error('a mistake of the application');
    });
    const sound = followJournal(client, position);
    const connections = network.connections();
    await secretariat.express(1);
    const [error] = await broken.errors.reaches(1);
    expect(error?.message).toBe('a mistake of the application');
    const [first] = await sound.entries.reaches(1);
    const written = await secretariat.express(1);
    expect(await sound.entries.reaches(2)).toEqual([first, ...written]);
    expect(broken.errors.all).toHaveLength(1);
    expect(network.connections()).toBe(connections + 1);
  });
});
