import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createSnapshots } from '../src/loading/snapshots.ts';
import { openWorld, remark, type World } from './world.ts';

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
      if (text.includes('"streamKind" = ANY')) asked.histories += 1;
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

test('what comes for others leaves what is kept, and what comes for whoever looks does not', async () => {
  const { asked, load } = counting();
  const all = { sight: ['public', 'members', 'concerned', 'secretariat'] } as const;
  const past = { ...SEEN, asOf: '2026-03-02' };
  const before = [await load({}, SEEN), await load({}, past), await load({}, all)];
  const hidden = remark(world.id, 'hidden', { visibility: 'secretariat' });
  await world.register.append([hidden], { idempotencyKey: 'hidden' });
  expect(await load({}, SEEN)).toBe(before[0]);
  expect(await load({}, past)).toBe(before[1]);
  expect(asked.snapshots).toBe(2);
  const later = await load({}, all);
  expect(later.records.remark.has(world.id('hidden'))).toBe(true);
  await world.register.append([remark(world.id, 'seen')], { idempotencyKey: 'seen' });
  for (const view of [SEEN, all]) expect((await load({}, view)).records.remark.has(world.id('seen'))).toBe(true);
  expect(asked.snapshots).toBe(5);
});
