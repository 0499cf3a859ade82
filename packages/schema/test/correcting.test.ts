import { idsOf, worldEntries } from '@concord/register/testing';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'correcting'), { idempotencyKey: 'correcting' });
  await world.register.append(worldEntries(idsOf(), 'secretariat', 'hidden'), { idempotencyKey: 'hidden' });
});
afterAll(() => world.close());

let keys = 0;
const key = (): string => {
  keys += 1;
  return `correcting ${keys}`;
};
const source = { paper: encodeGlobalID('Document', id('paper')), locator: 'paragraph 1' };
const [step, document] = [encodeGlobalID('Step', id('step')), encodeGlobalID('Document', id('document'))];

/** The entry of a position of a state, known since 10 March. */
async function express(code: string, stand = 'OBJECTED', viewer = SECRETARIAT, different = {}): Promise<string> {
  const input = {
    ...{ dossier: 'correcting', document, step, party: encodeGlobalID('MemberState', id(code)), stand },
    ...{ occurred: '2026-03-10', source, idempotencyKey: key() },
    ...different,
  };
  const mutation = `mutation ($input: ExpressPositionInput!) { expressPosition(input: $input) {
    ... on PositionExpressed { entry { id } } } }`;
  return (await world.runOk(mutation, { input }, viewer)).expressPosition.entry.id;
}

const CORRECT = `mutation ($input: CorrectEntryInput!) { correctEntry(input: $input) {
  __typename
  ... on EntryCorrected { entry { id kind known { edtf } corrects { id } sources { locator } } dossier { version } }
  ... on CommandRefused { code en: message(locale: EN) ru: message(locale: RU) facts }
} }`;
async function correct(entry: string, changes: object, viewer = SECRETARIAT) {
  const usual = { dossier: 'correcting', entry, kind: 'MISENTRY', reason: { ru: 'Описка' }, idempotencyKey: key() };
  return (await world.runOk(CORRECT, { input: { ...usual, ...changes } }, viewer)).correctEntry;
}

/** What states say on a day: `XA OBJECTED`. */
async function stands(asOf?: string): Promise<string[]> {
  const { dossier } = await world.runOk(
    `query ($asOf: LocalDate, $step: ID) { dossier(slug: "correcting", asOf: $asOf) {
      progress(step: $step) { stands { stand party { ... on MemberState { names { short } } } } } } }`,
    { asOf, step },
  );
  return dossier.progress.stands.map(
    (each: { stand: string; party: { names: { short: string } } }) => `${each.party.names.short} ${each.stand}`,
  );
}

const AGREED = { position: { stand: 'AGREED' } };

test('a slip improves past days, a revision leaves them', async () => {
  const slip = await correct(await express('XA'), AGREED);
  expect(slip).toMatchObject({ entry: { kind: 'misentryCorrected', sources: [{ locator: 'абзац 1' }] } });
  expect([await stands('2026-03-10'), await stands()]).toEqual([
    expect.arrayContaining(['XA AGREED']),
    expect.arrayContaining(['XA AGREED']),
  ]);
  const objected = await express('XB');
  const revised = await correct(objected, { ...AGREED, kind: 'REVISION', occurred: '2026-03-12' });
  expect(revised.entry).toMatchObject({
    kind: 'factRevised',
    known: { edtf: '2026-03-12' },
    corrects: { id: objected },
  });
  expect(await stands('2026-03-11')).toContain('XB OBJECTED');
  expect(await stands('2026-03-12')).toContain('XB AGREED');
});

test('what is taken back is gone, and comes back when that is corrected', async () => {
  const entry = await express('XC', 'RESERVED');
  const taken = await correct(entry, { takeBack: true });
  expect(await stands()).toContain('XC NO_ANSWER');
  expect(await correct(entry, AGREED)).toMatchObject({
    code: 'ALREADY_CORRECTED',
    facts: { entry, entryIds: [taken.entry.id] },
  });
  await correct(taken.entry.id, { position: {} });
  expect(await stands()).toContain('XC RESERVED');
});

