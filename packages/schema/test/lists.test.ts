import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../src/index.ts';
import { ANONYMOUS, openWorld, RECORD, SECRETARIAT, TRAINING, type World } from './world.ts';

/** The lists that are not filtered and ordered like the others, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'Query.nodes': 'in the order of the ids that are given',
  'Query.accounts': 'for administrators: a handful, by name',
  'Query.accessTokens': 'for administrators: a handful, the newest first',
  'Query.auditLog': 'a log: the newest first, filtered and paged by its numbers',
};

type Field = GraphQLField<unknown, unknown>;

const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  DayComparison: ['{ lt: "2026-01-01" }', '{ gte: "2026-01-01" }'],
  IntComparison: ['{ lt: 3 }', '{ gte: 3 }'],
  TextComparison: ['{ startsWith: "п" }'],
};

const FIELDS = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type, field }))
    : [],
);
/** Every page, and every list that can be asked for at the root. */
const LISTS = FIELDS.filter(
  ({ type, field }) =>
    getNamedType(field.type).name.endsWith('Connection') ||
    (type === schema.getQueryType() && isListType(getNullableType(field.type))),
);
const argumentOf = ({ args }: Field, name: string) => args.find((each) => each.name === name)?.type;
const connections = LISTS.filter(
  ({ type, field }) =>
    type === schema.getQueryType() &&
    field.args.some(({ name }) => name === 'orderBy') &&
    field.args.some(({ name }) => name === 'first'),
);

/** What else a list wants. */
const NEEDED: Readonly<Record<string, string>> = {
  changes: 'from: "2025-06-01", to: "2026-03-20", ',
  search: 'text: "соглашение ", ',
  howLongDoesItTake: 'by: STEP, ',
};

/** Conditions of which one thing can have several values. */
const OVERLAPPING: ReadonlySet<string> = new Set(['changes.kinds', 'documents.statuses', 'decisions.verbs']);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('every list', () => {
  test('can be filtered and ordered', () => {
    expect(LISTS.length).toBeGreaterThan(40);
    const without = LISTS.filter(({ field }) =>
      ['filter', 'orderBy', 'direction'].some((name) => argumentOf(field, name) === undefined),
    );
    expect(without.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXCEPTIONS).toSorted());
  });

  test.each(connections)('$name holds the same things in any order', async ({ field }) => {
    const order = getNamedType(argumentOf(field, 'orderBy'));
    const keys = isEnumType(order) ? order.getValues().map(({ name }) => name) : [];
    expect(keys.length).toBeGreaterThan(0);
    const needed = NEEDED[field.name] ?? '';
    const asked = keys.flatMap((key) =>
      ['ASC', 'DESC'].map(
        (direction) =>
          `${key}_${direction}: ${field.name}(${needed}first: 100, orderBy: ${key}, direction: ${direction}) { edges { cursor } }`,
      ),
    );
    const plain = `plain: ${field.name}(${needed}first: 100) { edges { cursor } }`;
    const { plain: all, ...others } = await world.runOk(`{ ${plain} ${asked.join('\n')} }`, {}, SECRETARIAT);
    const counts = Object.values(others as Record<string, typeof all>).map(({ edges }) => edges.length);
    expect(new Set(counts)).toEqual(new Set([all.edges.length]));
  });

  test.each(connections)('$name is parted by each condition of its filter', async ({ field }) => {
    if (field.name === 'journal') return;
    const filter = getNamedType(argumentOf(field, 'filter')) as GraphQLInputObjectType;
    const needed = NEEDED[field.name] ?? '';
    const page = (given: string) => `${field.name}(${needed}filter: { ${given} }) { totalCount }`;
    const conditions = Object.values(filter.getFields()).map(({ name, type }) => ({
      name,
      parts: isName(type) ? [`["${nameOf(field, name)}"]`] : partsOf(type),
    }));
    const asked = conditions.flatMap(({ name, parts }) =>
      parts.map((part, at) => `${name}_${at}: ${page(`${name}: ${part}`)}`),
    );
    const found = await world.runOk(`{ all: ${page('')} ${asked.join('\n')} }`, {}, SECRETARIAT);
    for (const { name, parts } of conditions) {
      const counts = parts.map((_part, at) => found[`${name}_${at}`].totalCount as number);
      const sum = counts.reduce((total, each) => total + each, 0);
      // What can be in both parts is what has several of them.
      const together = counts.length === 2 && !OVERLAPPING.has(`${field.name}.${name}`) ? sum : Math.max(0, ...counts);
      expect([name, together <= found.all.totalCount]).toEqual([name, true]);
    }
  });
});

