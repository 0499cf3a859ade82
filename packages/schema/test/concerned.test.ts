import { sightOf, type Viewer, type Visibility } from '@concord/domain';
import { idsOf, remark, worldEntries } from '@concord/register/testing';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wholeAnswer } from './wholeAnswer.ts';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

/** The states concerned are XC and XD: a dossier of their own; and in a dossier for everybody a document, and a comment of XC for itself. */
const id = idsOf();
const READER: Viewer = { role: 'viewer', account: 'reader' };
const OTHERS = [
  ['somebody', ANONYMOUS],
  ['a reader', READER],
  ['the delegate of another state', delegateOf('XB')],
] as const;

const paperId = encodeGlobalID('Document', id('paper'));
const said = { occurred: '2026-03-10', source: { paper: paperId, locator: 'paragraph 1' } };
const forThem = { visibility: 'CONCERNED', concerned: ['XD', 'XC'] };
const document = (slug: string) => ({ slug, kind: 'AGREEMENT', title: { ru: 'Сокровенное' }, revisionLabel: '1' });
const ASKED = {
  ...{ dossier: ['(slug: "open")', '(slug: "hidden")'], document: ['(slug: "annex")'], body: ['(slug: "body-open")'] },
  ...{ changes: [`(from: "2026-01-01", to: "${TODAY}")`], search: ['(text: "сокровенное")'] },
  ...{ howLongDoesItTake: ['(by: STEP)'], meeting: ['(number: "1")'], memberState: ['(code: "XC")'] },
  ...{ route: ['(slug: "route-open")'], board: ['', '(asOf: "2026-03-15")'] },
};

let world: World;
let beginning: string;
/** What the others are answered before anything was for the states concerned. */
let before: readonly string[];
/** What was entered: global ids. */
let hidden: readonly string[];
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'open'), { idempotencyKey: 'open' });
  beginning = world.register.cursors.encode(await world.register.position());
  before = await Promise.all(OTHERS.map(([, viewer]) => wholeAnswer(world, viewer, ASKED, 2)));
  await enter('openDossier', 'OpenDossierInput', {
    ...{ slug: 'hidden', title: { ru: 'Сокровенное досье' }, route: { slug: 'route-open', version: 1 } },
    ...{ documents: [document('of-hidden')], ...forThem, ...said },
  });
  await enter('addDocument', 'AddDocumentInput', { dossier: 'open', ...document('annex'), ...forThem, ...said });
  await enter('makeComment', 'MakeCommentInput', await comment(['XC']), delegateOf('XC'));
  const {
    comment: comments,
    document: documents,
    dossier,
  } = (await world.register.loadDossiers({}, { sight: sightOf(SECRETARIAT) })).records;
  const ids = <T extends Readonly<{ id: string; visibility: Visibility }>>(type: string, rows: Iterable<T>) =>
    [...rows].filter((row) => row.visibility.startsWith('concerned')).map((row) => encodeGlobalID(type, row.id));
  hidden = [
    ...ids('Dossier', dossier.values()),
    ...ids('Document', documents.values()),
    ...ids('Comment', comments.values()),
  ];
});
afterAll(() => world.close());

let keys = 0;
async function enter(field: string, type: string, input: object, viewer: Viewer = SECRETARIAT) {
  keys += 1;
  const { result } = await world.runOk(
    `mutation ($input: ${type}!) {
      result: ${field}(input: $input) { __typename ... on CommandRefused { code message(locale: EN) } }
    }`,
    { input: { ...input, idempotencyKey: `concerned ${keys}` } },
    viewer,
  );
  return result;
}

async function comment(concerned: readonly string[]) {
  const { memberStates } = await world.runOk('{ memberStates { id code } }');
  return {
    ...{
      dossier: 'open',
      document: encodeGlobalID('Document', id('document')),
      step: encodeGlobalID('Step', id('step')),
    },
    ...{ party: memberStates.find(({ code }: { code: string }) => code === 'XC').id, text: 'Сокровенное замечание' },
    ...{ visibility: 'CONCERNED', concerned, occurred: TODAY },
  };
}