test('a revision with positions is not taken back', async () => {
  const entries = await world.register.loadEntries({ sight: ['public'], streamIds: [id('dossier')] });
  const of = (kind: string): string =>
    encodeGlobalID('JournalEntry', entries.find((entry) => entry.kind === kind)?.id ?? '');
  const before = await world.register.position();
  for (const kind of ['revisionIssued', 'documentAdded'])
    expect(await correct(of(kind), { takeBack: true })).toMatchObject({ code: 'STILL_REFERRED_TO' });
  expect(await correct(of('dossierOpened'), { takeBack: true })).toMatchObject({ code: 'CORRECTION_DOES_NOT_FIT' });
  expect(await world.register.position()).toEqual(before);
});

test('occurrences, plans and remarks say something else instead', async () => {
  const said = { dossier: 'correcting', occurred: '2026-03-11', source };
  const entered = async (field: string, input: object): Promise<string> => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const results = {
      planStep: 'StepPlanned',
      noteRemark: 'RemarkNoted',
      recordStepOccurrence: 'StepOccurrenceRecorded',
    };
    const carried = results[field as keyof typeof results];
    const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) {
      ... on ${carried} { entry { id } } ... on CommandRefused { code } } }`;
    return (await world.runOk(mutation, { input: { ...input, idempotencyKey: key() } }, SECRETARIAT))[field].entry.id;
  };
  const plan = await entered('planStep', { ...said, step, planned: '2026-03-30' });
  const remark = await entered('noteRemark', { dossier: 'correcting', kind: 'UNKNOWN', text: { ru: 'Неизвестно' } });
  const outcomes = [{ document, outcome: 'DISCUSSED' }];
  const occurrence = await entered('recordStepOccurrence', { ...said, step, outcomes, place: 'Минск' });
  await correct(plan, { plan: { planned: '2026-03-31' } });
  await correct(remark, { remark: { text: { ru: 'Не указано', en: 'Not given' } } });
  await correct(occurrence, { occurrence: { outcomes: [{ document, outcome: 'HEARD' }], place: null } });
  const { dossier } = await world.runOk(`{ dossier(slug: "correcting") {
    remarks { text(locale: EN) }
    steps { plans { planned { edtf } } occurrences { place outcomes { outcome } when { edtf } } } } }`);
  expect(dossier.remarks).toEqual([{ text: 'Not given' }]);
  expect(dossier.steps[0]).toMatchObject({
    plans: [{ planned: { edtf: '2026-03-31' } }],
    occurrences: [{ place: null, outcomes: [{ outcome: 'HEARD' }], when: { edtf: '2026-03-11' } }],
  });
});

test('is offered to who may make it, until it is made, and on no past day', async () => {
  const query = `query ($asOf: LocalDate) { dossier(slug: "correcting", asOf: $asOf) {
    journal(first: 100) { nodes { id kind mayCorrect } } } }`;
  type Node = Readonly<{ id: string; kind: string; mayCorrect: boolean }>;
  const offered = async (viewer: Parameters<World['runOk']>[2], asOf?: string): Promise<Node[]> => {
    const { dossier } = await world.runOk(query, { asOf }, viewer);
    return dossier.journal.nodes.filter((node: Node) => node.mayCorrect);
  };
  const entry = await express('XB', 'ABSTAINED');
  const isOffered = async (viewer: Parameters<World['runOk']>[2], asOf?: string): Promise<boolean> =>
    (await offered(viewer, asOf)).some((node) => node.id === entry);
  expect(await isOffered(SECRETARIAT)).toBe(true);
  expect(await isOffered(delegateOf('XB-correcting'))).toBe(true);
  expect(await offered(delegateOf('XC-correcting'))).not.toContainEqual(expect.objectContaining({ id: entry }));
  expect(await offered({ ...SECRETARIAT, role: 'secretariat', account: 'reads', readOnly: true })).toEqual([]);
  expect(await offered(ANONYMOUS)).toEqual([]);
  expect(await offered(SECRETARIAT, '2026-03-15')).toEqual([]);
  const { entry: made } = await correct(entry, { position: { stand: 'AGREED' } });
  expect(await isOffered(SECRETARIAT)).toBe(false);
  expect((await offered(delegateOf('XB-correcting'))).map(({ id: each }) => each)).toContain(made.id);
});

describe('a correction', () => {
  test('is for the secretariat, and a slip in its own position for a delegate', async () => {
    const entry = await express('XA', 'RESERVED');
    const before = await world.register.position();
    for (const [viewer, changes, code] of [
      [ANONYMOUS, AGREED, 'NOT_SIGNED_IN'],
      [{ role: 'viewer', account: 'viewer' }, AGREED, 'NOT_ALLOWED'],
      [delegateOf('XB'), AGREED, 'NOT_ALLOWED'],
      [delegateOf('XA-correcting'), { ...AGREED, kind: 'REVISION' }, 'NOT_ALLOWED'],
    ] as const)
      expect(await correct(entry, changes, viewer)).toMatchObject({ code });
    expect(await world.register.position()).toEqual(before);
    const delegate = delegateOf('XA-correcting');
    for (const changes of [AGREED, { ...AGREED, source }])
      expect(await correct(entry, changes, delegate)).toMatchObject({
        ...{ code: 'CORRECTION_DOES_NOT_FIT', en: expect.stringContaining('from a paper') },
      });
    const another = { ...AGREED, source: { ...source, paper: document } };
    expect(await correct(entry, another, delegate)).toMatchObject({ __typename: 'EntryCorrected' });
    const own = await express('XA', 'RESERVED', delegate, { source: undefined });
    expect(await correct(own, AGREED, delegate)).toMatchObject({ __typename: 'EntryCorrected' });
  });

  test('is of an entry that the dossier has and that may be seen', async () => {
    const entries = await world.register.loadEntries({ sight: ['secretariat'], kinds: ['documentAdded'] });
    const hidden = encodeGlobalID('JournalEntry', entries[0]?.id ?? '');
    for (const [entry, changes] of [
      ['x', {}],
      [hidden, {}],
      [encodeGlobalID('Document', id('document')), {}],
    ] as const)
      expect(await correct(entry, { takeBack: true, ...changes })).toMatchObject({
        code: 'UNKNOWN_ENTRY',
        facts: { entry },
      });
    expect(await correct(hidden, { takeBack: true, dossier: 'hidden' }, delegateOf('XA'))).toMatchObject({
      code: 'UNKNOWN_DOSSIER',
    });
  });

  test('is carried out once, on the version that was seen', async () => {
    const entry = await express('XB', 'RESERVED');
    const { dossier } = await world.runOk('{ dossier(slug: "correcting") { version } }');
    const given = { ...AGREED, idempotencyKey: key(), expectedVersion: dossier.version };
    const first = await correct(entry, given);
    expect(await correct(entry, given)).toEqual(first);
    const again = await express('XB', 'RESERVED');
    expect(await correct(again, { ...AGREED, expectedVersion: dossier.version })).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
  });

  test.each<[object, string]>([
    [{}, 'CORRECTION_DOES_NOT_FIT'],
    [{ ...AGREED, takeBack: true }, 'CORRECTION_DOES_NOT_FIT'],
    [{ plan: { planned: TODAY } }, 'CORRECTION_DOES_NOT_FIT'],
    [{ position: { stand: 'OBJECTED' } }, 'CORRECTION_DOES_NOT_FIT'],
    [{ ...AGREED, known: TODAY }, 'CORRECTION_DOES_NOT_FIT'],
    [{ position: { occurred: '2026-03-11' } }, 'KNOWN_TOO_EARLY'],
    [{ ...AGREED, kind: 'REVISION', occurred: '2026-03-09' }, 'KNOWN_TOO_EARLY'],
    [{ ...AGREED, reason: {} }, 'EMPTY_TEXT'],
    [{ ...AGREED, source: { ...source, paper: 'x' } }, 'UNKNOWN_PAPER'],
  ])('with %o is refused, and nothing is written', async (changes, code) => {
    const entry = await express('XC');
    const before = await world.register.position();
    expect(await correct(entry, changes)).toMatchObject({ code });
    expect(await world.register.position()).toEqual(before);
  });
});
