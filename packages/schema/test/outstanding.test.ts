import { idsOf, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedIn } from './refusedIn.ts';
import { ANONYMOUS, delegateOf, openWorld, RECORD, SECRETARIAT, TRAINING, type World } from './world.ts';

const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'secretariat', 'secret'), { idempotencyKey: 'secret' });
});
afterAll(() => world.close());

const FIELDS = `
  totalCount asOf pageInfo { hasNextPage endCursor }
  edges { node { dossier { slug synthetic } party { __typename ... on MemberState { id code } ... on Body { slug } } step { key } since term daysWaiting daysLate } }
  cannotTell { dossier { slug } reason }`;
const QUERY = `query ($party: ID, $state: String, $asOf: LocalDate, $first: Int, $after: String) {
  outstanding(party: $party, state: $state, asOf: $asOf, first: $first, after: $after) { ${FIELDS} }
}`;
const awaited = async (variables: object = {}, viewer = ANONYMOUS) =>
  (await world.runOk(QUERY, { first: 100, ...variables }, viewer)).outstanding;

type Node = Readonly<{
  dossier: { slug: string; synthetic: boolean };
  party: { id: string; code: string };
  term: string | null;
  daysWaiting: number | null;
  daysLate: number | null;
}>;
const nodesOf = ({ edges }: { edges: { node: Node }[] }) => edges.map(({ node }) => node);

