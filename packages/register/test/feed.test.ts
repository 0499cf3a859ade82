import { type Sight, VISIBILITIES } from '@concord/domain';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedUpdate, openRegister, type Register } from '../src/index.ts';
import { idsOf, openWorld, remark, SECRETARIAT, STATES, TODAY, type World, worldEntries } from './world.ts';

const HOUR = 3_600_000;

let world: World;
beforeEach(async () => {
  // The table is never looked at unasked: what arrives was brought by NOTIFY.
  world = await openWorld({ pollEvery: HOUR });
});
afterEach(() => world.close());

const state = (register: Register, index: number) =>
  register.execute(world.position(STATES[index % 3] ?? 'XA', `№ ${index}`), {
    viewer: SECRETARIAT,
    idempotencyKey: `position ${index}`,
  });

/** What a client gives back: the cursor of the journal's present end. */
async function here(register: Register) {
  return register.cursors.decode(register.cursors.encode(await register.position()));
}

/** Takes updates until `count` entries have come. */
async function take(updates: AsyncGenerator<FeedUpdate, void>, count: number) {
  const entries = [];
  while (entries.length < count) {
    const { value } = await updates.next();
    if (value?.kind !== 'entries') throw new Error(`expected entries, got ${JSON.stringify(value)}`);
    entries.push(...value.entries);
  }
  return entries;
}

const texts = (entries: Awaited<ReturnType<typeof take>>) =>
  entries.map((entry) => (entry.kind === 'positionExpressed' ? entry.payload.text : entry.kind));

