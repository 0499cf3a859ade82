import {
  type EntryKind,
  type NewEntry,
  onDay,
  type Payloads,
  type StreamKind,
  sightOf,
  type Viewer,
} from '@concord/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idsOf, newEntry, worldEntries } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/** A state, a body and one that is hidden were renamed; the name of an administration was a slip of ours. The body sent a letter. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const letter = {
    ...{ requestId: id('request'), dossierId: id('dossier'), stepId: id('step'), letterNumber: 'исх. № 9' },
    ...{
      senderId: id('body'),
      meetingId: null,
      asksFor: null,
      addresseeIds: [id('state'), id('agency')],
      collectives: [],
    },
    ...{ term: null, answersKnown: true },
  };
  await append('former', worldEntries(id, 'public', 'former'));
  await named('state', 'memberStateRegistered', state, ['Свазиленд', 'Swaziland'], ['Эсватини', 'Eswatini']);
  await named(
    'body',
    'bodyRegistered',
    body('body'),
    ['Телеграфная комиссия', 'Telegraph'],
    ['Палата связи', 'Chamber'],
  );
  await named(
    'body',
    'bodyRegistered',
    body('hidden'),
    ['Тайный двор', 'Hidden court'],
    ['Новый двор', 'New court'],
    true,
  );
  await named(
    'state',
    'administrationRegistered',
    office,
    ['Вомедство', 'Ofice'],
    ['Ведомство', 'Office'],
    false,
    true,
  );
  await named(
    'state',
    'administrationRegistered',
    agency,
    ['Почтовая дирекция', 'Postal directorate'],
    ['Агентство', 'Agency'],
  );
  await append('letter', [newEntry('dossier', id('dossier'), 'positionsRequested', letter as never)]);
});
afterAll(() => world.close());

type Name = readonly [ru: string, en: string];
type Made = Readonly<{ stream: string; payload: (names: object) => object }>;

const state: Made = {
  stream: 'state',
  payload: (names) => ({ memberStateId: id('state'), code: 'XD', synthetic: true, names }),
};
const office: Made = {
  stream: 'state',
  payload: (names) => ({ administrationId: id('office'), memberStateId: id('state'), slug: 'as-former', names }),
};
const agency: Made = {
  stream: 'state',
  payload: (names) => ({ administrationId: id('agency'), memberStateId: id('state'), slug: 'as-agency', names }),
};
const body = (own: string): Made => ({
  stream: own,
  payload: (names) => ({
    ...{ bodyId: id(own), slug: `${own}-former`, bodyKind: 'commission', organisationId: id('org') },
    ...{ parentId: null, synthetic: true, names },
  }),
});

const append = (key: string, entries: readonly NewEntry[]) => world.register.append(entries, { idempotencyKey: key });

/** Something is registered by one name, and called by another later: the world renamed it, or it was our slip. */
async function named<K extends EntryKind>(
  streamKind: StreamKind,
  kind: K,
  { stream, payload }: Made,
  was: Name,
  is: Name,
  isHidden = false,
  isSlip = false,
): Promise<void> {
  const visibility = isHidden ? 'secretariat' : 'public';
  const entry = (of: EntryKind, told: object) =>
    newEntry(streamKind, id(stream), of, told as Payloads[EntryKind], { visibility, day: '2026-03-01' });
  const [first] = await append(`${was[1]} first`, [entry(kind, payload(namesOf(was)))]);
  const replacement = { occurred: onDay('2026-03-01'), payload: payload(namesOf(is)) };
  const correction = { corrects: first?.id, reason: 'renamed', replacement };
  await append(`${was[1]} then`, [entry(isSlip ? 'misentryCorrected' : 'factRevised', correction)]);
}

const namesOf = ([ru, en]: Name) => ({
  ru: {
    ...{ short: ru, full: ru },
    cases: { nominative: ru, genitive: ru, dative: ru, accusative: ru, instrumental: ru, prepositional: ru },
  },
  en: { short: en, full: en },
});

const ANYBODY: Viewer = { role: 'anonymous' };
const found = async (text: string, viewer: Viewer = ANYBODY) =>
  (await world.register.search({ sight: sightOf(viewer), text })).hits.map((hit) => `${hit.kind} ${hit.id}`);

test.each(['Свазиленд', 'свазиленда', 'swaziland', 'Эсватини'])('%s finds the state that was renamed', async (text) => {
  expect((await found(text))[0]).toBe(`memberState ${id('state')}`);
});

test('a body is found by what it was called, and what names it is, too', async () => {
  expect(await found('телеграфная комиссия')).toEqual([`body ${id('body')}`, `letter ${id('request')}`]);
  expect(await found('комиссия свазиленд')).toEqual([`letter ${id('request')}`]);
  expect((await found('палата связи'))[0]).toBe(`body ${id('body')}`);
});

test('an administration is found by what it was called, and so is what names it', async () => {
  expect(await found('почтовая дирекция')).toEqual([`administration ${id('agency')}`, `letter ${id('request')}`]);
});

test('a slip of ours is no former name', async () => {
  expect(await found('вомедство')).toEqual([]);
  expect((await found('ведомство'))[0]).toBe(`administration ${id('office')}`);
});

test('what may not be seen is not found by what it was called', async () => {
  expect(await found('тайный двор')).toEqual([]);
  expect(await found('тайный двор', SECRETARIAT)).toEqual([`body ${id('hidden')}`]);
});
