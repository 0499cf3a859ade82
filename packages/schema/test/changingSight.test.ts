import type { Viewer } from '@concord/domain';
import { idsOf, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

const MEMBER: Viewer = { role: 'viewer', account: 'reader' };
const DELEGATE = delegateOf('XA');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let opened = 0;
/** A dossier of its own, with a remark and documents, for everybody. */
async function open() {
  opened += 1;
  const [id, slug] = [idsOf(), `shown-${opened}`];
  await world.register.append(worldEntries(id, 'public', slug), { idempotencyKey: slug });
  await world.register.append([remark(id, `remark-${opened}`)], { idempotencyKey: `${slug} remark` });
  return { id, slug, word: `remark-${opened}` };
}

let sent = 0;
const MUTATION = `mutation ($input: ChangeVisibilityInput!) { changeVisibility(input: $input) {
  __typename
  ... on CommandRefused { code message }
  ... on VisibilityChanged { dossier { visibility concerned } entries { kind summary(locale: EN) } }
} }`;
async function change(what: string, input: object, viewer: Viewer = SECRETARIAT) {
  sent += 1;
  const given = { what, reason: { en: 'By mistake' }, idempotencyKey: `change ${sent}`, ...input };
  return (await world.runOk(MUTATION, { input: given }, viewer)).changeVisibility;
}
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

describe('who sees a dossier is changed', () => {
  test('by the secretariat, and told in the journal to who sees it still', async () => {
    const { id, slug } = await open();
    const what = globalId('Dossier', id('dossier'));
    expect(await change(what, { visibility: 'CONCERNED', concerned: ['XA'] })).toMatchObject({
      __typename: 'VisibilityChanged',
      dossier: { visibility: 'CONCERNED', concerned: ['XA'] },
      entries: [
        { kind: 'visibilityChanged', summary: expect.stringContaining('now it is for the states concerned (XA)') },
      ],
    });
    const QUERY = `{ dossier(slug: "${slug}") { journal(first: 100) { nodes { kind } } } }`;
    for (const viewer of [ANONYMOUS, MEMBER, delegateOf('XB')])
      expect((await world.runOk(QUERY, {}, viewer)).dossier).toBeNull();
    for (const viewer of [DELEGATE, SECRETARIAT])
      expect(JSON.stringify(await world.runOk(QUERY, {}, viewer))).toContain('visibilityChanged');
  });

  test('by nobody else', async () => {
    const { id } = await open();
    const what = globalId('Dossier', id('dossier'));
    expect(await change(what, { visibility: 'MEMBERS' }, DELEGATE)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await change(what, { visibility: 'MEMBERS' }, ANONYMOUS)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await change('nothing', { visibility: 'MEMBERS' })).toMatchObject({ code: 'UNKNOWN_SUBJECT' });
  });

  test('nowhere is anything left of it for those for whom it is no more, on whatever day', async () => {
    const beginning = world.register.cursors.encode(await world.register.position());
    const { id, slug, word } = await open();
    const ASKED: readonly string[] = [
      `{ dossier(slug: "${slug}") { title(locale: EN) } }`,
      `{ dossier(slug: "${slug}", asOf: "2026-03-10") { title(locale: EN) } }`,
      '{ dossiers(first: 100) { totalCount edges { node { slug } } } }',
      '{ board { rows(first: 100) { totalCount edges { node { dossier { slug } } } } } }',
      `{ search(text: "${slug}") { edges { node { title(locale: EN) } } } }`,
      `{ journal(first: 100, after: "${beginning}") { nodes { summary(locale: EN) subject { id } } } }`,
      `{ nodes(ids: ["${globalId('Dossier', id('dossier'))}", "${globalId('Document', id('document'))}"]) { id } }`,
      `{ nodes(ids: ["${globalId('Dossier', `${id('dossier')}@2026-03-10`)}"]) { id } }`,
    ];
    const told = async (viewer: Viewer) =>
      JSON.stringify(await Promise.all(ASKED.map((each) => world.runOk(each, {}, viewer))));
    const traces = [slug, word, globalId('Dossier', id('dossier')), globalId('Document', id('document'))];
    const before = await told(ANONYMOUS);
    expect(traces.filter((each) => before.includes(each)).length).toBeGreaterThan(2);
    await change(globalId('Dossier', id('dossier')), { visibility: 'SECRETARIAT' });
    for (const viewer of [ANONYMOUS, MEMBER, DELEGATE]) {
      const after = await told(viewer);
      expect(traces.filter((each) => after.includes(each))).toEqual([]);
    }
    expect(await told(SECRETARIAT)).toContain(slug);
  });
});

describe('who follows', () => {
  const DOSSIER = (slug: string) =>
    `subscription ($after: Cursor) { result: dossierChanged(slug: "${slug}", after: $after) { __typename ... on DossierState { dossier { visibility } entries { kind } }
      ... on ResyncRequired { reason } } }`;
  const BOARD =
    'subscription ($after: Cursor) { result: boardChanged(after: $after) { __typename ... on BoardRows { rows { dossier { slug } } } ... on ResyncRequired { reason } } }';
  /** From where the journal is now on: the feed may not have come there yet. */
  const follow = async (source: string, viewer: Viewer) =>
    world.follow(source, { after: world.register.cursors.encode(await world.register.position()) }, viewer);

  test('a dossier that is no more for them is told to load anew, and finds nothing to follow', async () => {
    const { id, slug } = await open();
    const [outside, inside] = [await follow(DOSSIER(slug), ANONYMOUS), await follow(DOSSIER(slug), DELEGATE)];
    const coming = [outside.next(), inside.next()];
    await change(globalId('Dossier', id('dossier')), { visibility: 'MEMBERS' });
    const [lost, kept] = await Promise.all(coming);
    expect(lost?.value.data.result).toMatchObject({ __typename: 'ResyncRequired' });
    expect(kept?.value.data.result).toMatchObject({
      dossier: { visibility: 'MEMBERS' },
      entries: [{ kind: 'visibilityChanged' }],
    });
    expect(JSON.stringify(lost?.value)).not.toContain(slug);
    expect((await outside.next()).done).toBe(true);
    await inside.return(undefined);
  });

  test('the board is told to load anew when a dossier comes to be for them, and finds it', async () => {
    const { id, slug } = await open();
    const what = globalId('Dossier', id('dossier'));
    await change(what, { visibility: 'SECRETARIAT' });
    const board = await follow(BOARD, ANONYMOUS);
    const coming = board.next();
    await change(what, { visibility: 'PUBLIC' });
    expect((await coming).value.data.result).toMatchObject({ __typename: 'ResyncRequired' });
    const { dossiers } = await world.runOk('{ dossiers(first: 100) { edges { node { slug } } } }', {}, ANONYMOUS);
    expect(JSON.stringify(dossiers)).toContain(slug);
  });
});
