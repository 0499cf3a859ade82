import type { GraphQLArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../src/index.ts';
import { openWorld, RECORD, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the board', () => {
  test('puts what is blocked first and what has no news last, and says so of the day it reflects', async () => {
    const { board } = await world.runOk(`{
      board { asOf position rows { totalCount edges { node { dossier { slug synthetic } attention { reason } } } } }
    }`);
    expect(board.asOf).toBe(TODAY);
    expect(world.register.cursors.decode(board.position)?.number).toBe((await world.register.position()).number);
    const rows = board.rows.edges.map(({ node }: { node: { dossier: object; attention: object } }) => ({
      ...node.dossier,
      ...node.attention,
    }));
    expect(rows[0]).toEqual({ slug: TRAINING, synthetic: true, reason: 'BLOCKED' });
    expect(rows.at(-1)).toEqual({ slug: RECORD, synthetic: false, reason: 'NO_NEWS' });
    expect(board.rows.totalCount).toBe(rows.length);
  });

  test('gives each party exactly one place, and the parts sum to the total', async () => {
    const { board } = await world.runOk(`{
      board { rows { edges { node { cells { party { __typename } } progress { total stands { stand } counts { stand count } } } } } }
    }`);
    for (const { node } of board.rows.edges) {
      const sum = node.progress.counts.reduce((total: number, { count }: { count: number }) => total + count, 0);
      expect(sum).toBe(node.progress.total);
      expect(node.cells).toHaveLength(node.progress.total);
    }
  });

  test('groups the states by how they stand, each as the progress has it', async () => {
    const party = 'party { __typename ... on MemberState { code } }';
    const { board } = await world.runOk(`{
      board { rows { edges { node {
        states { stand awaited late codes }
        progress { stands { ${party} stand awaited late } notRequired { ... on MemberState { code } } }
      } } } }
    }`);
    type Group = Readonly<{ codes: string[]; stand: string | null; awaited: boolean; late: boolean }>;
    type Stand = Omit<Group, 'codes'> & Readonly<{ party: { __typename: string; code: string } }>;
    let compared = 0;
    for (const { node } of board.rows.edges) {
      const grouped = node.states.flatMap(({ codes, ...group }: Group) => codes.map((code) => ({ code, ...group })));
      const single = [
        ...node.progress.stands.flatMap(({ party: { __typename, code }, ...stand }: Stand) =>
          __typename === 'MemberState' ? [{ code, ...stand }] : [],
        ),
        ...node.progress.notRequired.flatMap(({ code }: { code?: string }) =>
          code ? [{ code, stand: null, awaited: false, late: false }] : [],
        ),
      ];
      const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
      expect(grouped.toSorted(byCode)).toEqual(single.toSorted(byCode));
      const kinds = node.states.map(({ codes: _, ...group }: Group) => JSON.stringify(group));
      expect(new Set(kinds).size).toBe(kinds.length);
      compared += grouped.length;
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('pages, at most 100 at a time', async () => {
    const page = (args: string) =>
      world.runOk(`{ dossiers(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { node { slug } } } }`);
    const { dossiers: first } = await page('first: 2, orderBy: TITLE');
    const { dossiers: second } = await page(`first: 2, orderBy: TITLE, after: "${first.pageInfo.endCursor}"`);
    const { dossiers: all } = await page('first: 100, orderBy: TITLE');
    const slugs = ({ edges }: { edges: { node: { slug: string } }[] }) => edges.map(({ node }) => node.slug);
    expect([...slugs(first), ...slugs(second)]).toEqual(slugs(all).slice(0, 4));
    expect(first.totalCount).toBe(slugs(all).length);
  });
});

describe('a dossier on a past day', () => {
  const QUERY = `query ($slug: String!, $asOf: LocalDate) {
    dossier(slug: $slug, asOf: $asOf) {
      id asOf
      documents { document { id slug } statuses { organisation { slug } status } }
      outstanding { __typename ... on CannotTell { reason } }
      steps { state step { id key } occurrences { id outcome source { locator paper { slug } } } }
      journal(first: 100) { nodes { known { latest } } }
    }
  }`;

  test('knows only what was known by then', async () => {
    const { dossier } = await world.runOk(QUERY, { slug: RECORD, asOf: '2019-05-01' });
    expect(dossier.asOf).toBe('2019-05-01');
    expect(
      dossier.journal.nodes.every(({ known }: { known: { latest: string } }) => known.latest <= '2019-05-01'),
    ).toBe(true);
    expect(dossier.outstanding.__typename).toBe('CannotTell');
    expect(dossier.documents[0].statuses).toContainEqual({ organisation: { slug: 'rcc' }, status: 'ENDORSED' });
    expect((await world.runOk(QUERY, { slug: RECORD, asOf: '1999-01-01' })).dossier).toBeNull();
  });

  test('has ids of its own, which node resolves', async () => {
    const ids = async (asOf: string | null) => {
      const { dossier } = await world.runOk(QUERY, { slug: RECORD, asOf });
      const occurrences = dossier.steps.flatMap((status: { occurrences: { id: string }[] }) => status.occurrences);
      return [
        dossier.id,
        dossier.documents[0].document.id,
        dossier.steps[0].step.id,
        ...occurrences.map(({ id }: { id: string }) => id),
      ];
    };
    const [past, present] = [await ids('2019-05-01'), await ids(null)];
    expect(past.filter((id) => present.includes(id))).toEqual([]);
    const node =
      'query ($id: ID!) { node(id: $id) { id ... on Dossier { asOf } ... on Document { slug } ... on Step { key } } }';
    for (const id of past.slice(0, 3)) expect((await world.runOk(node, { id })).node.id).toBe(id);
    expect((await world.runOk(node, { id: past[0] })).node.asOf).toBe('2019-05-01');
  });

  test('refuses a day that does not exist and one that has not come', async () => {
    expect(await world.runError(QUERY, { slug: RECORD, asOf: '2019-02-29' })).toEqual([
      expect.stringContaining('is not a date that exists'),
    ]);
    expect(await world.runError(QUERY, { slug: RECORD, asOf: '2026-03-21' })).toEqual([
      expect.stringContaining('ещё не наступил'),
    ]);
  });
});

describe('node', () => {
  test('resolves every object that has a global id', async () => {
    const { journal, memberStates, bodies, dossier } = await world.runOk(
      `query ($slug: String!) {
        journal(first: 100) { nodes { id subject { __typename id } } }
        memberStates { id }
        bodies(first: 100) { edges { node { id memberships { id } organisation { id } } } }
        dossier(slug: $slug) { id documents { document { id } revision { id } } progress { stands { position { id } } } steps { step { id } plans { meeting { id } } } }
      }`,
      { slug: TRAINING },
    );
    const found = JSON.stringify([journal, memberStates, bodies, dossier]).matchAll(/"id":"([^"]+)"/g);
    const ids = [...new Set([...found].map(([, id]) => id))];
    for (let at = 0; at < ids.length; at += 50) {
      const page = ids.slice(at, at + 50);
      const { nodes } = await world.runOk('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: page });
      expect(nodes.map((node: { id: string } | null) => node?.id)).toEqual(page);
    }
  });

  test.each(['Dossier', 'Document', 'Position', 'JournalEntry', 'MemberState', 'Body', 'Organisation', 'Membership'])(
    'says nothing of a %s that is not there, nor of what is no id',
    async (type) => {
      for (const inner of ['01990000-0000-7000-8000-000000000000', 'x']) {
        const id = Buffer.from(`${type}:${inner}`).toString('base64');
        expect((await world.runOk('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
      }
    },
  );
});

describe('nodes', () => {
  const QUERY = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const idOf = (type: string, inner: string) => Buffer.from(`${type}:${inner}`).toString('base64');

  test('have null for each id that names nothing, and keep the others', async () => {
    const { dossier } = await world.runOk('query ($slug: String!) { dossier(slug: $slug) { id } }', { slug: RECORD });
    const inner = Buffer.from(dossier.id, 'base64').toString().slice('Dossier:'.length);
    const wrong = ['', 'нет', '%%%', idOf('Query', inner), idOf('NoSuchType', inner), idOf('Administration', inner)];
    const days = ['2019', '2019-02-30', '20190524', 'garbage', '2026-03-21', '2019-05-01@2019-05-02', ''];
    const ids = [...wrong, ...days.map((day) => idOf('Dossier', `${inner}@${day}`)), dossier.id];
    const { nodes } = await world.runOk(QUERY, { ids });
    expect(nodes).toEqual([...ids.slice(0, -1).map(() => null), { id: dossier.id }]);
  });

  test('are at most 100, so that nobody can have thousands of days folded', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => idOf('Dossier', String(index)));
    expect(await world.runError(QUERY, { ids })).toEqual([expect.stringContaining('не больше 100')]);
  });
});

describe('a page', () => {
  test.each(['first: 0', 'first: -1', 'last: 101', 'first: 2147483647'])('of %s is refused', async (args) => {
    for (const query of [`{ bodies(${args}) { totalCount } }`, `{ board { rows(${args}) { totalCount } } }`])
      expect(await world.runError(query)).toEqual([expect.stringContaining('ожидается от 1 до 100')]);
  });

  test.each(['x', 'OffsetConnection:-5', 'OffsetConnection:1e3', 'GPC:S:x'])(
    'after what is no cursor of its list (%s) is refused',
    async (text) => {
      const after = Buffer.from(text).toString('base64');
      for (const list of ['bodies', 'dossiers'])
        expect(
          await world.runError(`query ($after: String) { ${list}(after: $after) { totalCount } }`, { after }),
        ).toEqual([expect.stringContaining('не курсор этого списка')]);
    },
  );
});

describe('the journal', () => {
  test('is read page by page with the cursors that subscriptions take', async () => {
    const page = async (after: string | null) =>
      (
        await world.runOk(
          'query ($after: Cursor) { journal(first: 100, after: $after) { nodes { id cursor summary synthetic } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).journal;
    const entries = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page(after);
      entries.push(...nodes);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    const stored = await world.register.loadEntries({ sight: ['public', 'members', 'secretariat'] });
    expect(entries.map(({ cursor }) => world.register.cursors.decode(cursor)?.number)).toEqual(
      stored.map(({ number }) => number),
    );
    expect(entries.every(({ summary }) => summary.length > 0)).toBe(true);
  });

  test.each([null, '2019-05-01'])('of a dossier gives the latest of the kinds asked for, on %s', async (asOf) => {
    const query = `query ($slug: String!, $asOf: LocalDate, $first: Int, $kinds: [String!]) {
      dossier(slug: $slug, asOf: $asOf) { journal(first: $first, kinds: $kinds) { nodes { id kind } pageInfo { hasNextPage } } }
    }`;
    const journal = async (variables: object) =>
      (await world.runOk(query, { slug: RECORD, asOf, ...variables })).dossier.journal;
    const kinds = ['stepOccurrenceRecorded', 'positionsRequested'];
    const all = (await journal({ first: 100 })).nodes.filter(({ kind }: { kind: string }) => kinds.includes(kind));
    expect(await journal({ first: 2, kinds })).toEqual({ nodes: all.slice(0, 2), pageInfo: { hasNextPage: true } });
    expect((await journal({ first: 100, kinds })).nodes).toEqual(all);
  });

  test('refuses a cursor that is none', async () => {
    for (const after of ['nonsense', 'AAAAAAAAAAAAAAAAAAAAAA'])
      expect(
        await world.runError('query ($after: Cursor) { journal(after: $after) { nodes { id } } }', { after }),
      ).toEqual([expect.stringContaining('не курсор этого журнала')]);
  });
});

test('who asks is told who they are', async () => {
  expect((await world.runOk('{ viewer { role } }')).viewer).toBeNull();
  expect((await world.runOk('{ viewer { role account } }', {}, SECRETARIAT)).viewer).toEqual({
    role: 'SECRETARIAT',
    account: 'secretariat',
  });
});

test('every type, field, argument and value is described', () => {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const missing = own.flatMap((type) => {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const values = 'getValues' in type ? type.getValues() : [];
    const inner = [...fields, ...values].flatMap((member) => {
      const args = 'args' in member ? member.args.filter((arg: GraphQLArgument) => !arg.description) : [];
      const named = args.map(({ name }: GraphQLArgument) => `${type.name}.${member.name}(${name})`);
      return member.description ? named : [`${type.name}.${member.name}`, ...named];
    });
    return type.description ? inner : [type.name, ...inner];
  });
  expect(missing).toEqual([]);
});