describe('who is awaited over all dossiers', () => {
  test('is what each dossier says of itself, the longest overdue first, then by the nearest term', async () => {
    const found = await awaited();
    const nodes = nodesOf(found);
    expect(found.totalCount).toBe(nodes.length);
    expect(nodes[0]).toMatchObject({ dossier: { slug: TRAINING }, party: { code: 'XD' }, daysLate: 6 });
    const keys = nodes.map(
      ({ daysLate, term, daysWaiting }) =>
        `${String(1000 - (daysLate ?? 0)).padStart(4)} ${term ?? 'without a term'} ${1000 - (daysWaiting ?? -1)}`,
    );
    expect(keys).toEqual(keys.toSorted());
    const { dossiers } = await world.runOk(
      '{ dossiers(first: 100) { edges { node { slug outstanding { ... on OutstandingList { items { party { ... on MemberState { code } } } } } } } } }',
    );
    type Own = { node: { slug: string; outstanding: { items?: { party: { code: string } }[] } } };
    const own = dossiers.edges.flatMap(({ node }: Own) =>
      (node.outstanding.items ?? []).map(({ party }) => `${node.slug} ${party.code}`),
    );
    expect(nodes.map(({ dossier, party }) => `${dossier.slug} ${party.code}`).toSorted()).toEqual(own.toSorted());
  });

  test('is not mistaken for nobody: a dossier of which nobody can tell, or without news for long, is told', async () => {
    expect((await awaited()).cannotTell).toEqual([
      { dossier: { slug: RECORD }, reason: 'Последние сведения: не позднее 15 сентября 2019*.' },
    ]);
    const reasons = await world.runOk(
      '{ outstanding { cannotTell { ru: reason(locale: RU) en: reason(locale: EN) } } }',
    );
    expect(reasons.outstanding.cannotTell).toEqual([
      { ru: 'Последние сведения: не позднее 15 сентября 2019*.', en: 'Last news: not after 15 September 2019*.' },
    ]);
    const then = await awaited({ asOf: '2019-09-15' });
    expect([then.totalCount, then.asOf]).toEqual([0, '2019-09-15']);
    expect(then.cannotTell[0]).toEqual({
      dossier: { slug: RECORD },
      reason: expect.stringContaining('Экономический совет СНГ'),
    });
  });

  test('is a body where a body has to do something, on a past day too', async () => {
    expect(nodesOf(await awaited({ asOf: '2018-10-10' }))).toMatchObject([
      {
        ...{ dossier: { slug: RECORD }, party: { __typename: 'Body', slug: 'rcc-executive-committee' } },
        ...{ step: { key: 'forwarding' }, since: '2018-10-10', term: null, daysWaiting: 0, daysLate: null },
      },
    ]);
  });

  test('is read page by page', async () => {
    const all = nodesOf(await awaited());
    const read: Node[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await awaited({ first: 5, after });
      expect(page.totalCount).toBe(all.length);
      read.push(...nodesOf(page));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(read).toEqual(all);
  });
});

describe('narrowed', () => {
  test('to a party or a state it has only that one, also where the id is of a past day', async () => {
    const gornia = nodesOf(await awaited({ state: 'XD' }));
    expect(gornia.length).toBeGreaterThan(1);
    const { memberState } = await world.runOk('{ memberState(code: "XD", asOf: "2026-03-01") { id } }');
    for (const variables of [{ state: ' xd' }, { party: gornia[0]?.party.id }, { party: memberState.id, state: 'XD' }])
      expect(nodesOf(await awaited(variables))).toEqual(gornia);
    expect((await awaited({ party: memberState.id, state: 'XB' })).totalCount).toBe(0);
  });

  test('to a fictional state it says nothing of a real dossier, where none can be awaited', async () => {
    expect((await awaited({ state: 'XD' })).cannotTell).toEqual([]);
    const { body } = await world.runOk('{ body(slug: "cis-economic-council") { id } }');
    expect((await awaited({ party: body.id })).cannotTell).toHaveLength(1);
  });

  test('to a code that is not known it is refused, naming those that are', async () => {
    const messages = async (code: string, locale: 'ru' | 'en') => refusedIn(world, locale, QUERY, { state: code });
    const { memberStates } = await world.runOk('{ memberStates { code } }');
    const codes = memberStates.map(({ code }: { code: string }) => code).join(', ');
    expect(await messages('ZZ', 'ru')).toBe(`state: государства с кодом ZZ на этот день нет. Известны: ${codes}.`);
    expect(await messages('ZZ', 'en')).toBe(`state: there is no state with the code ZZ on that day. Known: ${codes}.`);
    const then = await refusedIn(world, 'en', QUERY, { state: 'XA', asOf: '2019-01-01' });
    expect(then).toMatch(/^state: there is no state with the code XA on that day\. Known: (?!.*X[A-Z])/);
  });

  test('to what is no party it is refused', async () => {
    for (const party of ['x', Buffer.from(`Dossier:${id('dossier')}`).toString('base64')]) {
      expect(await refusedIn(world, 'ru', QUERY, { party })).toContain(`стороны ${party} на этот день нет`);
      expect(await refusedIn(world, 'en', QUERY, { party })).toContain(`there is no party ${party} on that day`);
    }
  });
});

describe('a dossier that the secretariat alone knows', () => {
  const idOf = (inner: string) => Buffer.from(`MemberState:${inner}`).toString('base64');

  test('is in nobody else’s list, total or cursor', async () => {
    const [mine, theirs, delegates] = [
      await awaited({}, SECRETARIAT),
      await awaited(),
      await awaited({}, delegateOf('XA')),
    ];
    expect(mine.totalCount).toBe(theirs.totalCount + 3);
    expect(nodesOf(mine).filter(({ dossier }) => dossier.slug === 'secret')).toHaveLength(3);
    expect([theirs.edges, theirs.totalCount]).toEqual([delegates.edges, delegates.totalCount]);
    expect(JSON.stringify(theirs)).not.toContain('secret');
  });

  test('does not show in a refusal, which is the same as for what is not there at all', async () => {
    expect(await refusedIn(world, 'en', QUERY, { state: 'ZZ' })).not.toContain('secret');
    expect(await refusedIn(world, 'en', QUERY, { state: 'ZZ' }, SECRETARIAT)).toContain('XA-secret');
    const hidden = idOf(id('XA'));
    const absent = idOf('01990000-0000-7000-8000-000000000000');
    const refusal = await refusedIn(world, 'en', QUERY, { party: hidden });
    expect(refusal.replace(hidden, '')).toBe(
      (await refusedIn(world, 'en', QUERY, { party: absent })).replace(absent, ''),
    );
    expect((await awaited({ party: hidden }, SECRETARIAT)).totalCount).toBe(1);
  });
});
