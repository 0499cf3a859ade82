import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createSnapshots } from '../src/loading/snapshots.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SEEN = { sight: ['public'] } as const;
const DAYS = Array.from({ length: 40 }, (_, n) => `2026-03-${String(1 + (n % 31)).padStart(2, '0')}`).map((day, n) =>
  n < 31 ? day : day.replace('-03-', '-04-'),
);

/** A loader, and what it asks the database for. */
function counting() {
  const pool = new pg.Pool({ connectionString: world.databaseUrl });
  const asked = { snapshots: 0, histories: 0 };
  const query = pool.query.bind(pool) as (...given: readonly unknown[]) => unknown;
  Object.assign(pool, {
    query(given: string | { text: string }, ...rest: readonly unknown[]) {
      const text = typeof given === 'string' ? given : given.text;
      if (text.includes('WITH chosen')) asked.snapshots += 1;
      if (text.includes('FROM "JournalEntry"') && !text.includes('WITH chosen')) asked.histories += 1;
      return query(given, ...rest);
    },
  });
  onTestFinished(() => pool.end());
  return { asked, load: createSnapshots(pool) };
}

test('past days are folded from entries that are read once, and push out nothing of today', async () => {
  const { asked, load } = counting();
  const present = await load({}, SEEN);
  const pasts = await Promise.all(DAYS.map((asOf) => load({}, { ...SEEN, asOf })));
  expect(await load({}, SEEN)).toBe(present);
  expect(asked).toEqual({ snapshots: 1, histories: 1 });
  expect(new Set(pasts).size).toBe(new Set(DAYS).size);
  expect(pasts.every(({ position }) => position === present.position)).toBe(true);
});

test('the entries of a past day are those of the snapshot whose place it tells', async () => {
  const { asked, load } = counting();
  const before = await load({}, { ...SEEN, asOf: '2026-03-02' });
  await world.register.execute(world.position('XA', 'agreed'), {
    viewer: { role: 'secretariat', account: 'secretariat' },
    idempotencyKey: 'between',
  });
  const after = await load({}, { ...SEEN, asOf: '2026-03-02' });
  expect(after.position.number).toBeGreaterThan(before.position.number);
  expect(asked).toEqual({ snapshots: 2, histories: 2 });
});
