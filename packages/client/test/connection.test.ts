import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { createConnection } from '../src/connection.ts';
import { followJournal } from './testkit/journal.ts';
import { Patience } from './testkit/patience.ts';
import { statusesOf } from './testkit/status.ts';
import { openWorld, type World } from './testkit/world.ts';

const SOCKETS = [
  ['the platform’s WebSocket', {}],
  ['the package ws', { webSocketImpl: WebSocket }],
] as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => world.closeClients());
afterAll(() => world.close());

describe('the status of the connection', () => {
  it('is connecting, online, reconnecting after a cut, and online again', async () => {
    const { network } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const statuses = statusesOf(client);
    followJournal(client, await world.secretariat.position());
    await statuses.reaches(2);
    network.cut();
    await patience.attempts.reaches(1);
    await network.restore();
    patience.end();
    expect(await statuses.reaches(4)).toEqual(['connecting', 'online', 'reconnecting', 'online']);
  });

  it('is offline when the cut lasts, until the server is back', async () => {
    const { network } = world;
    const patience = new Patience();
    const client = world.client({ ...patience, times: { offlineAfter: 10 } });
    const statuses = statusesOf(client);
    followJournal(client, await world.secretariat.position());
    await statuses.first((status) => status === 'online');
    network.cut();
    await statuses.first((status) => status === 'offline');
    await network.restore();
    patience.end();
    expect(await statuses.reaches(5)).toEqual(['connecting', 'online', 'reconnecting', 'offline', 'online']);
  });

  it('says when the server was last heard', async () => {
    const client = world.client();
    const { entries } = followJournal(client, await world.secretariat.position());
    expect(client.connection.getSnapshot().lastDataAt).toBeNull();
    const before = Date.now();
    await world.secretariat.express(1);
    await entries.reaches(1);
    // The handler comes first, the mark after it in the same turn.
    await Promise.resolve();
    const { lastDataAt } = client.connection.getSnapshot();
    expect(lastDataAt).toBeGreaterThanOrEqual(before);
    expect(lastDataAt).toBeLessThanOrEqual(Date.now());
  });

  it('does not change when nothing is followed for a while, and the client hangs up', async () => {
    const { network, secretariat } = world;
    const client = world.client();
    const statuses = statusesOf(client);
    const { stop } = followJournal(client);
    await statuses.first((status) => status === 'online');
    stop();
    await network.empties();
    const { entries } = followJournal(client, await secretariat.position());
    await secretariat.express(1);
    await entries.reaches(1);
    expect(statuses.all).toEqual(['connecting', 'online']);
  });
});

describe('the connection', () => {
  it('is one for everything that is followed, and closed after the last, also when it was cut meanwhile', async () => {
    const { network, secretariat } = world;
    const client = world.client();
    const position = await secretariat.position();
    const before = network.connections();
    const all = [1, 2, 3].map(() => followJournal(client, position));
    await secretariat.express(1);
    for (const { entries } of all) await entries.reaches(1);
    expect(network.connections()).toBe(before + 1);
    network.close(1012);
    await secretariat.express(1);
    for (const { entries } of all) await entries.reaches(2);
    expect(network.connections()).toBe(before + 2);
    for (const { stop } of all) stop();
    await network.empties();
  });

  it('takes along everybody who waits as soon as one is back', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const position = await secretariat.position();
    const waiting = [1, 2].map(() => followJournal(client, position));
    await statusesOf(client).first((status) => status === 'online');
    network.cut();
    await patience.attempts.reaches(2);
    await network.restore();
    followJournal(client, position);
    const written = await secretariat.express(1);
    for (const { entries } of waiting) expect(await entries.reaches(1)).toEqual(written);
  });

  it.each(SOCKETS)('is given up and made anew when it has fallen silent: %s', async (_name, socket) => {
    const { network, secretariat } = world;
    const client = world.client({ ...socket, times: { pingEvery: 50, answerWithin: 500 } });
    const statuses = statusesOf(client);
    const { entries } = followJournal(client, await secretariat.position());
    const before = await secretariat.express(1);
    await entries.reaches(1);
    network.hush();
    const after = await secretariat.express(3);
    await statuses.first((status) => status === 'reconnecting');
    expect(entries.all).toEqual(before);
    network.speak();
    expect(await entries.reaches(4)).toEqual([...before, ...after]);
  });

  it.each(SOCKETS)('is given up and made anew when the server accepts it without a word: %s', async (_name, socket) => {
    const { network, secretariat } = world;
    const client = world.client({ ...socket, times: { answerWithin: 200 } });
    const statuses = statusesOf(client);
    network.hush();
    const { entries } = followJournal(client, await secretariat.position());
    await statuses.first((status) => status === 'reconnecting');
    network.speak();
    const written = await secretariat.express(1);
    expect(await entries.reaches(1)).toEqual(written);
  });
});

describe('a client that is closed', () => {
  it('ends everything that is followed, and the connection', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const { entries } = followJournal(client, await secretariat.position());
    await secretariat.express(1);
    await entries.reaches(1);
    client.close();
    await network.empties();
    const late = followJournal(client, await secretariat.position());
    const witness = followJournal(world.client(), await secretariat.position());
    await secretariat.express(1);
    await witness.entries.reaches(1);
    expect(entries.all).toHaveLength(1);
    expect([...late.entries.all, ...late.errors.all, ...patience.attempts.all]).toEqual([]);
  });

  it('does not come back when it was waiting, or on its way', async () => {
    const { network } = world;
    network.hush();
    const onItsWay = world.client();
    const { entries, errors, resyncs } = followJournal(onItsWay);
    const patience = new Patience();
    const waiting = world.client({ ...patience, times: { answerWithin: 50 } });
    followJournal(waiting);
    await patience.attempts.reaches(1);
    onItsWay.close();
    waiting.close();
    network.speak();
    await network.empties();
    expect([...entries.all, ...errors.all, ...resyncs.all]).toEqual([]);
    expect(patience.attempts.all).toEqual([0]);
  });

  it('leaves no timer behind that would keep a program from ending', () => {
    vi.useFakeTimers();
    const connection = createConnection(Date.now, 10_000);
    connection.connected();
    connection.close();
    connection.lost();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
