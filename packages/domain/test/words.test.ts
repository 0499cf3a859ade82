import { expect, it, test } from 'vitest';
import {
  addresseesOf,
  certainDay,
  meetingTitle,
  nearText,
  opennessOf,
  STAND_TEXT,
  STEP_STATES,
  summaryOf,
} from '../src/index.ts';
import { Story } from './story.ts';

it('the words of a stand follow a name of any gender: none of them is a verb of one', () => {
  for (const { ru } of Object.values(STAND_TEXT)) expect(ru.split(' ')[0]).not.toMatch(/(лся|лась|лось|лись|ен|ан)$/);
  expect(STAND_TEXT.abstained.ru).toBe('воздержание');
});

test.each([
  ['2026-03-10', false, 'сегодня', 'today'],
  ['2026-03-11', false, 'завтра', 'tomorrow'],
  ['2026-03-09', false, 'вчера', 'yesterday'],
  ['2026-03-08', false, '8 марта', '8 March'],
  ['2025-03-08', false, '8 марта 2025', '8 March 2025'],
  ['2026-03-10', true, '10 марта*', '10 March*'],
  ['/2026-03-10', true, 'не позднее 10 марта 2026*', 'not after 10 March 2026*'],
  ['2026-03-09/2026-03-10', false, '9–10 марта 2026', '9–10 March 2026'],
])('on 10 March %s, inferred: %s, is «%s»', (edtf, inferred, ru, en) => {
  const when = { edtf, inferred };
  expect([nearText(when, 'ru', '2026-03-10'), nearText(when, 'en', '2026-03-10')]).toEqual([ru, en]);
});

test.each([
  ['2026-03-10', false, '2026-03-10'],
  ['2026-03-09/2026-03-10', false, '2026-03-10'],
  ['2026-03-10', true, null],
  ['2026-03', false, null],
  ['/2026-03-10', false, null],
  ['2026-03-09/..', false, null],
  ['XXXX-XX-XX', false, null],
])('the day to count from of %s, inferred: %s, is %s', (edtf, inferred, day) => {
  expect(certainDay({ edtf, inferred })).toBe(day);
});

it('a meeting is called by its bodies and their numbers, in lists and in summaries alike', () => {
  const joint = [
    { bodyId: 'group', number: 53 },
    { bodyId: 'other', number: 24 },
  ];
  const story = Story.commonwealth(1).body('other').meeting('2026-01-01', 'joint', '2026-02-01', joint);
  const title = meetingTitle(story.records(), joint);
  expect(title).toEqual({ ru: 'Орган group и Орган other, № 53/24', en: 'Body group and Body other, No. 53/24' });
  expect(summaryOf(story.last, story.records()).ru).toBe(`Заседание объявлено: ${title.ru}, 1 февраля 2026`);
});

it('a letter is to states, and then to collectives as it names them', () => {
  const collectives = [{ collectiveId: 'all', wording: { ru: 'АС Содружества', en: 'administrations' } }];
  const story = Story.commonwealth(3)
    .step('council')
    .dossier('2026-01-10')
    .asked('2026-01-12', 'council', ['XC', 'XA'], { collectives });
  const [request] = story.records().consultationRequest.values();
  const addressees = request ? addresseesOf(story.records(), request) : [];
  expect(addressees.map(({ record }) => record.id)).toEqual(['XC', 'XA', 'all']);
});

it('a step is open, closed, or nobody can tell: one rule for who is awaited and for what is refused', () => {
  expect(STEP_STATES.map((state) => [state, opennessOf({ state })])).toEqual([
    ['done', 'closed'],
    ['notAdopted', 'closed'],
    ['must', 'open'],
    ['may', 'open'],
    ['notYet', 'closed'],
    ['notNeeded', 'closed'],
    ['blocked', 'open'],
    ['cannotTell', 'cannotTell'],
  ]);
});
