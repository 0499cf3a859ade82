import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, newKey, onDayOf, paperOf, send } from './sending.ts';
import { ANONYMOUS, delegateOf, idsFor, openWorld, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

const OPINION = `... on DissentingOpinionGiven { cursor entries { kind summary }
  dissentingOpinion { id text when { edtf } known { edtf } party { ... on MemberState { code } } paper { id } sources { paper { id } }
    decision { id number dossier { slug } dissentingOpinions { text } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;

let world: World;
let paper: string;
/** A decision of a body by poll, on 18 March, on the training dossier. */
let decision: string;
let party: (code: string) => Promise<string>;
beforeAll(async () => {
  world = await openWorld();
  paper = await paperOf(world);
  const body = await world.register.prisma.body.findFirstOrThrow({ where: { synthetic: true, visibility: 'public' } });
  party = async (code) => (await idsFor(world, code)).party;
  const stated = { bodies: [idOf('Body', body.id)], manner: 'POLL', number: '47-о', dossier: TRAINING, clauses: [] };
  const taken = await send(
    world,
    'takeDecision',
    { ...stated, ...said('2026-03-18') },
    SECRETARIAT,
    '... on DecisionRecorded { decision { id } }',
  );
  decision = taken.decision.id;
});
afterAll(() => world.close());

const said = (occurred: string) => ({ occurred, source: { paper, locator: 'heading' } });
const give = (input: object, viewer = SECRETARIAT, key = newKey()): Promise<Data> =>
  send(world, 'giveDissentingOpinion', { decision, ...input }, viewer, OPINION, key);

describe('a dissenting opinion, through the API', () => {
  test('comes back with its decision, once however often it is sent, and is there since its day', async () => {
    const input = { party: await party('XA'), text: 'Срок недостаточен', ...said('2026-03-19') };
    const key = newKey();
    const given = await give(input, SECRETARIAT, key);
    expect(given.entries).toMatchObject([
      { kind: 'dissentingOpinionGiven', summary: 'Особое мнение: Авалия, решение № 47-о' },
    ]);
    expect(given.dissentingOpinion).toMatchObject({
      ...{ text: 'Срок недостаточен', when: { edtf: '2026-03-19' }, party: { code: 'XA' }, paper: null },
      ...{ sources: [{ paper: { id: paper } }] },
      decision: {
        id: decision,
        number: '47-о',
        dossier: { slug: TRAINING },
        dissentingOpinions: [{ text: input.text }],
      },
    });
    expect((await give(input, SECRETARIAT, key)).cursor).toBe(given.cursor);
    expect(await give(input)).toMatchObject({ code: 'ALREADY_RECORDED' });
    const { before, own } = await world.runOk(
      `query ($before: ID!, $own: ID!) {
         before: node(id: $before) { ... on Decision { state dissentingOpinions { text } } }
         own: node(id: $own) { ... on DissentingOpinion { text } } }`,
      { before: onDayOf(decision, '2026-03-18'), own: given.dissentingOpinion.id },
      ANONYMOUS,
    );
    expect([before, own]).toEqual([{ state: 'TAKEN', dissentingOpinions: [] }, { text: 'Срок недостаточен' }]);
  });

  test('may be a paper, which a delegate gives for its own state, and for no other', async () => {
    const own = { party: await party('XB'), paper, occurred: '2026-03-19' };
    expect(await give(own, delegateOf('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await give({ ...own, paper: null }, delegateOf('XB'))).toMatchObject({ code: 'EMPTY_TEXT' });
    const { dissentingOpinion } = await give(own, delegateOf('XB'));
    expect(dissentingOpinion).toMatchObject({ text: null, paper: { id: paper }, known: { edtf: '2026-03-19' } });
    const words = { party: await party('XC'), text: 'Не разделяем', occurred: '2026-03-19' };
    expect((await give(words, delegateOf('XC'))).dissentingOpinion).toMatchObject({ known: { edtf: TODAY } });
  });

  test('is one of a list, by whose it is, on which decision, in which dossier and in what words', async () => {
    const { all, one, none } = await world.runOk(
      `query ($decision: ID!) {
         all: dissentingOpinions(filter: { decisions: [$decision], dossiers: ["${TRAINING}"] }, orderBy: PARTY, first: 9) {
           totalCount edges { node { party { ... on MemberState { code } } } } }
         one: dissentingOpinions(filter: { states: ["XA"], text: { contains: "срок" } }, first: 9) {
           edges { node { text } } }
         none: dissentingOpinions(asOf: "2026-03-18", filter: { decisions: [$decision] }, first: 9) { totalCount } }`,
      { decision },
    );
    expect(all.edges.map(({ node }: Data) => node.party.code)).toEqual(['XA', 'XB', 'XC']);
    expect(one.edges).toEqual([{ node: { text: 'Срок недостаточен' } }]);
    expect([all.totalCount, none.totalCount]).toEqual([3, 0]);
  });

  test('is news of the dossier of its decision, and is found by its words and by whose it is', async () => {
    const { changes, search } = await world.runOk(
      `{ changes(from: "2026-03-18", to: "2026-03-19", filter: { dossiers: ["${TRAINING}"] }, first: 1) {
           edges { node { entries { kind } differences { kind subject after } } } }
         search(text: "особое мнение Авалии") { edges { node { kind title excerpt { text } node { __typename } dossier { slug } } } } }`,
    );
    const [{ node }] = changes.edges;
    expect(node.entries).toContainEqual({ kind: 'dissentingOpinionGiven' });
    expect(node.differences).toContainEqual({
      ...{ kind: 'DISSENTING_OPINION', subject: 'Особое мнение: Авалия, решение № 47-о' },
      after: '19 марта 2026: Срок недостаточен',
    });
    expect(search.edges).toMatchObject([
      { node: { kind: 'DISSENTING_OPINION', node: { __typename: 'DissentingOpinion' }, dossier: { slug: TRAINING } } },
    ]);
  });

  test('is refused on what is no decision, repeating what was sent', async () => {
    const input = { party: await party('XD'), text: 'Нет', ...said('2026-03-19') };
    const refusal = await give({ ...input, decision: paper });
    expect(refusal).toMatchObject({ code: 'NO_SUCH_DECISION', facts: { decision: paper } });
  });
});
