import {
  type ChangeVisibility,
  type CorrectEntry,
  type Entry,
  EXPRESSED_STANDS,
  entriesAsRecorded,
  fold,
  type Instead,
  type LocalDate,
  type NewEntry,
  narrowest,
  onDay,
  TABLE_NAMES,
  tellsOf,
  VISIBILITIES,
  type Visibility,
} from '@concord/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { newEntry, openWorld, remark, SECRETARIAT, STATES, TODAY, type World } from './world.ts';

/** What happens, chosen at random: `pick` chooses among what is there. */
type Happening = Readonly<{ what: (typeof WHAT)[number]; pick: number; visibility: Visibility }>;
const WHAT = [
  'position',
  'remark',
  'revision',
  'letter',
  'plan',
  'announce',
  'hold',
  'chair',
  'agenda',
  'draft',
  'decide',
  'consolidate',
  'report',
  'administration',
  'slip',
  'revise',
  'takeBack',
  'correct',
  'sight',
] as const;

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...WHAT),
  pick: fc.nat(1_000),
  visibility: fc.constantFrom<Visibility>('public', 'members', 'concerned XA XB', 'concerned XB', 'secretariat'),
});

/** What can be corrected without taking away what others refer to. */
const CORRECTABLE = [
  ...['positionExpressed', 'remarkNoted', 'positionsRequested', 'stepPlanned', 'meetingHeld', 'agendaItemPlaced'],
  ...['decisionTaken', 'repliesConsolidated', 'statusReported'],
];

const SIGHTS = [
  ['public'],
  ['public', 'members'],
  ['public', 'members', 'XA'],
  ['public', 'members', 'XB'],
  VISIBILITIES,
];

