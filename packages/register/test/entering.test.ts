import type { Command, CorrectEntry } from '@concord/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Register, verify } from '../src/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

let keys = 0;
function execute(command: Command): ReturnType<Register['execute']> {
  keys += 1;
  return world.register.execute(command, { viewer: SECRETARIAT, idempotencyKey: `entering ${keys}` });
}

/** The first entry of a command that must be carried out. */
async function carriedOut(command: Command) {
  const outcome = await execute(command);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  const [entry] = outcome.entries;
  if (!entry) throw new Error('It led to nothing.');
  return entry;
}

const both = (text: string) => ({ ru: text, en: text });
const said = () => ({
  ...{ occurred: '2026-03-02', known: null, source: { paperId: world.id('paper'), locator: 'paragraph 1' } },
});

const opening = (slug: string, documents: readonly string[]): Command => ({
  ...{
    command: 'openDossier',
    slug,
    title: both(slug),
    route: { id: world.id('route') },
    visibility: 'public',
    ...said(),
  },
  documents: documents.map((own) => ({
    ...{ slug: own, documentKind: 'agreement', title: both(own), purpose: null, revisionLabel: '1' },
  })),
});

test('whatever is entered, corrected and taken back, the rows are what the journal folds to', async () => {
  await carriedOut(opening('roaming', ['roaming', 'roaming-note']));
  const position = await carriedOut(world.position('XA'));
  const usual: Omit<CorrectEntry, 'entryId' | 'instead'> = {
    ...{ command: 'correctEntry', dossier: 'trial', correction: 'misentry', reason: { ru: 'Описка' } },
    ...{ occurred: null, known: null, source: null },
  };
  const says = { stand: 'objected', text: 'Нет' } as const;
  const corrected = await carriedOut({ ...usual, entryId: position.id, instead: [{ of: 'position', says }] });
  await carriedOut({ ...usual, entryId: corrected.id, instead: [{ of: 'nothing' }] });
  const remark = await carriedOut({
    ...{ command: 'noteRemark', dossier: 'roaming', remarkKind: 'unknown', text: both('?'), source: null },
  });
  const instead = [{ of: 'remark', says: { text: both('Не указано') } }] as const;
  await carriedOut({ ...usual, dossier: 'roaming', entryId: remark.id, instead });
  expect(await verify(world)).toMatchObject({ kind: 'sound' });
});

test('of many who open a dossier of one name at once one does, and nothing of the others is written', async () => {
  const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((own) => execute(opening('raced', [`raced-${own}`]))));
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? outcome.refusal.code : []));
  expect(refused).toEqual(['SLUG_TAKEN', 'SLUG_TAKEN', 'SLUG_TAKEN']);
  expect(await world.register.prisma.document.count({ where: { slug: { startsWith: 'raced' } } })).toBe(1);
  expect(await verify(world)).toMatchObject({ kind: 'sound' });
});

test('an entry of another dossier is none of this one', async () => {
  await carriedOut(opening('roaming', ['roaming']));
  const position = await carriedOut(world.position('XA'));
  const outcome = await execute({
    ...{ command: 'correctEntry', dossier: 'roaming', correction: 'misentry', reason: { ru: 'Описка' } },
    ...{ entryId: position.id, instead: [{ of: 'nothing' }], occurred: null, known: null, source: null },
  });
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'UNKNOWN_ENTRY' } });
});
