import type { LocalDate, Viewer, Visibility } from '@concord/domain';
import { idsOf, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

/** Where the journal stands is a place that somebody sees: another would tell when, and how often, something comes that they do not. */
const id = idsOf();
const OTHERS: readonly Viewer[] = [ANONYMOUS, { role: 'viewer', account: 'reader' }, delegateOf('XB')];
const HIDDEN: readonly Visibility[] = ['secretariat', 'concerned XC XD', 'secretariat'];

let today: LocalDate = TODAY;
let world: World;
beforeAll(async () => {
  world = await openWorld(() => today, { pollEvery: 20 });
  await world.register.append(worldEntries(id, 'public', 'open'), { idempotencyKey: 'open' });
});
afterAll(() => world.close());

let entered = 0;
async function note(visibility: Visibility): Promise<void> {
  entered += 1;
  const idempotencyKey = `remark ${entered}`;
  await world.register.append([remark(id, `${idempotencyKey} for ${visibility}`, { visibility })], { idempotencyKey });
}
async function noteHidden(): Promise<void> {
  for (const visibility of HIDDEN) await note(visibility);
}

const PLACES = `query ($day: LocalDate!) {
  board { position } past: board(asOf: "2026-03-05") { position } memberStates { position } bodies(first: 3) { edges { node { position } } }
  dossier(slug: "open") { position documents { document { position } } history { position } }
  changes(from: "2026-03-01", to: $day) { position } outstanding { position } dataQuality { position } instructions { position }
}`;
const placesFor = (viewer: Viewer) => world.runOk(PLACES, { day: today }, viewer);
const positionFor = async (viewer: Viewer): Promise<string> =>
  (await world.runOk('{ board { position } }', {}, viewer)).board.position;

const JOURNAL = `subscription ($after: Cursor) { result: journal(after: $after) {
  __typename ... on JournalEntries { cursor entries { cursor } } } }`;
const DOSSIER = `subscription ($after: Cursor) { result: dossierChanged(slug: "open", after: $after) {
  __typename ... on DossierState { cursor entries { cursor } dossier { asOf position } } } }`;
const BOARD = `subscription ($after: Cursor) { result: boardChanged(after: $after) {
  __typename ... on BoardRows { cursor asOf } } }`;

test.each(OTHERS)('no place in an answer to $role moves by what is not for them', async (viewer) => {
  const before = await placesFor(viewer);
  const told = await positionFor(SECRETARIAT);
  await noteHidden();
  expect(await placesFor(viewer)).toEqual(before);
  expect(await positionFor(SECRETARIAT)).not.toBe(told);
  await note('public');
  const after = await placesFor(viewer);
  expect(after.board.position).not.toBe(before.board.position);
  expect(after.board.position).toBe(await positionFor(SECRETARIAT));
});

test.each([
  ['the journal', JOURNAL],
  ['a dossier', DOSSIER],
  ['the board', BOARD],
])('who follows %s is told a place that it sees, and goes on from there', async (_, source) => {
  for (const viewer of OTHERS) {
    const updates = await world.follow(source, { after: await positionFor(viewer) }, viewer);
    const first = updates.next();
    await noteHidden();
    await note('public');
    const { cursor } = (await first).value.data.result;
    await noteHidden();
    expect(cursor).toBe(await positionFor(viewer));
    await updates.return(undefined);
    // Everything hidden lies behind the place, and what comes next ahead of it.
    await note('public');
    const resumed = await world.follow(source, { after: cursor }, viewer);
    const { result } = (await resumed.next()).value.data;
    expect(result.cursor).toBe(await positionFor(viewer));
    if (result.entries) expect(result.entries).toEqual([{ cursor: result.cursor }]);
    await resumed.return(undefined);
  }
});

test('a new day is told at the place that was seen last, from wherever it is followed', async () => {
  await note('public');
  const after = await positionFor(ANONYMOUS);
  await noteHidden();
  const following = await Promise.all([
    world.follow(DOSSIER),
    world.follow(DOSSIER, { after }),
    world.follow(BOARD),
    world.follow(BOARD, { after }),
  ]);
  const next = following.map((updates) => updates.next());
  // What stood before has been looked at when a day begins.
  await noteHidden();
  today = '2026-03-21';
  for (const { value } of await Promise.all(next)) expect(value.data.result.cursor).toBe(after);
  await Promise.all(following.map((updates) => updates.return(undefined)));
});

test('who enters something for some is told its place, and the others none', async () => {
  const { memberStates, dossier } = await world.runOk(`{ memberStates { id code }
    dossier(slug: "open") { steps { step { id } } documents { document { id } } } }`);
  const input = {
    ...{ dossier: 'open', document: dossier.documents[0].document.id, step: dossier.steps[0].step.id },
    ...{ party: memberStates.find(({ code }: { code: string }) => code === 'XC').id, text: 'сокровенное' },
    ...{ visibility: 'CONCERNED', concerned: ['XC'], occurred: '2026-03-10', idempotencyKey: 'comment' },
  };
  const before = await Promise.all(OTHERS.map(positionFor));
  const { makeComment } = await world.runOk(
    `mutation ($input: MakeCommentInput!) { makeComment(input: $input) {
      ... on CommentMade { cursor entry { cursor } } ... on CommandRefused { code } } }`,
    { input },
    delegateOf('XC'),
  );
  expect(makeComment).toEqual({ cursor: makeComment.entry.cursor, entry: { cursor: makeComment.cursor } });
  expect(await positionFor(delegateOf('XC'))).toBe(makeComment.cursor);
  expect(await Promise.all(OTHERS.map(positionFor))).toEqual(before);
});
