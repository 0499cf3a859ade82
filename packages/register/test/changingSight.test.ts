import { type ChangeVisibility, type Sight, VISIBILITIES, type Visibility } from '@concord/domain';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedUpdate, verify } from '../src/index.ts';
import { idsOf, newEntry, openWorld, remark, SECRETARIAT, TODAY, type World, worldEntries } from './world.ts';

const PUBLIC: Sight = ['public'];
const MEMBERS: Sight = ['public', 'members'];

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

let sent = 0;
async function change(what: string, visibility: Visibility) {
  sent += 1;
  const [kind, ...concerned] = visibility.split(' ');
  const command = {
    ...{ command: 'changeVisibility', what: world.id(what), visibility: kind, concerned },
    ...{ reason: { ru: 'По ошибке' }, occurred: null, known: null, source: null },
  } as ChangeVisibility;
  return world.register.execute(command, { viewer: SECRETARIAT, idempotencyKey: `change ${sent}` });
}

const dossiersFor = async (sight: Sight, asOf?: string) =>
  [...(await world.register.loadDossiers({}, { sight, asOf })).records.dossier.values()].map(({ slug }) => slug);

async function inDatabase<T extends object>(sql: string): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The entries about the dossier that a sight sees. */
const entriesFor = async (sight: Sight) =>
  (await world.register.loadEntries({ sight, streamIds: [world.id('dossier')] })).map(({ kind }) => kind);

