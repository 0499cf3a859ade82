import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, RECORD, TRAINING, type World } from './world.ts';

/** A dossier all of whose steps are done, and of which a report is overdue. */
const UNREPORTED = 'equipment-recognition';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const slugs = async (filter: object, more = ''): Promise<string[]> => {
  const { dossiers } = await world.runOk(
    `query ($filter: DossierFilter) { dossiers(filter: $filter, first: 100 ${more}) { totalCount edges { node { slug } } } }`,
    { filter },
  );
  const found = dossiers.edges.map(({ node }: { node: { slug: string } }) => node.slug);
  expect(dossiers.totalCount).toBe(found.length);
  return found;
};

describe('dossiers', () => {
  test('are filtered by why they need attention, by status, by who is awaited and by days', async () => {
    expect(await slugs({ reasons: ['BLOCKED'] })).toEqual([TRAINING]);
    expect(await slugs({ reasons: ['NO_NEWS'] })).toEqual([RECORD]);
    expect(await slugs({ organisation: 'rcc', statuses: ['ENDORSED'] })).toEqual([RECORD]);
    expect(await slugs({ organisation: 'cis', statuses: ['ENDORSED'] })).toEqual([]);
    expect(await slugs({ daysLate: { gte: 1 } })).toEqual([TRAINING, UNREPORTED]);
    expect(await slugs({ daysLate: { gte: 30 } })).toEqual([UNREPORTED]);
    expect(await slugs({ lastKnown: { lt: '2020-01-01' } })).toEqual([RECORD]);
    expect(await slugs({ awaiting: 'xe', synthetic: true })).toContain(TRAINING);
  });

  test.each([
    ['slugs', ['no-such-dossier'], 'досье', 'dossiers'],
    ['organisation', 'no-such-organisation', 'организации', 'organisations'],
    ['awaiting', 'XZ', 'государства', 'memberStates'],
    ['state', 'XZ', 'государства', 'memberStates'],
  ])('are not filtered by what is not known: %s', async (name, value, what, query) => {
    const message = `filter.${name}: «${[value].flat()[0]}» – ${what} с таким кодом или кратким именем на этот день нет. Какие есть, говорит запрос ${query}.`;
    for (const asked of [
      'dossiers(filter: $filter) { totalCount }',
      'board(filter: $filter) { asOf }',
      'board { rows(filter: $filter) { totalCount } }',
      'participation(filter: $filter) { asked }',
      'howLongDoesItTake(by: STEP, filter: $filter) { key }',
    ]) {
      const errors = await world.runError(`query ($filter: DossierFilter) { ${asked} }`, { filter: { [name]: value } });
      expect(errors).toEqual([message]);
    }
  });

  test('are filtered by what was known on the day', async () => {
    const onDay = `query ($asOf: LocalDate) { dossiers(filter: { awaiting: "XE" }, asOf: $asOf) { totalCount } }`;
    expect((await world.runOk(onDay)).dossiers.totalCount).toBeGreaterThan(0);
    expect(await world.runError(onDay, { asOf: '1990-01-01' })).toEqual([
      expect.stringContaining('filter.awaiting: «XE»'),
    ]);
  });

  test('are ordered by days past the term and by days waited', async () => {
    const all = await slugs({});
    for (const order of ['DAYS_LATE', 'DAYS_WAITING']) {
      const found = await slugs({}, `, orderBy: ${order}`);
      expect(found.toSorted()).toEqual(all.toSorted());
      if (order === 'DAYS_LATE') expect(found.slice(0, 2)).toEqual([UNREPORTED, TRAINING]);
    }
  });

  test('are filtered on the board as in the list', async () => {
    const { board } = await world.runOk(
      '{ board(filter: { reasons: [BLOCKED] }) { counters { inProgress } rows { totalCount edges { node { dossier { slug } } } } } }',
    );
    expect(board.rows.edges.map(({ node }: { node: { dossier: { slug: string } } }) => node.dossier.slug)).toEqual([
      TRAINING,
    ]);
  });
});