describe('what is for the states concerned', () => {
  test('was entered: a dossier, two documents and a comment', () => {
    expect(hidden).toHaveLength(4);
  });

  test.each(OTHERS.map(([name], index) => [name, index] as const))(
    '%s is answered every question as before it was entered',
    async (_, index) => {
      const viewer = (OTHERS[index] ?? [])[1] as Viewer;
      expect(await wholeAnswer(world, viewer, ASKED, 2)).toBe(before[index]);
      const { nodes } = await world.runOk('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: hidden }, viewer);
      expect(nodes).toEqual([null, null, null, null]);
      // A dossier that is not there is told of in the same words, but for what it is called.
      const commented = async (dossier: string): Promise<string> => {
        const input = { ...(await comment(['XC'])), dossier };
        return JSON.stringify(await enter('makeComment', 'MakeCommentInput', input, viewer));
      };
      expect(await commented('hidden')).toBe((await commented('absent')).replaceAll('absent', 'hidden'));
    },
  );

  test.each([
    ['a delegate of XC', delegateOf('XC'), ['annex', 'of-hidden'], 4],
    ['a delegate of XD', delegateOf('XD'), ['annex', 'of-hidden'], 3],
    ['the secretariat', SECRETARIAT, ['annex', 'of-hidden'], 4],
  ] as const)('%s finds what is for them', async (_, viewer, slugs, seen) => {
    const { nodes, search, dossier, board } = await world.runOk(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { __typename }
        search(text: "сокровенное", first: 20) { totalCount edges { node { node { ... on Document { slug } } } } }
        dossier(slug: "hidden") { slug history { entries { visibility concerned } } }
        board { rows(first: 100) { edges { node { dossier { slug } } } } }
      }`,
      { ids: hidden },
      viewer,
    );
    expect(nodes.filter((node: object | null) => node !== null)).toHaveLength(seen);
    expect(search.totalCount).toBe(seen);
    const found = search.edges.flatMap(({ node }: { node: { node: { slug?: string } } }) => node.node.slug ?? []);
    expect(found.sort()).toEqual(slugs);
    expect(dossier.history.entries).toContainEqual({ visibility: 'CONCERNED', concerned: ['XC', 'XD'] });
    expect(JSON.stringify(board)).toContain('"hidden"');
  });

  test.each([
    ['XC', delegateOf('XC'), 6],
    ['XD', delegateOf('XD'), 5],
    ['the secretariat', SECRETARIAT, 6],
  ] as const)('the feed brings it to %s from the cursor before it', async (_, viewer, entries) => {
    const updates = await world.follow(
      'subscription ($after: Cursor) { journal(after: $after) { ... on JournalEntries { entries { kind } } } }',
      { after: beginning },
      viewer,
    );
    const { value } = await updates.next();
    expect(value.data.journal.entries).toHaveLength(entries);
    await updates.return(undefined);
  });

  test('the feed brings the others only what comes after it', async () => {
    const follow = (viewer: Viewer) =>
      world.follow(
        'subscription ($after: Cursor) { journal(after: $after) { ... on JournalEntries { entries { kind } } } }',
        { after: beginning },
        viewer,
      );
    const followed = await Promise.all(OTHERS.map(([, viewer]) => follow(viewer)));
    const next = followed.map((updates) => updates.next());
    await world.register.append([remark(id, 'for everybody')], { idempotencyKey: 'for everybody' });
    for (const { value } of await Promise.all(next))
      expect(value.data.journal.entries).toEqual([{ kind: 'remarkNoted' }]);
    await Promise.all(followed.map((updates) => updates.return(undefined)));
  });
});

test.each([
  ['nobody', { visibility: 'CONCERNED', concerned: [] }, 'NOBODY_CONCERNED'],
  ['states, but for everybody', { visibility: 'PUBLIC', concerned: ['XC'] }, 'NOT_FOR_STATES'],
  ['a state that is not there', { visibility: 'CONCERNED', concerned: ['XC', 'QQ'] }, 'UNKNOWN_STATE_CODE'],
  ['others without itself', { visibility: 'CONCERNED', concerned: ['XD'] }, 'HIDDEN_FROM_YOURSELF'],
  ['the secretariat alone', { visibility: 'SECRETARIAT', concerned: null }, 'HIDDEN_FROM_YOURSELF'],
])('a delegate who speaks to %s is refused with what to do', async (_, given, code) => {
  const refused = await enter(
    'makeComment',
    'MakeCommentInput',
    { ...(await comment([])), ...given },
    delegateOf('XC'),
  );
  expect(refused).toMatchObject({ __typename: 'CommandRefused', code });
});