describe('a dossier that comes to be for fewer', () => {
  test('is no more in rows, entries, snapshots that are kept, and past days, nor is its number of entries', async () => {
    const { register, id } = world;
    expect([await dossiersFor(PUBLIC), await dossiersFor(PUBLIC, '2026-03-10')]).toEqual([['trial'], ['trial']]);
    const entered = await entriesFor(PUBLIC);
    const before = await register.search({ sight: PUBLIC, text: 'Досье' });
    expect(JSON.stringify(before)).toContain(id('dossier'));
    expect(await change('dossier', 'members')).toMatchObject({
      kind: 'executed',
      entries: [{ kind: 'visibilityChanged' }],
    });
    for (const asOf of [undefined, '2026-03-10', TODAY]) {
      expect(await dossiersFor(PUBLIC, asOf)).toEqual([]);
      expect(await dossiersFor(MEMBERS, asOf)).toEqual(['trial']);
    }
    expect([await entriesFor(PUBLIC), await entriesFor(MEMBERS)]).toEqual([[], [...entered, 'visibilityChanged']]);
    const streamIds = [id('dossier')];
    const { number: upTo } = await register.position();
    expect(await register.countEntries({ sight: PUBLIC, streamIds, upTo })).toEqual(new Map());
    const known = { sight: PUBLIC, streamIds, upTo, knownBy: TODAY, first: 10 };
    expect(await register.loadLatest(known)).toEqual([]);
    const found = await register.search({ sight: PUBLIC, text: 'Досье' });
    expect(JSON.stringify(found)).not.toContain(id('dossier'));
  });

  test('keeps its hashes, and the journal verifies', async () => {
    const hashes = `SELECT number, hash, "recordedVisibility" FROM "JournalEntry" WHERE kind <> 'visibilityChanged' ORDER BY number`;
    const before = await inDatabase(hashes);
    await change('dossier', 'secretariat');
    expect(await inDatabase(hashes)).toEqual(before);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('is the same in the snapshots of another process', async () => {
    // What comes last is for everybody: who looks sees the same last entry before and after.
    await world.register.append(worldEntries(idsOf(), 'public', 'later'), { idempotencyKey: 'later' });
    const other = await world.another();
    const there = async () =>
      (await other.loadDossiers({}, { sight: PUBLIC })).records.dossier.has(world.id('dossier'));
    expect(await there()).toBe(true);
    await change('dossier', 'secretariat');
    expect(await there()).toBe(false);
    await change('dossier', 'public');
    expect(await there()).toBe(true);
  });

  test('takes along what a meeting says of it', async () => {
    const { register, id } = world;
    const sittings = [{ bodyId: id('body'), number: 7 }];
    const meetingId = id('meeting');
    const held = { meetingId, sittings, place: null, synthetic: true } as const;
    const item = { agendaItemId: id('item'), meetingId, number: '7-1', dossierId: null, documentIds: [id('document')] };
    await register.append(
      [newEntry('meeting', meetingId, 'meetingHeld', held), newEntry('meeting', meetingId, 'agendaItemPlaced', item)],
      { idempotencyKey: 'meeting' },
    );
    const items = async () => (await register.loadDossiers({}, { sight: PUBLIC })).records.agendaItem.size;
    expect(await items()).toBe(1);
    await change('document', 'secretariat');
    const { records } = await register.loadDossiers({}, { sight: PUBLIC });
    expect([records.agendaItem.size, records.meeting.size, records.document.has(id('document'))]).toEqual([
      0,
      1,
      false,
    ]);
    await change('dossier', 'members');
    await change('document', 'members');
    expect((await register.loadDossiers({}, { sight: MEMBERS })).records.agendaItem.size).toBe(1);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });
});

describe('who may see what is derived', () => {
  test.each([
    [
      'an entry',
      `UPDATE "JournalEntry" SET visibility = 'public' WHERE kind = 'dossierOpened'`,
      /^Entry \d+ .*"visibility" is not/,
    ],
    ['a row', `UPDATE "Dossier" SET visibility = 'public'`, /"visibility" of its row is not/],
    ['the last change', `UPDATE "JournalHead" SET "sightChanged" = 0`, /changed last who sees something/],
    [
      'what was recorded',
      `UPDATE "JournalEntry" SET "recordedVisibility" = 'secretariat' WHERE kind = 'dossierOpened'`,
      /^Entry \d+ .*"hash" is not/,
    ],
  ])('of %s that was tampered with, verify says so', async (_, sql, said) => {
    await change('dossier', 'members');
    await inDatabase(sql);
    expect(await verify(world)).toMatchObject({ kind: 'broken', what: expect.stringMatching(said) });
  });

  test('anew where an older version made the rows', async () => {
    await change('dossier', 'members');
    await inDatabase(`UPDATE "Stream" SET "foldVersion" = 0`);
    await inDatabase(`UPDATE "JournalEntry" SET visibility = "recordedVisibility"`);
    const other = await world.another();
    expect((await other.loadDossiers({}, { sight: PUBLIC })).records.dossier.size).toBe(0);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('from what is so: a change that says otherwise is not recorded', async () => {
    const { register, id } = world;
    const said = {
      subjectId: id('document'),
      recordIds: [id('document')],
      from: 'members',
      to: 'secretariat',
    } as const;
    const reason = { ru: 'По ошибке', en: 'By mistake' };
    const entry = newEntry('dossier', id('dossier'), 'visibilityChanged', { ...said, reason });
    await expect(register.append([entry], { idempotencyKey: 'wrong' })).rejects.toThrow(
      /is for members; it is for public/,
    );
  });
});

describe('who follows the journal', () => {
  const next = async (updates: AsyncGenerator<FeedUpdate, void>) => (await updates.next()).value;
  const here = async () =>
    world.register.cursors.decode(world.register.cursors.encode(await world.register.position()));
  const follow = async (sight: Sight) => world.register.feed.subscribe({ after: await here(), sight });

  test('and no longer sees something, or sees it now, loads everything anew; who sees it as before is told', async () => {
    const [outside, inside, secretariat] = [await follow(PUBLIC), await follow(MEMBERS), await follow(VISIBILITIES)];
    const coming = [next(outside), next(inside), next(secretariat)];
    await change('dossier', 'members');
    const told = { kind: 'entries', entries: [{ kind: 'visibilityChanged' }] };
    expect(await Promise.all(coming)).toMatchObject([{ kind: 'resync', reason: 'sightChanged' }, told, told]);
    expect(await outside.next()).toEqual({ done: true, value: undefined });
    const again = [await follow(PUBLIC), await follow(MEMBERS)].map(next);
    await change('dossier', 'public');
    expect(await Promise.all(again)).toMatchObject([{ kind: 'resync', reason: 'sightChanged' }, told]);
  });

  test('is told nothing of a change of what it sees neither before nor after', async () => {
    const { register, id } = world;
    await register.append([remark(id, 'hidden', { visibility: 'secretariat' })], { idempotencyKey: 'hidden' });
    const outside = await follow(PUBLIC);
    const coming = next(outside);
    await change('hidden', 'concerned XA');
    await register.append([remark(id, 'open')], { idempotencyKey: 'open' });
    expect(await coming).toMatchObject({ kind: 'entries', entries: [{ kind: 'remarkNoted' }] });
  });

  test('and comes back with a cursor of before it, loads everything anew', async () => {
    const after = await here();
    await change('dossier', 'members');
    const [outside, inside] = [PUBLIC, MEMBERS].map((sight) => world.register.feed.subscribe({ after, sight }));
    if (!outside || !inside) throw new Error('Nobody follows.');
    expect(await next(outside)).toMatchObject({ kind: 'resync', reason: 'sightChanged' });
    expect(await next(inside)).toMatchObject({ kind: 'entries', entries: [{ kind: 'visibilityChanged' }] });
    await inside.return();
  });
});
