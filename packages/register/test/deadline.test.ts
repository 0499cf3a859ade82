import type { Sight } from '@concord/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openRegister, type Register } from '../src/index.ts';
import { openWorld, TODAY, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** What is left to a question, in milliseconds: little enough to be waited for. */
const LEFT = 200;
const CANCELED = { code: '57014' };

/** A register with one connection for readers: whoever comes next waits until its statement is over. */
async function openSmall(): Promise<Register> {
  const register = await openRegister({ databaseUrl: world.databaseUrl, today: () => TODAY, connections: 1 });
  onTestFinished(() => register.close());
  return register;
}

/** Nobody else may read a table until `unlock`. */
async function lock(table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
  return () => client.end();
}

const soon = (left = LEFT): number => performance.now() + left;

describe('a statement that is begun late', () => {
  test('is ended by the database when the time of its question is over, and the next one has the usual while again', async () => {
    const register = await openSmall();
    const unlock = await lock('JournalEntry');
    await expect(register.until(soon(), () => register.loadEntries({ sight: ['public'] }))).rejects.toMatchObject(
      CANCELED,
    );
    const [settings] = await register.prisma.$queryRaw<{ statement_timeout: string }[]>`SHOW statement_timeout`;
    expect(settings?.statement_timeout).toBe('20s');
    await unlock();
    expect(
      await register.until(soon(10_000), () => register.loadEntries({ sight: ['public'], first: 1 })),
    ).toHaveLength(1);
  });

  test('of a list or a search is ended as well', async () => {
    const register = await openSmall();
    const unlock = await lock('Dossier');
    await expect(register.until(soon(), async () => await register.prisma.dossier.findMany())).rejects.toThrow();
    await expect(register.until(soon(), () => register.search({ sight: ['public'], text: 'досье' }))).rejects.toThrow();
    expect(await register.isReady()).toBe(true);
    await unlock();
  });

  test('is not begun when nothing is left', async () => {
    const register = await openSmall();
    const asked = register.until(performance.now() - 1, async () => register.loadEntries({ sight: ['public'] }));
    await expect(asked).rejects.toMatchObject(CANCELED);
  });

  test('goes on where others wait for the same', async () => {
    const register = await openRegister({ databaseUrl: world.databaseUrl, today: () => TODAY });
    onTestFinished(() => register.close());
    await register.loadDossiers({ ids: [] }, { sight: ['public'] });
    const unlock = await lock('Dossier');
    // Long enough to begin on a busy machine.
    const deadline = soon(2_000);
    const first = register.until(deadline, () => register.loadDossiers({}, { sight: ['public'] }));
    const later = register.loadDossiers({}, { sight: ['public'] });
    const other = register.until(deadline, async () => await register.prisma.dossier.findMany());
    await expect(other).rejects.toThrow();
    await unlock();
    expect(await later).toBe(await first);
  });
});

describe('what others may wait for too', () => {
  test('holds one connection of its question, however much of it there is, and leaves the others theirs', async () => {
    const register = await openRegister({ databaseUrl: world.databaseUrl, today: () => TODAY, connections: 3 });
    onTestFinished(() => register.close());
    const unlock = await lock('Dossier');
    const sights = [['public'], ['public', 'members'], ['public', 'secretariat'], ['public', 'members', 'secretariat']];
    const asked = register.until(soon(20_000), () =>
      Promise.all(sights.map((sight) => register.loadDossiers({}, { sight: sight as Sight }))),
    );
    await waitingForLock();
    // Each has looked by then what it has to look for before, which is two statements at most.
    for (let n = 0; n < 20; n += 1) expect(await register.isReady()).toBe(true);
    await unlock();
    expect(await asked).toHaveLength(sights.length);
  });
});

/** Looks until a statement waits for a table that is locked. */
async function waitingForLock(): Promise<void> {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  const look = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await client.query(look)).rowCount === 0);
  await client.end();
}
