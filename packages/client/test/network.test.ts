import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { followJournal } from './testkit/journal.ts';
import { Patience } from './testkit/patience.ts';
import { statusesOf } from './testkit/status.ts';
import { openWorld, type World } from './testkit/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('what a browser says of the network', () => {
  let browser: EventTarget & { navigator?: { onLine: boolean } };
  beforeEach(() => {
    browser = new EventTarget();
    vi.stubGlobal('window', browser);
  });
  afterEach(() => {
    world.closeClients();
    vi.unstubAllGlobals();
  });
  const says = (told: 'offline' | 'online') => browser.dispatchEvent(new Event(told));

  it('is told at once, and when it is back nobody waits any longer: nothing is missing', async () => {
    const { network, secretariat } = world;
    const patience = new Patience();
    const client = world.client(patience);
    const statuses = statusesOf(client);
    const { entries } = followJournal(client, await secretariat.position());
    const before = await secretariat.express(1);
    await entries.reaches(1);
    says('offline');
    expect(client.connection.getSnapshot().status).toBe('offline');
    network.cut();
    await patience.attempts.reaches(1);
    const meanwhile = await secretariat.express(2);
    await network.restore();
    says('online');
    expect(await entries.reaches(3)).toEqual([...before, ...meanwhile]);
    expect(statuses.all).toEqual(['connecting', 'online', 'offline', 'connecting', 'online']);
  });

  it('is not believed where the server answers all the same', async () => {
    const { secretariat } = world;
    const client = world.client({ wait: () => Promise.resolve() });
    const statuses = statusesOf(client);
    const { entries } = followJournal(client, await secretariat.position());
    await statuses.first((status) => status === 'online');
    says('offline');
    await secretariat.express(1);
    await entries.reaches(1);
    says('online');
    expect(statuses.all).toEqual(['connecting', 'online', 'offline', 'online']);
  });

  it('is known from the beginning', async () => {
    browser.navigator = { onLine: false };
    const client = world.client();
    expect(client.connection.getSnapshot().status).toBe('offline');
  });

  it('is nothing to a client that is closed', async () => {
    const client = world.client();
    client.close();
    says('offline');
    expect(client.connection.getSnapshot().status).toBe('connecting');
  });
});