describe('the rows', () => {
  test('are what the entries fold into, whatever happened, for everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
        const world = await openWorld();
        try {
          for (const [index, one] of happenings.entries()) await happen(world, one, index);
          expect(await verify(world)).toMatchObject({ kind: 'sound' });
          for (const sight of SIGHTS) {
            const rows = await world.register.loadDossiers({}, { sight });
            expect(sorted(rows.records)).toEqual(sorted(fold(await world.register.loadEntries({ sight }))));
            const past = await world.register.loadDossiers({}, { sight, asOf: TODAY });
            expect(sorted(past.records)).toEqual(sorted(rows.records));
          }
        } finally {
          await world.close();
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('what was answered once', () => {
  test('as of a day changes only by what was known by that day, and as recorded at an instant never', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { minLength: 1, maxLength: 8 }),
        fc.array(
          happening.filter(({ what }) => !OF_THE_PAST.includes(what)),
          { minLength: 1, maxLength: 8 },
        ),
        async (earlier, later) => {
          let now = new Date('2026-03-02T10:00:00.000Z');
          const world = await openWorld({ now: () => now });
          const asOf = async () =>
            sorted((await world.register.loadDossiers({}, { sight: VISIBILITIES, asOf: DAY })).records);
          const asRecorded = async (instant: string) =>
            entriesAsRecorded(await world.register.loadEntries({ sight: VISIBILITIES }), instant);
          try {
            for (const [index, one] of earlier.entries()) await happen(world, one, index);
            const [answered, recorded] = [await asOf(), await asRecorded(now.toISOString())];
            const instant = now.toISOString();
            now = new Date('2026-03-12T10:00:00.000Z');
            for (const [index, one] of later.entries()) await happen(world, one, 100 + index, AFTER);
            expect(await asRecorded(instant)).toEqual(recorded);
            expect(await asOf()).toEqual(answered);
          } finally {
            await world.close();
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** A corrected slip counts since the day of what it corrects: it is meant to change past answers. Who sees something is changed for all days. */
const OF_THE_PAST: readonly Happening['what'][] = ['slip', 'takeBack', 'correct', 'sight'];
/** A day, and one after it on which more becomes known. */
const DAY = '2026-03-05';
const AFTER = '2026-03-11';

async function happen(
  world: World,
  { what, pick, visibility }: Happening,
  index: number,
  day?: LocalDate,
): Promise<void> {
  const { register } = world;
  const idempotencyKey = `happening ${index}`;
  if (what === 'position') {
    const command = world.position(STATES[pick % 3] ?? 'XA', `№ ${index}`);
    const stand = EXPRESSED_STANDS[pick % EXPRESSED_STANDS.length] ?? 'agreed';
    const said = day === undefined ? {} : { occurred: day };
    const outcome = await register.execute({ ...command, ...said, stand } as typeof command, {
      viewer: SECRETARIAT,
      idempotencyKey,
    });
    expect(outcome.kind).toBe('executed');
  } else if (what === 'sight') {
    await changeSight(world, { pick, visibility }, idempotencyKey);
  } else if (what === 'correct') {
    await correctAnything(world, pick, idempotencyKey);
  } else {
    const entry = await entryOf(world, { what, pick, visibility }, index);
    const onItsDay = day === undefined ? {} : { occurred: onDay(day), known: onDay(day) };
    if (entry) await register.append([await asVisible(world, { ...entry, ...onItsDay })], { idempotencyKey });
  }
}

/** For whom anything is, of which some entry tells, is changed, where that is not refused. */
async function changeSight(
  { register }: World,
  { pick, visibility }: Pick<Happening, 'pick' | 'visibility'>,
  idempotencyKey: string,
): Promise<void> {
  const all = (await register.loadEntries({ sight: VISIBILITIES })).filter(({ streamKind }) =>
    OF_DOSSIERS.has(streamKind),
  );
  const [kind, ...concerned] = visibility.split(' ');
  const command = {
    ...{ command: 'changeVisibility', what: all[pick % all.length]?.id ?? '', visibility: kind, concerned },
    ...{ reason: { ru: 'По ошибке' }, occurred: null, known: null, source: null },
  } as ChangeVisibility;
  await register.execute(command, { viewer: SECRETARIAT, idempotencyKey });
}

const OF_DOSSIERS: ReadonlySet<string> = new Set(['dossier', 'document', 'meeting']);

/** The entry for those for whom the record is that it changes, and never for more than its stream: a dataset says so, too. */
async function asVisible({ register }: World, entry: NewEntry): Promise<NewEntry> {
  const own = await register.loadEntries({ sight: VISIBILITIES, streamIds: [entry.streamId] });
  const told = tellsOf([...own, { ...entry, id: 'new' } as Entry]);
  const [id = ''] = told.get('new') ?? [];
  const before = own.find((each) => told.get(each.id)?.[0] === id);
  return { ...entry, visibility: before?.visibility ?? narrowest(entry, own[0] ?? entry) };
}

/** Any entry of any stream is taken back, or entered once more, where that is not refused. */
async function correctAnything({ register }: World, pick: number, idempotencyKey: string): Promise<void> {
  const all = await register.loadEntries({ sight: VISIBILITIES });
  const entry = all[pick % all.length];
  const instead = SAID[pick % SAID.length] ?? { of: 'nothing' };
  const command: CorrectEntry = {
    ...{ command: 'correctEntry', dossier: null, entryId: entry?.id ?? '', reason: { ru: 'Описка' } },
    ...{ correction: pick % 3 ? 'misentry' : 'revision', instead: [instead] },
    ...{ occurred: pick % 3 ? null : TODAY, known: null, source: null },
  };
  await register.execute(command, { viewer: { role: 'admin', account: 'admin' }, idempotencyKey });
}

const SAID: readonly Instead[] = [
  { of: 'nothing' },
  { of: 'nothing' },
  { of: 'membership', says: { role: 'observer' } },
  { of: 'held', says: { place: { ru: 'Авал' }, attendance: [] } },
  { of: 'meeting', says: { place: { ru: 'Авал' } } },
  { of: 'letter', says: { letterNumber: '№ 9' } },
  { of: 'position', says: { stand: 'abstained' } },
  { of: 'agendaItem', says: { dossier: null } },
];

async function entryOf(
  world: World,
  { what, pick, visibility }: Happening,
  index: number,
): Promise<NewEntry | undefined> {
  const { id } = world;
  const of = id('dossier');
  const base = { dossierId: of, stepId: id('step') };
  switch (what) {
    case 'remark':
      return remark(id, `remark ${index}`, { visibility });
    case 'revision':
      return newEntry('dossier', of, 'revisionIssued', {
        ...{ revisionId: id(`revision ${index}`), documentId: id('document'), label: String(index) },
      });
    case 'letter': {
      const collective = { collectiveId: id(`collective ${index}`), wording: { ru: '«АС» \u2028', en: 'all' } };
      return newEntry('dossier', of, 'positionsRequested', {
        ...{
          ...base,
          requestId: id(`request ${index}`),
          letterNumber: '№ 165',
          senderId: id('body'),
          asksFor: pick % 2 ? both('замечания') : null,
          addresseeIds: [id('XA'), id('XB')],
        },
        ...{ meetingId: null, collectives: pick % 2 ? [collective] : [], answersKnown: pick % 3 === 0 },
        ...{ informedIds: pick % 2 ? [] : [id('body')], informedCollectives: pick % 2 ? [] : [collective] },
        ...(pick % 2
          ? { term: null, termDays: pick, termUnit: 'workingDays', calendarBodyId: null }
          : { term: null, termDays: null, termUnit: 'calendarDays', calendarBodyId: null }),
      });
    }
    case 'plan':
      return newEntry('dossier', of, 'stepPlanned', {
        ...{ ...base, planId: id(`plan ${index}`), meetingId: null, planned: onDay('2026-04-01') },
        ...{ place: null, documentIds: pick % 2 ? [id('document')] : [] },
      });
    case 'announce':
    case 'hold': {
      const meetingId = id(`meeting ${pick % 3}`);
      const payload = { meetingId, sittings: [{ bodyId: id('body'), number: pick }], place: null, synthetic: true };
      return what === 'hold'
        ? newEntry('meeting', meetingId, 'meetingHeld', payload)
        : newEntry('meeting', meetingId, 'meetingAnnounced', { ...payload, planned: onDay('2026-04-01') });
    }
    case 'chair':
      return newEntry('meeting', id(`meeting ${pick % 3}`), 'officerNamed', {
        ...{ officerId: id(`chair ${pick % 3}`), meetingId: id(`meeting ${pick % 3}`), office: 'chair' },
        name: both('А. А. Авалин'),
      });
    case 'agenda':
      return newEntry('meeting', id(`meeting ${pick % 3}`), 'agendaItemPlaced', {
        ...{ agendaItemId: id(`item ${index}`), meetingId: id(`meeting ${pick % 3}`), number: `7/${index}` },
        ...{ dossierId: pick % 2 ? of : null, documentIds: pick % 2 ? [id('document')] : [] },
      });
    case 'draft':
    case 'decide':
      return newEntry('meeting', id(`meeting ${pick % 3}`), what === 'draft' ? 'decisionDrafted' : 'decisionTaken', {
        ...{ decisionId: id(`decision ${pick % 3}`), meetingId: id(`meeting ${pick % 3}`), agendaItemId: null },
        ...{ bodyIds: [], manner: 'meeting' as const },
        ...{ dossierId: of, number: `7/1-${pick}`, minutes: '7', paperId: null, documentIds: [id('document')] },
        recitals: [{ verb: 'guidedBy', object: null, references: [both('Стратегия')] }],
        clauses: [{ number: '1', acts: [act(id, pick)] }],
      });
    case 'consolidate':
      return newEntry('dossier', of, 'repliesConsolidated', {
        ...{ consolidationId: id(`summary ${index}`), dossierId: of, requestId: id(`request ${pick % 25}`) },
        ...{ bodyId: null, recipientId: id('body') },
      });
    case 'report':
      return newEntry('dossier', of, 'statusReported', {
        ...{ statusReportId: id(`report ${index}`), dossierId: of, organisationId: null },
        ...{ documentIds: [id('document')], status: 'underCoordination' },
      });
    case 'administration':
      return newEntry('state', id('XA'), 'administrationRegistered', {
        ...{ administrationId: id(`administration ${index}`), memberStateId: id('XA'), slug: `ca-${index}` },
        names: {
          ru: { short: 'АС', full: 'Администрация', cases: CASES },
          en: { short: 'CA', full: 'Administration' },
        },
      });
    default: {
      const all = await world.register.loadEntries({ sight: VISIBILITIES });
      const candidates = all.filter(({ kind }) => CORRECTABLE.includes(kind));
      const original = candidates[pick % candidates.length];
      return original && correctionOf(original, what);
    }
  }
}

const CASES = {
  nominative: 'АС',
  genitive: 'АС',
  dative: 'АС',
  accusative: 'АС',
  instrumental: 'АС',
  prepositional: 'АС',
};
const both = (text: string) => ({ ru: text, en: text });

function act(id: World['id'], pick: number) {
  return {
    ...{ actId: id('act'), verb: 'instruct' as const, object: both('доложить'), executorIds: [id('body')] },
    ...{ coExecutorIds: [], reportToIds: [id('body')], term: pick % 2 ? onDay('2026-05-01') : null },
    ...{ asNeeded: pick % 2 === 0, condition: pick % 3 ? { wording: both('после'), stepId: id('step') } : null },
  };
}

function correctionOf(original: Entry, what: Happening['what']): NewEntry {
  const kind = what === 'revise' ? 'factRevised' : 'misentryCorrected';
  const replacement = what === 'takeBack' ? null : { occurred: onDay('2026-03-11'), payload: original.payload };
  const payload = { corrects: original.id, reason: 'as it really was', replacement };
  return newEntry(original.streamKind, original.streamId, kind, payload, { visibility: original.visibility });
}

/** Every record of every table, in an order that does not depend on how it was come by. */
function sorted(records: ReturnType<typeof fold>) {
  return TABLE_NAMES.map((table) => [...records[table].values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
}