/** What is called so, for the conditions that want codes and short names; any text where they want numbers as printed. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ bodies: 'cts-economic-council', reportTo: 'cts-economic-council', organisations: 'cts', dossiers: TRAINING },
  ...{ 'bodies.slugs': 'cts-economic-council', 'organisations.slugs': 'cts', 'routes.slugs': 'cts-agreements' },
  ...{ 'documents.slugs': 'cts-charter', 'administrations.slugs': 'ca-az', 'dossiers.slugs': TRAINING },
};
const nameOf = (field: Field, condition: string): string =>
  NAMED[`${field.name}.${condition}`] ?? NAMED[condition] ?? 'XA';

/** Whether a condition wants codes, short names or numbers. */
function isName(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type)) && getNamedType(type).name === 'String';
}

/** Two parts of a list that have nothing in common, or one, for each kind of condition; none where ids are wanted. */
function partsOf(type: GraphQLInputType): readonly string[] {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (isEnumType(named)) {
    const [first = '', ...others] = named.getValues().map(({ name }) => name);
    return isList ? [`[${first}]`, `[${others.join(', ')}]`] : [first];
  }
  if (named.name === 'Boolean') return ['true', 'false'];
  return BOUNDS[named.name] ?? [];
}

describe('a list', () => {
  type Node = Readonly<Record<string, unknown>>;
  const nodes = async (source: string, node: string, viewer = ANONYMOUS): Promise<readonly Node[]> => {
    const { list } = await world.runOk(`{ list: ${source} { totalCount edges { node { ${node} } } } }`, {}, viewer);
    expect(list.totalCount).toBe(list.edges.length);
    return list.edges.map((edge: Readonly<{ node: Node }>) => edge.node);
  };

  test('has what is not known last, whichever way round it is', async () => {
    for (const [direction, sign] of [
      ['ASC', 1],
      ['DESC', -1],
    ] as const) {
      const found = await nodes(
        `meetings(first: 100, orderBy: DAY, direction: ${direction})`,
        'held { latest } planned { latest }',
      );
      const days = found.map(
        ({ held, planned }) => ((held ?? planned) as { latest: string | null } | null)?.latest ?? null,
      );
      const known = days.filter((day) => day !== null);
      expect(known.length).toBeGreaterThan(3);
      expect(days.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(known.toSorted((a, b) => sign * (a < b ? -1 : Number(a > b))));
    }
  });

  test('wants a key for its direction', async () => {
    expect(await world.runError('{ meetings(direction: ASC) { totalCount } }')).toEqual([
      'direction: не сказано, по чему упорядочить. Укажите orderBy.',
    ]);
  });

  test('refuses an id of nothing, and one of another kind', async () => {
    const { dossier } = await world.runOk(`{ dossier(slug: "${TRAINING}") { id } }`);
    for (const id of ['x', dossier.id])
      expect(await world.runError(`{ positions(filter: { documents: ["${id}"] }) { totalCount } }`)).toEqual([
        expect.stringContaining('filter.documents: объекта'),
      ]);
  });

  /** Numbers as they are printed are texts: nobody lists which there are. */
  const AS_PRINTED = new Set(['numbers', 'number']);
  const NAMING = LISTS.flatMap(({ name, type, field }) => {
    const filter = argumentOf(field, 'filter');
    if (type !== schema.getQueryType() || !filter) return [];
    return Object.values((getNamedType(filter) as GraphQLInputObjectType).getFields()).flatMap((condition) =>
      isName(condition.type) && !AS_PRINTED.has(condition.name)
        ? [[`${name}(filter: ${condition.name})`, field, condition.name] as const]
        : [],
    );
  });

  test.each(NAMING)('refuses a code or a short name that nothing is called by: %s', async (_what, field, condition) => {
    const asked = `{ ${field.name}(${NEEDED[field.name] ?? ''}filter: { ${condition}: ["QQ"] }) { __typename } }`;
    expect(await world.runError(asked, {}, SECRETARIAT)).toEqual([
      expect.stringMatching(new RegExp(`^filter\\.${condition}: «QQ» – .+ нет\\. .+\\.$`)),
    ]);
  });

  test('names no more than a hundred values in a condition', async () => {
    for (const [name, value] of [
      ['documents', 'x'],
      ['states', 'XA'],
      ['stands', 'AGREED'],
    ] as const) {
      const query = `query ($values: [${name === 'stands' ? 'ExpressedStand' : name === 'states' ? 'String' : 'ID'}!]) {
        positions(filter: { ${name}: $values }) { totalCount }
      }`;
      const errors = await world.runError(query, { values: Array(101).fill(value) });
      expect(errors).toEqual([`filter.${name}: значений 101, допускается не больше 100. Запросите по частям.`]);
    }
  });

  test('counts of a day that is only bounded what certainly lies within the bounds', async () => {
    const inYear = (bounds: string) =>
      nodes(`meetings(first: 100, filter: { held: ${bounds}, synthetic: false })`, 'held { edtf }');
    const [all, certain, touching] = [
      await inYear('{ gte: "1900-01-01" }'),
      await inYear('{ gte: "2019-09-16", lte: "2019-09-17" }'),
      await inYear('{ gte: "2019-09-17", lte: "2019-09-17" }'),
    ];
    expect(all.length).toBeGreaterThan(certain.length);
    expect(touching).toEqual([]);
  });

  test('of letters, positions, comments and instructions is that of the dossiers and of the states together', async () => {
    const letters = await nodes(
      'letters(first: 100)',
      'dossier { slug } step { key } addressees { ... on MemberState { code } }',
    );
    const asked = await nodes(
      'letters(first: 100, filter: { states: ["xb"] })',
      'addressees { ... on MemberState { code } }',
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(letters.length).toBeGreaterThan(asked.length);
    for (const { addressees } of asked) expect(addressees).toContainEqual({ code: 'XB' });
    const { memberState } = await world.runOk(
      '{ memberState(code: "XB") { positions { totalCount } comments { totalCount } } }',
    );
    expect(await nodes('positions(first: 100, filter: { states: ["XB"] })', 'id')).toHaveLength(
      memberState.positions.totalCount,
    );
    expect(await nodes('comments(first: 100, filter: { states: ["XB"] })', 'id')).toHaveLength(
      memberState.comments.totalCount,
    );
  });

  test('of who is awaited is narrowed by dossier and by body, and so are the dossiers of which nobody can tell', async () => {
    const asked = (filter: string) =>
      world.runOk(
        `{ outstanding(first: 100, filter: { ${filter} }) { totalCount cannotTell { dossier { slug } } edges { node { dossier { slug } step { bodies { slug } } } } } }`,
      );
    const { outstanding: all } = await asked('');
    const { outstanding: one } = await asked(`dossiers: ["${TRAINING}"]`);
    expect(one.totalCount).toBeGreaterThan(0);
    expect(all.totalCount).toBeGreaterThan(one.totalCount);
    expect(one.cannotTell).toEqual([]);
    expect((await asked(`dossiers: ["${RECORD}"]`)).outstanding.cannotTell).toEqual([{ dossier: { slug: RECORD } }]);
    const body = one.edges[0].node.step.bodies[0].slug;
    const { outstanding: there } = await asked(`bodies: ["${body}"]`);
    for (const { node } of there.edges) expect(node.step.bodies).toContainEqual({ slug: body });
    expect(there.totalCount).toBeGreaterThanOrEqual(one.totalCount);
  });

  test('of instructions is of what is not discharged unless it is asked for, by its days too', async () => {
    const states = async (filter: string) =>
      (await nodes(`instructions(first: 100, filter: { ${filter} })`, 'state daysLate')).map(({ state }) => state);
    expect(await states('')).not.toContain('DISCHARGED');
    expect(await states('stateIn: [DISCHARGED, LATE]')).toEqual([
      ...(await states('state: LATE')),
      ...(await states('state: DISCHARGED')),
    ]);
    expect(await states('daysLate: { gte: 1 }')).toEqual(await states('late: true'));
  });

  test('of the journal is filtered, and goes either way with the same cursors', async () => {
    const walk = async (direction: string): Promise<readonly string[]> => {
      const found: string[] = [];
      for (let after: string | null = null; ; ) {
        const {
          journal,
        }: {
          journal: { nodes: { id: string; kind: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        } = await world.runOk(
          'query ($after: Cursor, $direction: OrderDirection) { journal(first: 20, after: $after, direction: $direction, filter: { kinds: ["positionExpressed"], about: [DOSSIER], known: { gte: "2026-01-01" } }) { nodes { id kind } pageInfo { hasNextPage endCursor } } }',
          { after, direction },
        );
        found.push(...journal.nodes.map(({ id }) => id));
        expect(new Set(journal.nodes.map(({ kind }) => kind))).toEqual(new Set(['positionExpressed']));
        if (!journal.pageInfo.hasNextPage) return found;
        after = journal.pageInfo.endCursor;
      }
    };
    const forwards = await walk('ASC');
    expect(forwards.length).toBeGreaterThan(20);
    expect(await walk('DESC')).toEqual(forwards.toReversed());
    const none =
      '{ journal(filter: { recorded: { lt: "2000-01-01T00:00:00Z" } }) { nodes { id } } entered: journal(filter: { entered: true }) { nodes { id } } }';
    expect(await world.runOk(none)).toEqual({ journal: { nodes: [] }, entered: { nodes: [] } });
    expect(await world.runError('{ journal(filter: { recorded: { lt: "soon" } }) { nodes { id } } }')).toEqual([
      expect.stringContaining('не момент времени'),
    ]);
  });

  test('of a dossier’s journal on a past day is filtered like today’s', async () => {
    const asked = (args: string) =>
      `{ dossier(slug: "${RECORD}", asOf: "2019-06-01") { journal(first: 100 ${args}) { nodes { id kind } } } }`;
    const all = (await world.runOk(asked(''))).dossier.journal.nodes as { id: string; kind: string }[];
    const wanted = (await world.runOk(asked(', direction: ASC, filter: { kinds: ["stepOccurrenceRecorded"] }'))).dossier
      .journal.nodes;
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted).toEqual(all.filter(({ kind }) => kind === 'stepOccurrenceRecorded').toReversed());
  });
});

describe('what is late', () => {
  const PARTY =
    '... on MemberState { code } ... on Administration { slug } ... on Body { slug } ... on Collective { wording }';
  type Owed = Readonly<{ dossier: object; step: object; party: object }>;
  const keyOf = ({ dossier, step, party }: Owed): string => JSON.stringify([dossier, step, party]);

  test('is all that is late elsewhere, once, the longest overdue first', async () => {
    const { whatIsLate, outstanding, instructions, measures, letters } = await world.runOk(`{
      whatIsLate(first: 100) { totalCount cannotTell { dossier { slug } } edges { node {
        kind daysLate due dossier { slug } parties { ${PARTY} }
        ... on LateReply { request { step { key } } } ... on LatePosition { step { key } } ... on LateSignature { step { key } }
        ... on LateInstruction { instruction { nextReportDue } } ... on LateMeasure { measure { late } } } } }
      outstanding(first: 100, filter: { late: true }) {
        cannotTell { dossier { slug } } edges { node { dossier { slug } step { key } party { ${PARTY} } } } }
      instructions(first: 100, filter: { late: true }) { totalCount }
      measures(first: 100, filter: { late: true }) { totalCount }
      letters(first: 100, filter: { daysLate: { gte: 1 } }) { edges { node { answers { daysLate } } } }
    }`);
    const found = whatIsLate.edges.map(({ node }: { node: object }) => node);
    const of = (kind: string) => found.filter((each: { kind: string }) => each.kind === kind);
    const answers = letters.edges.flatMap(
      ({ node }: { node: { answers: { daysLate: number | null }[] } }) => node.answers,
    );
    expect(of('REPLY')).toHaveLength(
      answers.filter(({ daysLate }: { daysLate: number | null }) => daysLate !== null).length,
    );
    expect(of('REPLY').length).toBeGreaterThan(0);
    expect(of('INSTRUCTION')).toHaveLength(instructions.totalCount);
    expect(of('MEASURE')).toHaveLength(measures.totalCount);
    const spoken = [...of('REPLY'), ...of('POSITION'), ...of('SIGNATURE')].map(({ dossier, step, request, parties }) =>
      keyOf({ dossier, step: step ?? request.step, party: parties[0] }),
    );
    for (const { node } of outstanding.edges) expect(spoken).toContain(keyOf(node));
    const replies = spoken.slice(0, of('REPLY').length);
    for (const each of spoken.slice(replies.length)) expect(replies).not.toContain(each);
    expect(whatIsLate.cannotTell).toEqual(outstanding.cannotTell);
    const days = found.map(({ daysLate }: { daysLate: number }) => daysLate);
    expect(days).toEqual(days.toSorted((a: number, b: number) => b - a));
    for (const { due } of found) expect(due < '2026-03-20').toBe(true);
  });
});