describe('what is asked for beside a filter', () => {
  test.each([
    ['participation(states: ["QQ"]) { asked }', 'states: «QQ» – государства'],
    ['outstanding(state: "QQ") { totalCount }', 'state: государства с кодом QQ'],
    ['dataQuality(dossier: "no-such") { totalCount }', 'dossier: «no-such» – досье'],
    [`dossier(slug: "${TRAINING}") { progress(step: "x") { __typename } }`, 'step: объекта x'],
    [`dossier(slug: "${TRAINING}") { progresses(body: "x") { __typename } }`, 'body: объекта x'],
    [
      `dossier(slug: "${TRAINING}") { progresses(document: "x") { __typename } }`,
      'document: документа x в этом досье нет',
    ],
    [`dossier(slug: "${TRAINING}") { journal(kinds: ["x"]) { nodes { id } } }`, 'kinds: «x» – такого вида записей'],
    ['journal(filter: { subjects: ["x"] }) { nodes { id } }', 'filter.subjects: «x» – не id'],
    ['journal(filter: { kinds: ["constructor"] }) { nodes { id } }', 'filter.kinds: «constructor» –'],
  ])('is refused where it is not known: %s', async (asked, message) => {
    expect(await world.runError(`{ ${asked} }`)).toEqual([expect.stringContaining(message)]);
  });
});

describe('who is awaited', () => {
  test('is filtered by how late they are and how long they have been awaited', async () => {
    const awaited = async (args: string) => {
      const { outstanding } = await world.runOk(
        `{ outstanding(first: 100 ${args}) { totalCount edges { node { daysLate daysWaiting } } } }`,
      );
      return outstanding.edges.map(
        ({ node }: { node: { daysLate: number | null; daysWaiting: number | null } }) => node,
      );
    };
    const late = await awaited(', daysLate: { gte: 1 }');
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ daysLate }: { daysLate: number | null }) => (daysLate ?? 0) >= 1)).toBe(true);
    const all = await awaited('');
    expect(late).toEqual(all.filter(({ daysLate }: { daysLate: number | null }) => (daysLate ?? 0) >= 1));
    expect(await awaited(', daysWaiting: { lt: 0 }')).toEqual([]);
  });
});

describe('how long it takes', () => {
  test('is told by step, by body, by type and by dossier, and never of what is not known to the day', async () => {
    const told = async (by: string, asOf: string | null = null) =>
      (
        await world.runOk(
          'query ($by: DurationKey!, $asOf: LocalDate) { howLongDoesItTake(by: $by, filter: { synthetic: false }, asOf: $asOf) { key label(locale: EN) passes known min median max returns } }',
          { by, asOf },
        )
      ).howLongDoesItTake;
    const byStep = await told('STEP');
    const of = (key: string) => byStep.find((each: { key: string }) => each.key === `cis-strategic-documents/${key}`);
    expect(of('forwarding')).toMatchObject({ passes: 2, known: 0, median: null });
    expect(await told('DOSSIER')).toMatchObject([{ key: RECORD, returns: 0 }]);
    expect(await told('STEP', '2018-10-09')).toHaveLength(1);
    expect((await told('STEP_TYPE')).map(({ label }: { label: string }) => label)).toContain('endorsement');
    expect((await told('BODY')).length).toBeGreaterThan(0);
  });
});

describe('participation', () => {
  test('sums to what each state was asked, and names no real state that nobody asked', async () => {
    const { fictional, real } = await world.runOk(
      `{ fictional: participation(filter: { synthetic: true }) { memberState { code } asked answered awaited notAnswered cannotTell medianDaysToAnswer positions { stand count } comments }
         real: participation(filter: { synthetic: false }) { memberState { code } } }`,
    );
    expect(real).toEqual([]);
    expect(fictional.length).toBe(11);
    type Own = Record<'asked' | 'answered' | 'awaited' | 'notAnswered' | 'cannotTell', number>;
    for (const { asked, answered, awaited, notAnswered, cannotTell } of fictional as Own[])
      expect(answered + awaited + notAnswered + cannotTell).toBe(asked);
    expect(
      fictional.some(({ medianDaysToAnswer }: { medianDaysToAnswer: number | null }) => medianDaysToAnswer !== null),
    ).toBe(true);
    const { earlier } = await world.runOk('{ earlier: participation(asOf: "2019-01-01") { asked } }');
    expect(earlier).toEqual([]);
  });
});
