import type { Viewer } from '@concord/domain';
import { idsOf, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, type World } from './world.ts';

/** A dossier for everybody, in which something is for the states XC and XD, and one that is for them altogether. */
const id = idsOf();
const shut = idsOf();
const FOR_THEM = { visibility: 'concerned XC XD' } as const;
const INSIDERS: readonly Viewer[] = [delegateOf('XC'), delegateOf('XD'), SECRETARIAT];
const OUTSIDERS: readonly Viewer[] = [ANONYMOUS, { role: 'viewer', account: 'reader' }, delegateOf('XB')];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(worldEntries(id, 'public', 'open'), { idempotencyKey: 'open' });
  await world.register.append(worldEntries(shut, FOR_THEM.visibility, 'shut'), { idempotencyKey: 'shut' });
});
afterAll(() => world.close());

const DOSSIER = `subscription { result: dossierChanged(slug: "open") {
  ... on DossierState { entries { summary(locale: EN) } dossier { slug version remarks { text } } } } }`;
const BOARD = `subscription { result: boardChanged {
  ... on BoardRows { rows { dossier { slug version } } changes { summary(locale: EN) } } } }`;

let entered = 0;
/** Enters a remark that says what it is, in the one dossier or the other. */
async function note(of: typeof id, text: string, given: Parameters<typeof remark>[2] = {}): Promise<void> {
  entered += 1;
  await world.register.append([remark(of, text, given)], { idempotencyKey: `remark ${entered}` });
}

/** The version that a viewer is told of the dossier that everybody sees. */
const versionFor = async (viewer: Viewer): Promise<number> =>
  (await world.runOk('{ dossier(slug: "open") { version } }', {}, viewer)).dossier.version;

test.each([
  ['a dossier that everybody sees', DOSSIER, id, 'open'],
  ['the board, of what is in such a dossier', BOARD, id, 'open'],
  ['the board, of a dossier that is not for them', BOARD, shut, 'shut'],
])(
  'who follows %s gets no event of what is for the states concerned, unless it is one of them',
  async (_, source, of, slug) => {
    const follow = (viewer: Viewer) => world.follow(source, {}, viewer);
    const [inside, outside] = [await Promise.all(INSIDERS.map(follow)), await Promise.all(OUTSIDERS.map(follow))];
    const before = await Promise.all(OUTSIDERS.map(versionFor));
    const first = outside.map((updates) => updates.next());
    await note(of, `hidden ${entered}`, FOR_THEM);
    for (const updates of inside) expect(JSON.stringify((await updates.next()).value.data)).toContain(`"${slug}"`);
    await note(id, `open ${entered}`);
    // The first that comes to the others is of that which everybody sees: it is one version further, and tells of nothing else.
    for (const [index, { value }] of (await Promise.all(first)).entries()) {
      const text = JSON.stringify(value.data.result);
      expect(text).toContain(`"slug":"open","version":${(before[index] ?? 0) + 1}`);
      expect(text).not.toMatch(/hidden|shut/);
    }
    await Promise.all([...inside, ...outside].map((updates) => updates.return(undefined)));
  },
);

test('who begins from a cursor before it is told only of what it sees', async () => {
  const after = world.register.cursors.encode(await world.register.position());
  await note(id, 'hidden and missed', FOR_THEM);
  await note(id, 'open and missed');
  const source = `subscription ($after: Cursor) { result: dossierChanged(slug: "open", after: $after) {
    ... on DossierState { entries { kind } dossier { remarks { text(locale: EN) } } } } }`;
  const missed = async (viewer: Viewer) => {
    const updates = await world.follow(source, { after }, viewer);
    const { value } = await updates.next();
    await updates.return(undefined);
    return value.data.result;
  };
  for (const viewer of OUTSIDERS) {
    const { entries, dossier } = await missed(viewer);
    expect(entries).toEqual([{ kind: 'remarkNoted' }]);
    expect(JSON.stringify(dossier)).not.toContain('hidden');
  }
  for (const viewer of INSIDERS) expect((await missed(viewer)).entries).toHaveLength(2);
});
