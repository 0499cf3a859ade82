import { type Id, onDay, VISIBILITIES } from '@concord/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import type { EntryToRecord } from '../src/journal/record.ts';
import { newEntry, openWorld, SECRETARIAT, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const both = (text: string) => ({ ru: text, en: text });

/** A paper in a stream of its own, of which it is said that it is an annex to the letter, by that letter. */
function annex(number: number): readonly EntryToRecord[] {
  const id = world.id(`annex ${number}`);
  const sources = [{ paperId: world.id('letter'), locator: 'paragraph 1' }];
  return [
    ...registered(`annex ${number}`, `annex-${number}`),
    {
      ...newEntry('document', id, 'documentRelated', {
        ...{ relationId: world.id(`relation ${number}`), documentId: id },
        ...{ relation: 'annexTo', otherId: world.id('letter') },
      }),
      ...{ id: world.id(`said ${number}`), sources },
    },
  ];
}

function registered(word: string, slug: string): readonly EntryToRecord[] {
  const documentId = world.id(word);
  const paper = { documentId, slug, documentKind: 'letter', title: both(slug), number: null, synthetic: true } as const;
  return [newEntry('document', documentId, 'documentRegistered', { ...paper, dated: onDay('2026-03-01') })];
}

/** That something was said is taken back, by the paper by which it had been said. */
function takenBack(number: number): EntryToRecord {
  const payload = { corrects: world.id(`said ${number}`), reason: 'описка', replacement: null };
  const sources = [{ paperId: world.id('letter'), locator: 'paragraph 1' }];
  return { ...newEntry('document', world.id(`annex ${number}`), 'misentryCorrected', payload), sources };
}

/** More than are looked through at a time. */
const MANY = Array.from({ length: 45 }, (_, index) => index);

async function correctLetter(key: string) {
  const entries = await world.register.loadEntries({ sight: VISIBILITIES, streamIds: [world.id('letter')] });
  return world.register.execute(
    {
      ...{ command: 'correctEntry', dossier: null, entryId: entries[0]?.id as Id, correction: 'misentry' },
      ...{ reason: { ru: 'Описка' }, instead: [{ of: 'nothing' }], occurred: null, known: null, source: null },
    },
    { viewer: SECRETARIAT, idempotencyKey: key },
  );
}

test('what stands is found among however many streams in which it was taken back', async () => {
  await world.register.append(registered('letter', 'letter'), { idempotencyKey: 'letter' });
  await world.register.append(MANY.flatMap(annex), { idempotencyKey: 'annexes' });
  const last = MANY.length - 1;
  await world.register.append(MANY.slice(0, last).map(takenBack), { idempotencyKey: 'taken back' });
  expect(await correctLetter('leaning')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'STILL_REFERRED_TO', facts: { entryIds: [world.id(`said ${last}`)] } },
  });
  await world.register.append([takenBack(last)], { idempotencyKey: 'the last one' });
  expect(await correctLetter('nothing leans')).toMatchObject({ kind: 'executed' });
  expect(await verify(world)).toMatchObject({ kind: 'sound' });
});

test('what is entered once more with its id is leaned on as before', async () => {
  await world.register.append(registered('letter', 'letter'), { idempotencyKey: 'letter' });
  await world.register.append(MANY.slice(0, 2).flatMap(annex), { idempotencyKey: 'annexes' });
  const [letter] = await world.register.loadEntries({ sight: VISIBILITIES, streamIds: [world.id('letter')] });
  const outcome = await world.register.execute(
    {
      ...{ command: 'correctEntry', dossier: null, entryId: letter?.id as Id, correction: 'misentry' },
      ...{ reason: { ru: 'Описка' }, instead: [{ of: 'paper', says: { number: '№ 7' } }] },
      ...{ occurred: null, known: null, source: null },
    },
    { viewer: SECRETARIAT, idempotencyKey: 'numbered' },
  );
  expect(outcome).toMatchObject({ kind: 'executed' });
  expect(await verify(world)).toMatchObject({ kind: 'sound' });
});

test('a document that is called otherwise after all keeps its short name', async () => {
  const entries = await world.register.loadEntries({ sight: VISIBILITIES, kinds: ['documentAdded'] });
  const correct = (title: string) =>
    world.register.execute(
      {
        ...{ command: 'correctEntry', dossier: 'trial', entryId: entries[0]?.id as Id, correction: 'misentry' },
        ...{ reason: { ru: 'Описка' }, instead: [{ of: 'document', says: { title: { ru: title } } }] },
        ...{ occurred: null, known: null, source: null },
      },
      { viewer: SECRETARIAT, idempotencyKey: title },
    );
  expect(await correct('Протокол')).toMatchObject({ kind: 'executed' });
  const { records } = await world.register.loadDossiers({}, { sight: VISIBILITIES });
  expect(records.document.get(world.id('document'))).toMatchObject({ title: both('Протокол'), slug: 'document-trial' });
  expect(await verify(world)).toMatchObject({ kind: 'sound' });
});
