import { fileURLToPath } from 'node:url';
import {
  addDays,
  type Command,
  type ExpressPosition,
  type MemberState,
  stepStatuses,
  VISIBILITIES,
} from '@concord/domain';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { loadDataset, openRegister, type Register, type StoredEntry, startClerk, verify } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

const TRAINING = fileURLToPath(new URL('../../../prisma/datasets/training', import.meta.url));
const TODAY = '2026-03-10';

let database: TestDatabase;
let register: Register;
let today: string;
beforeEach(async () => {
  today = TODAY;
  database = await createTestDatabase(inject('serverUrl'));
  register = await openRegister({ databaseUrl: database.databaseUrl, today: () => today, pollEvery: 50 });
  await loadDataset(register, TRAINING, { today, log: () => undefined });
});
afterEach(async () => {
  await register.close();
  await database.drop();
});

/** The next entry of a kind that the feed brings. */
async function next(
  updates: ReturnType<Register['feed']['subscribe']>,
  kind: StoredEntry['kind'],
): Promise<StoredEntry> {
  for (;;) {
    const { value: update, done } = await updates.next();
    if (done) throw new Error(`The feed ended before ${kind} came.`);
    const entry = update.kind === 'entries' ? update.entries.find((each) => each.kind === kind) : undefined;
    if (entry) return entry;
  }
}
const follow = () => register.feed.subscribe({ after: undefined, sight: VISIBILITIES });

/** The day after the term of the one silence procedure of the training set, which ends tomorrow. */
const AFTER = addDays(TODAY, 2);

test('a silence procedure that has ended is concluded by whichever process comes first, and once', async () => {
  const other = await openRegister({ databaseUrl: database.databaseUrl, today: () => today });
  today = AFTER;
  const updates = follow();
  const clerks = [register, other].map((each) => startClerk(each, { today: () => today, log: () => undefined }));
  const entry = await next(updates, 'silenceConcluded');
  expect(entry).toMatchObject({ recordedBy: 'clerk', occurred: { edtf: addDays(TODAY, 1) }, known: { edtf: AFTER } });
  await Promise.all(clerks.map((clerk) => clerk.close()));
  const all = await register.loadEntries({ sight: VISIBILITIES });
  expect(all.filter(({ kind }) => kind === 'silenceConcluded')).toHaveLength(1);
  expect(await verify(database)).toMatchObject({ kind: 'sound' });
  await other.close();
});

test('it is concluded when the day begins, and that is taken back when an objection of the last day is entered', async () => {
  const lines: string[] = [];
  const updates = follow();
  const clerk = startClerk(register, { today: () => today, log: (line) => lines.push(line) });
  today = AFTER;
  const conclusion = await next(updates, 'silenceConcluded');
  if (conclusion.kind !== 'silenceConcluded') throw new Error('That is another entry.');
  const { stepId, silentIds, outcomes } = conclusion.payload;
  const { records } = await register.loadDossiers({}, { sight: VISIBILITIES });
  const states = () => stepStatuses(records, conclusion.streamId, today).find(({ step }) => step.id === stepId)?.state;
  expect(states()).toBe('done');

  const [paper] = [...records.document.values()].filter(({ slug }) => slug === 'cts-letters');
  const objection: ExpressPosition = {
    ...{
      command: 'expressPosition',
      dossier: 'postal-e-signature',
      stepId,
      stand: 'objected',
      revisionId: null,
      text: null,
      known: null,
      offRoute: false,
    },
    ...{ documentId: outcomes[0]?.documentId ?? '', partyId: silentIds[0] ?? '', occurred: addDays(TODAY, 1) },
    source: { paperId: paper?.id ?? '', locator: 'letter 99' },
  };
  const outcome = await register.execute(objection, {
    ...{ viewer: { role: 'secretariat', account: 'secretariat' }, idempotencyKey: 'objection' },
  });
  expect(outcome.kind).toBe('executed');
  expect(await next(updates, 'misentryCorrected')).toMatchObject({ payload: { corrects: conclusion.id } });
  await clerk.close();
  expect(lines).toEqual(['postal-e-signature, silence-procedure: silenceConcluded']);
  expect(await verify(database)).toMatchObject({ kind: 'sound' });
});

test('what a change of members leads to is recorded with it, and no clerk is needed', async () => {
  today = AFTER;
  const { records } = await register.loadDossiers({ slugs: ['postal-e-signature'] }, { sight: VISIBILITIES });
  const [dossier] = records.dossier.values();
  const step = [...records.step.values()].find(({ key }) => key === 'silence-procedure');
  const [bodyId = ''] = step?.bodyIds ?? [];
  const send = (command: Command) =>
    register.execute(command, { viewer: { role: 'admin', account: 'admin' }, idempotencyKey: command.command });
  await send({ command: 'concludeSilence', dossier: 'postal-e-signature', stepId: step?.id ?? '' });

  const paper = [...records.document.values()].find(({ slug }) => slug === 'cts-letters');
  const told = { known: AFTER, source: { paperId: paper?.id ?? '', locator: 'letter 99' } };
  const { names } = [...records.memberState.values()][0] as MemberState;
  const state = await send({ ...told, command: 'registerState', code: 'XZ', names, synthetic: true, occurred: TODAY });
  const partyId = state.kind === 'executed' ? (state.entries[0]?.streamId ?? '') : '';
  const joined = await send({
    ...{ ...told, command: 'startMembership', bodyId, partyId, role: 'fullMember', from: TODAY, until: null },
    occurred: TODAY,
  });
  const [membership] = joined.kind === 'executed' ? joined.entries : [];
  const membershipId = membership?.kind === 'membershipStarted' ? membership.payload.membershipId : '';
  const left = await send({ ...told, command: 'endMembership', membershipId, until: TODAY, occurred: TODAY });
  expect([state, joined, left].map(({ kind }) => kind)).toEqual(['executed', 'executed', 'executed']);

  const own = await register.loadEntries({ sight: VISIBILITIES, streamIds: [dossier?.id ?? ''], entered: true });
  expect(own.map(({ kind, recordedBy }) => [kind, recordedBy])).toEqual([
    ['silenceConcluded', 'admin'],
    ['misentryCorrected', 'clerk'],
    ['silenceConcluded', 'clerk'],
  ]);
  expect(await verify(database)).toMatchObject({ kind: 'sound' });
});
