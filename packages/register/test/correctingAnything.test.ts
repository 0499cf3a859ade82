import {
  type Command,
  type CorrectEntry,
  type Id,
  type Instead,
  onDay,
  VISIBILITIES,
  type Viewer,
} from '@concord/domain';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WRITING } from '../src/append.ts';
import { verify } from '../src/index.ts';
import { newEntry, openWorld, remark, SECRETARIAT, type World } from './world.ts';

const ADMIN: Viewer = { role: 'admin', account: 'admin' };
const all = { sight: VISIBILITIES };

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

let keys = 0;
async function correct(entryId: Id, different: Partial<CorrectEntry> = {}, viewer = ADMIN) {
  keys += 1;
  const command: CorrectEntry = {
    ...{ command: 'correctEntry', dossier: null, entryId, correction: 'misentry', reason: { ru: 'Описка' } },
    ...{ instead: [{ of: 'nothing' }], occurred: null, known: null, source: null },
    ...different,
  };
  return world.register.execute(command, { viewer, idempotencyKey: `correct ${keys}` });
}

async function entryOf(kind: string, of?: string): Promise<Id> {
  const entries = await world.register.loadEntries({ ...all, kinds: [kind] });
  return entries.find(({ payload }) => of === undefined || JSON.stringify(payload).includes(world.id(of)))?.id ?? '';
}

const saying = (instead: Instead): Partial<CorrectEntry> => ({ instead: [instead] });

describe('an entry of any stream', () => {
  test('is corrected, and the rows stay the fold of the entries', async () => {
    const id = await entryOf('membershipStarted', 'XA');
    const outcome = await correct(id, saying({ of: 'membership', says: { role: 'observer' } }));
    expect(outcome).toMatchObject({ kind: 'executed', entries: [{ kind: 'misentryCorrected', streamKind: 'body' }] });
    const { records } = await world.register.loadDossiers({}, all);
    expect([...records.membership.values()].find(({ partyId }) => partyId === world.id('XA'))?.role).toBe('observer');
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });

  test('is not found by who may not see it', async () => {
    const hidden = remark(world.id, 'hidden', { visibility: 'secretariat' });
    const [entry] = await world.register.append([hidden], { idempotencyKey: 'hidden' });
    const delegate: Viewer = { role: 'delegate', account: 'delegate', state: 'XA' };
    for (const each of [entry?.id ?? '', world.id('nothing'), 'x'])
      expect(await correct(each, {}, delegate)).toMatchObject({ refusal: { code: 'UNKNOWN_ENTRY' } });
    expect(await correct(entry?.id ?? '', {}, SECRETARIAT)).toMatchObject({ kind: 'executed' });
  });

  test('is not taken back while another stream leans on it, which is named', async () => {
    const state = await entryOf('memberStateRegistered', 'XB');
    expect(await correct(state)).toMatchObject({ refusal: { code: 'STILL_REFERRED_TO' } });
    expect(await correct(await entryOf('membershipStarted', 'XB'))).toMatchObject({ kind: 'executed' });
    const said = await world.register.execute(world.position('XB', 'нет'), {
      viewer: SECRETARIAT,
      idempotencyKey: 'said',
    });
    expect(said).toMatchObject({ refusal: { code: 'NOT_ASKED' } });
    const taken = await correct(state);
    expect(taken).toMatchObject({ kind: 'executed' });
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
    const { records } = await world.register.loadDossiers({}, all);
    expect(records.memberState.has(world.id('XB'))).toBe(false);
  });

  test('is a meeting that was held: what it decided in a dossier goes with it in one transaction, and it is held anew', async () => {
    const meetingId = world.id('held');
    const sittings = [{ bodyId: world.id('body'), number: 7 }];
    const announced = { meetingId, sittings, place: null, synthetic: true, planned: onDay('2026-03-10') };
    await world.register.append([newEntry('meeting', meetingId, 'meetingAnnounced', announced)], {
      idempotencyKey: 'm',
    });
    const hold: Command = {
      ...{ command: 'holdMeeting', meetingId, place: null, occurred: '2026-03-10', known: null },
      source: { paperId: world.id('paper'), locator: 'paragraph 1' },
      attendance: [{ bodyId: world.id('body'), partyIds: [world.id('XA')] }],
      items: [
        {
          ...{ dossier: 'trial', number: null, stepId: world.id('step'), forInformation: false, offRoute: true },
          outcomes: [{ documentId: world.id('document'), outcome: 'discussed' }],
        },
      ],
    };
    const first = await world.register.execute(hold, { viewer: SECRETARIAT, idempotencyKey: 'hold' });
    expect(first).toMatchObject({ kind: 'executed' });
    const held = await entryOf('meetingHeld', 'held');
    const outcome = await correct(held, {}, SECRETARIAT);
    const streams = outcome.kind === 'executed' ? outcome.entries.map(({ streamKind }) => streamKind) : [];
    expect(streams).toEqual(['meeting', 'meeting', 'dossier']);
    const rows = async () => {
      const { records } = await world.register.loadDossiers({}, all);
      return [records.attendance.size, records.stepOccurrence.size, records.meeting.get(meetingId)?.held ?? null];
    };
    expect(await rows()).toEqual([0, 0, null]);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
    const again = await world.register.execute(hold, { viewer: SECRETARIAT, idempotencyKey: 'hold again' });
    expect(again).toMatchObject({ kind: 'executed' });
    expect((await rows())[0]).toBe(1);
    expect(await verify(world)).toMatchObject({ kind: 'sound' });
  });
});

test('nothing comes to lean on what is being taken back: of two at once one is refused', async () => {
  const state = await entryOf('memberStateRegistered', 'XC');
  expect(await correct(await entryOf('membershipStarted', 'XC'))).toMatchObject({ kind: 'executed' });
  const member: Command = {
    ...{ command: 'startMembership', bodyId: world.id('body'), partyId: world.id('XC'), role: 'observer' },
    ...{ from: '2026-03-01', until: null, occurred: '2026-03-01', known: null },
    source: { paperId: world.id('paper'), locator: 'paragraph 1' },
  };
  // Whoever comes to write waits for the head of the journal, or for who corrects: only then both may go on.
  const gate = new pg.Client(world.databaseUrl);
  await gate.connect();
  await gate.query('BEGIN');
  await gate.query('SELECT 1 FROM "JournalHead" FOR UPDATE');
  const deciding = Promise.all([
    world.register.execute(member, { viewer: ADMIN, idempotencyKey: 'member' }),
    correct(state),
  ]);
  const waiting = async (): Promise<number> => {
    // Within a transaction PostgreSQL would tell again what it has told once.
    await gate.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await gate.query<{ pids: number }>(
      `SELECT count(*)::int AS pids FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows[0]?.pids ?? 0;
  };
  while ((await waiting()) < 2);
  await gate.query('COMMIT');
  await gate.end();
  const outcomes = await deciding;
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['executed', 'refused']);
  expect(await verify(world)).toMatchObject({ kind: 'sound' });
});

test('a delegate who may not correct an entry is refused at once, and keeps nobody from writing', async () => {
  const route = await entryOf('routePublished');
  const writer = new pg.Client(world.databaseUrl);
  await writer.connect();
  await writer.query('BEGIN');
  await writer.query(`SELECT ${WRITING}`);
  const delegate: Viewer = { role: 'delegate', account: 'delegate', state: 'XA' };
  expect(await correct(route, {}, delegate)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'ADMINISTRATORS_ONLY' },
  });
  await writer.query('COMMIT');
  await writer.end();
});
