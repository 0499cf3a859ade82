import { sightOf, type Viewer } from '@concord/domain';
import { idsOf, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ['somebody', ANONYMOUS],
  ['a delegate', delegateOf('XA')],
  ['the secretariat', SECRETARIAT],
];

const KINDS = ['public', 'members', 'secretariat'] as const;
/** A commonwealth of its own for each visibility, by whose name everything in it is called. The public one comes last. */
const COMMONWEALTHS = [...KINDS].reverse().map((visibility) => ({ visibility, id: idsOf() }));

let world: World;
let beginning: string;
beforeAll(async () => {
  world = await openWorld();
  beginning = world.register.cursors.encode(await world.register.position());
  for (const { visibility, id } of COMMONWEALTHS)
    await world.register.append(worldEntries(id, visibility, `for-${visibility}`), { idempotencyKey: visibility });
});
afterAll(() => world.close());

/** The commonwealths that are mentioned in an answer. */
const mentionedIn = (answer: unknown) =>
  KINDS.filter((visibility) => JSON.stringify(answer).includes(`for-${visibility}`));

/** The cursors of the entries after `beginning` that a viewer may see. */
async function cursorsFor(viewer: Viewer): Promise<readonly string[]> {
  const { cursors, loadEntries } = world.register;
  const entries = await loadEntries({ sight: sightOf(viewer), after: cursors.decode(beginning)?.number ?? 0n });
  return entries.map((entry) => cursors.encode(entry));
}

type Entries = Readonly<{ cursor: string }>[];

describe('of three commonwealths', () => {
  test.each(VIEWERS)('the journal has for %s what they may see, and nothing else', async (_, viewer) => {
    const { journal } = await world.runOk(
      'query ($after: Cursor) { journal(first: 100, after: $after) { nodes { cursor } } }',
      { after: beginning },
      viewer,
    );
    expect(journal.nodes.map(({ cursor }: Entries[number]) => cursor)).toEqual(await cursorsFor(viewer));
  });

  test.each(VIEWERS)('a subscription brings %s what they may see, and nothing else', async (_, viewer) => {
    const updates = await world.follow(
      'subscription ($after: Cursor) { journal(after: $after) { ... on JournalEntries { entries { cursor } } } }',
      { after: beginning },
      viewer,
    );
    const { value } = await updates.next();
    expect(value.data.journal.entries.map(({ cursor }: Entries[number]) => cursor)).toEqual(await cursorsFor(viewer));
    await updates.return(undefined);
  });

  test.each([
    ['memberStates', '{ memberStates { code } }'],
    ['bodies', '{ bodies(first: 100) { edges { node { slug } } } }'],
    ['dossiers', '{ dossiers(first: 100) { edges { node { slug } } } }'],
    [
      'board',
      '{ board { rows(first: 100) { edges { node { dossier { slug } } } } parties { ... on MemberState { code } } } }',
    ],
  ])('the list %s shows each viewer those that they may see', async (_, query) => {
    for (const [, viewer] of VIEWERS)
      expect(mentionedIn(await world.runOk(query, {}, viewer))).toEqual(
        KINDS.filter((each) => sightOf(viewer).includes(each)),
      );
  });

  test('a total counts what the viewer may see', async () => {
    const totals = async (viewer: Viewer) => {
      const { bodies, dossiers, board } = await world.runOk(
        `{
          bodies(first: 100) { totalCount edges { node { slug } } }
          dossiers(first: 100) { totalCount edges { node { slug } } }
          board { rows(first: 100) { totalCount edges { node { dossier { slug } } } } }
        }`,
        {},
        viewer,
      );
      for (const { totalCount, edges } of [bodies, dossiers, board.rows]) expect(totalCount).toBe(edges.length);
      return [bodies, dossiers, board.rows].map(({ totalCount }) => totalCount as number);
    };
    const [least = []] = await Promise.all(VIEWERS.map(([, viewer]) => totals(viewer)));
    expect(await Promise.all(VIEWERS.map(([, viewer]) => totals(viewer)))).toEqual(
      VIEWERS.map((_, more) => least.map((total) => total + more)),
    );
  });

  test.each([
    ['Dossier', 'dossier'],
    ['Document', 'document'],
    ['Document', 'paper'],
    ['Revision', 'revision'],
    ['Step', 'step'],
    ['Route', 'route'],
    ['MemberState', 'XA'],
    ['Body', 'body'],
    ['Organisation', 'org'],
    ['Membership', 'member XA'],
  ])('a global id of %s (%s) finds for each viewer what they may see', async (type, word) => {
    const found = COMMONWEALTHS.map(({ id }) => Buffer.from(`${type}:${id(word)}`).toString('base64'));
    for (const [, viewer] of VIEWERS) {
      const { nodes } = await world.runOk('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: found }, viewer);
      expect(nodes.map((node: object | null) => node !== null)).toEqual(
        COMMONWEALTHS.map(({ visibility }) => sightOf(viewer).includes(visibility)),
      );
    }
  });
});