describe('the live feed', () => {
  test('brings what another process records, woken by NOTIFY alone', async () => {
    const other = await world.another();
    const updates = world.register.feed.subscribe({ after: await here(world.register), sight: VISIBILITIES });
    const next = take(updates, 1);
    await state(other, 1);
    expect(texts(await next)).toEqual(['№ 1']);
    await updates.return();
  });

  test('replays what was missed and goes on, without gap and without repetition', async () => {
    const { register } = world;
    const after = await here(register);
    for (let index = 0; index < 5; index += 1) await state(register, index);
    const updates = register.feed.subscribe({ after, sight: VISIBILITIES });
    const replayed = await take(updates, 5);
    for (let index = 5; index < 8; index += 1) await state(register, index);
    const all = [...replayed, ...(await take(updates, 3))];
    expect(texts(all)).toEqual(Array.from({ length: 8 }, (_, index) => `№ ${index}`));
    await updates.return();
  });

  test('resumes while others write, at every moment', async () => {
    const { register } = world;
    let after = await here(register);
    const writing = Promise.all(Array.from({ length: 40 }, (_, index) => state(register, index)));
    const seen: number[] = [];
    while (seen.length < 40) {
      // One batch, then the reader is cut off and comes back with its cursor.
      const updates = register.feed.subscribe({ after, sight: VISIBILITIES });
      const { value } = await updates.next();
      await updates.return();
      if (value?.kind !== 'entries') throw new Error('expected entries');
      seen.push(...value.entries.map(({ number }) => Number(number)));
      after = register.cursors.decode(register.cursors.encode(value.position));
    }
    await writing;
    expect(seen).toEqual(Array.from(seen, (_, index) => (seen[0] ?? 0) + index));
  });

  test('says that a cursor of another history is unknown', async () => {
    const { register } = world;
    const { number } = await register.position();
    const resync = async (after: Parameters<typeof register.feed.subscribe>[0]['after']) =>
      (await register.feed.subscribe({ after, sight: VISIBILITIES }).next()).value;
    expect(await resync({ number, fingerprint: '0123456789abcdef' })).toEqual({
      kind: 'resync',
      reason: 'unknownCursor',
    });
    expect(await resync({ number: number + 1n, fingerprint: '0123456789abcdef' })).toEqual({
      kind: 'resync',
      reason: 'unknownCursor',
    });
    expect(await resync(null)).toEqual({ kind: 'resync', reason: 'unknownCursor' });
    expect(register.cursors.decode('not a cursor')).toBeUndefined();
  });

  test('gives nobody what they may not see', async () => {
    const { register } = world;
    const after = await here(register);
    const seenBy = (sight: Sight) => register.feed.subscribe({ after, sight });
    const [everybody, secretariat] = [seenBy(['public']), seenBy(VISIBILITIES)];
    const [publicly, wholly] = [take(everybody, 1), take(secretariat, 2)];
    const hidden = worldEntries(idsOf(), 'secretariat', 'hidden').slice(0, 1);
    await register.append(hidden, { idempotencyKey: 'hidden' });
    await state(register, 1);
    expect(texts(await publicly)).toEqual(['№ 1']);
    expect(texts(await wholly)).toEqual(['organisationRegistered', '№ 1']);
    await Promise.all([everybody.return(), secretariat.return()]);
  });

  test('stays at the last entry that a reader sees, and goes on from there past all that it does not', async () => {
    const { register } = world;
    const after = await here(register);
    await state(register, 1);
    const hidden = Array.from({ length: 2_001 }, (_, index) =>
      remark(world.id, `hidden ${index}`, { visibility: 'secretariat' }),
    );
    // Whoever sees everything knows when it is all there.
    const follower = register.feed.subscribe({ after, sight: VISIBILITIES });
    const all = take(follower, 2_002);
    await register.append(hidden, { idempotencyKey: 'hidden' });
    await all;
    const update = async (sight: Sight, from = after) =>
      (await register.feed.subscribe({ after: from, sight }).next()).value as FeedUpdate;
    expect(await update(VISIBILITIES)).toEqual({ kind: 'resync', reason: 'tooFarBack' });
    const seen = await update(['public']);
    expect(seen.kind === 'entries' && texts([...seen.entries])).toEqual(['№ 1']);
    const [entry] = seen.kind === 'entries' ? seen.entries : [];
    expect(seen).toMatchObject({ position: { number: entry?.number, hash: entry?.hash } });
    const { position } = await register.loadDossiers({}, { sight: ['public'] });
    expect(seen).toMatchObject({ position });
    const next = update(['public'], register.cursors.decode(register.cursors.encode(position)));
    await state(register, 2);
    const later = await next;
    expect(later.kind === 'entries' && texts([...later.entries])).toEqual(['№ 2']);
    await follower.return();
  });

  test('ends a reader whose past cannot be read', async () => {
    const register = await openRegister({ databaseUrl: world.databaseUrl, today: () => TODAY });
    const after = await here(register);
    await register.close();
    const updates = register.feed.subscribe({ after, sight: VISIBILITIES });
    await expect(updates.next()).rejects.toThrow();
    expect(await updates.next()).toEqual({ done: true, value: undefined });
  });

  test('goes on after its LISTEN connection was cut', async () => {
    const { register, databaseUrl } = world;
    const updates = register.feed.subscribe({ after: await here(register), sight: VISIBILITIES });
    const next = take(updates, 1);
    const admin = new pg.Client({ connectionString: databaseUrl });
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await state(register, 1);
    expect(texts(await next)).toEqual(['№ 1']);
    await updates.return();
    await admin.end();
  });

  describe('when NOTIFY is lost', () => {
    let mute: Register;
    beforeEach(async () => {
      mute = await openMute(world);
    });

    test('finds what came when it next looks at the table', async () => {
      const watching = await world.another({ pollEvery: 20 });
      const updates = watching.feed.subscribe({ after: await here(watching), sight: VISIBILITIES });
      await state(mute, 1);
      expect(texts(await take(updates, 1))).toEqual(['№ 1']);
      await updates.return();
    });

    test('leaves no gap to a reader that comes before the tail has caught up', async () => {
      const { register } = world;
      const after = await here(register);
      await state(mute, 1);
      const updates = register.feed.subscribe({ after, sight: VISIBILITIES });
      await state(register, 2);
      expect(texts(await take(updates, 2))).toEqual(['№ 1', '№ 2']);
      await updates.return();
    });

    test('repeats nothing to a reader that has seen more than the tail', async () => {
      const { register } = world;
      await state(mute, 1);
      const updates = register.feed.subscribe({ after: await here(mute), sight: VISIBILITIES });
      await state(register, 2);
      expect(texts(await take(updates, 1))).toEqual(['№ 2']);
      await updates.return();
    });
  });

  test('closes a reader that does not read, instead of growing', async () => {
    const { register } = world;
    const updates = register.feed.subscribe({ after: await here(register), sight: VISIBILITIES });
    const organisation = worldEntries(idsOf(), 'public', 'many')[0];
    const many = Array.from({ length: 5_001 }, (_, index) => {
      const id = idsOf()(`organisation ${index}`);
      return {
        ...organisation,
        streamId: id,
        payload: { ...organisation?.payload, organisationId: id, slug: `many-${index}` },
      };
    });
    const follower = register.feed.subscribe({ after: await here(register), sight: VISIBILITIES });
    const followed = take(follower, 5_001);
    await register.append(many as never, { idempotencyKey: 'many' });
    await followed;
    expect((await updates.next()).value).toEqual({ kind: 'resync', reason: 'tooSlow' });
    expect((await updates.next()).done).toBe(true);
    await follower.return();
  });
});

/** A register whose notifications never arrive anywhere, as when the connection that should bring them is dead. */
async function openMute({ databaseUrl, another }: World): Promise<Register> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query('CREATE SCHEMA mute');
  await admin.query(`CREATE FUNCTION mute.pg_notify(text, text) RETURNS void LANGUAGE sql AS ''`);
  const { rows } = await admin.query('SELECT current_database() AS name');
  await admin.query(`ALTER DATABASE ${rows[0].name} SET search_path = mute, pg_catalog, public`);
  // One connection, made now, so that everything it says goes unheard.
  const register = await another({ connections: 1 });
  await admin.query(`ALTER DATABASE ${rows[0].name} RESET search_path`);
  await admin.end();
  return register;
}
