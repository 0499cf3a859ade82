import { idsOf, newEntry, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from './sending.ts';
import { ANONYMOUS, openWorld, type World } from './world.ts';

const [older, later] = [idsOf(), idsOf()];
let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const [id, slug] of [
    [older, 'older'],
    [later, 'later'],
  ] as const)
    await world.register.append(worldEntries(id, 'public', slug), { idempotencyKey: slug });
  const relation = { relationId: later('relation'), relation: 'supersedes', documentId: later('document') } as const;
  await world.register.append(
    [
      newEntry(
        'dossier',
        later('dossier'),
        'documentRelated',
        { ...relation, otherId: older('document') },
        {
          day: '2026-03-10',
        },
      ),
    ],
    { idempotencyKey: 'supersedes' },
  );
});
afterAll(() => world.close());

const DOCUMENT = `fragment Told on Document {
  supersededText(locale: RU) supersededBy { by { id slug } since { edtf } sources { place } }
}`;
const DOSSIER = `query ($asOf: LocalDate) { dossier(slug: "older", asOf: $asOf) {
  attention { sentence(locale: RU) } documents { document { ...Told } } } } ${DOCUMENT}`;

test('who reads a dossier is told that a document of another supersedes one of its own, since that day', async () => {
  const { dossier } = await world.runOk(DOSSIER, {}, ANONYMOUS);
  const [{ document }] = dossier.documents;
  expect(document.supersededBy).toMatchObject([
    { by: { id: idOf('Document', later('document')) }, since: { edtf: '2026-03-10' } },
  ]);
  expect(document.supersededText).toMatch(/^заменён документом «.+» \(10 марта 2026\)$/);
  expect(dossier.attention.sentence).toContain(` ${document.supersededText}.`);
});

test('a past day is told of it from then on, and of nothing before', async () => {
  const on = async (asOf: string) => (await world.runOk(DOSSIER, { asOf }, ANONYMOUS)).dossier;
  const [before, since] = [await on('2026-03-09'), await on('2026-03-10')];
  expect(before.documents[0].document).toEqual({ supersededText: null, supersededBy: [] });
  expect(before.attention.sentence).not.toContain('заменён');
  expect(since.documents[0].document.supersededText).toContain('(10 марта 2026)');
  expect(since.attention.sentence).toContain('заменён документом');
});

type Row = Readonly<{ node: { dossier: { slug: string } } }>;
type Hit = Readonly<{ node: { node: { slug?: string } } }>;

test('the board, the document and the search say the same', async () => {
  const { dossier } = await world.runOk(DOSSIER, {}, ANONYMOUS);
  const [{ document: told }] = dossier.documents;
  const query = `query ($slug: String!, $words: String!) {
    board { rows(first: 100) { edges { node { dossier { slug } attention { sentence(locale: RU) } } } } }
    document(slug: $slug) { title(locale: RU) ...Told }
    search(text: $words, first: 20) { edges { node { node { ... on Document { slug ...Told } } } } } } ${DOCUMENT}`;
  const { documents } = (await world.runOk('{ dossier(slug: "older") { documents { document { slug title } } } }'))
    .dossier;
  const [{ document }] = documents;
  const answer = await world.runOk(query, { slug: document.slug, words: document.title }, ANONYMOUS);
  const row = answer.board.rows.edges.find(({ node }: Row) => node.dossier.slug === 'older').node;
  expect(row.attention.sentence).toBe(dossier.attention.sentence);
  expect(answer.document).toMatchObject(told);
  const found = answer.search.edges.find(({ node }: Hit) => node.node.slug === document.slug).node;
  expect(found.node).toMatchObject(told);
});

test('the history from which a browser tells a dossier holds it, and no more of the other dossier', async () => {
  const { dossier } = await world.runOk(
    '{ dossier(slug: "older") { history { entries { streamId kind } } } }',
    {},
    ANONYMOUS,
  );
  const kinds = dossier.history.entries.flatMap((entry: { streamId: string; kind: string }) =>
    entry.streamId === later('dossier') ? [entry.kind] : [],
  );
  expect(kinds).toEqual(['documentAdded', 'documentRelated']);
});
