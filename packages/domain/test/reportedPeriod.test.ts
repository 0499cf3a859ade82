import { describe, expect, it } from 'vitest';
import { attention, type LocalDate, lateOverall, onDay, type Period } from '../src/index.ts';
import { instructed, reported, standing } from './instructing.ts';
import { Story } from './story.ts';

const given = (day: LocalDate, period: Period, different: Parameters<typeof instructed>[2] = {}): Story =>
  instructed(Story.commonwealth(5).step('council').dossier('2025-01-10'), day, { period, ...different });

/** For which period the first report is that is late on a day. */
const late = (story: Story, day: LocalDate) =>
  lateOverall(story.recordsOf(day), day).items.flatMap((each) => (each.kind === 'instruction' ? [each.forPeriod] : []));

describe('for which period a late report is', () => {
  it.each([
    ['halfYear', '2025-12-31', '2026-07-20', 'за I полугодие 2026 г.', 'for the first half of 2026'],
    ['halfYear', '2026-01-01', '2026-07-20', 'за I полугодие 2026 г.', 'for the first half of 2026'],
    ['halfYear', '2025-06-30', '2026-01-20', 'за II полугодие 2025 г.', 'for the second half of 2025'],
    ['quarter', '2025-09-30', '2026-01-20', 'за IV квартал 2025 г.', 'for the fourth quarter of 2025'],
    ['month', '2026-01-31', '2026-03-05', 'за февраль 2026 г.', 'for February 2026'],
    ['year', '2025-01-01', '2026-01-20', 'за 2025 год', 'for 2025'],
  ] as const)('is told of a %s counted from %s', (period, from, day, ru, en) => {
    expect(late(given(from, period), day)).toEqual([{ ru, en }]);
  });

  it.each([
    ['halfYear', '2026-01-15', '2026-07-20'],
    ['halfYear', '2025-09-30', '2026-04-20'],
    ['quarter', '2026-02-28', '2026-06-20'],
    ['month', '2026-01-15', '2026-02-20'],
    ['year', '2025-03-31', '2026-04-20'],
  ] as const)('is not told of a %s counted from %s: none of the calendar ends then', (period, from, day) => {
    expect(late(given(from, period), day)).toEqual([null]);
  });

  it('is not told of what has a term and no period, nor of a period that its term cut short', () => {
    const cut = { term: onDay('2026-06-30') };
    expect(late(given('2026-03-31', 'halfYear', cut), '2026-07-20')).toEqual([null]);
    const once = instructed(Story.commonwealth(5).step('council').dossier('2025-01-10'), '2025-12-31', cut);
    expect(late(once, '2026-07-20')).toEqual([null]);
  });

  it('is for the last period when it comes after the term that ends it', () => {
    const story = given('2025-12-31', 'halfYear', { term: onDay('2026-08-01') });
    expect(standing(story, '2026-08-20').state).toBe('late');
    reported(story, '2026-09-01');
    expect([late(story, '2026-10-01'), standing(story, '2026-10-01').daysLate]).toEqual([[], null]);
  });

  it('is for the period that the term ends, where its day is nearer than the one that has passed', () => {
    const story = given('2025-12-31', 'halfYear', { term: onDay('2026-08-01') });
    reported(story, '2026-07-25');
    expect(late(story, '2026-10-01')).toEqual([]);
  });

  it('is said of each who is late since another day', () => {
    const story = given('2025-06-30', 'halfYear', { executorIds: ['XA', 'XB'] });
    reported(story, '2025-12-01', 'instruction', ['XB']);
    expect(late(story, '2026-07-20').map((each) => each?.en)).toEqual([
      'for the second half of 2025',
      'for the first half of 2026',
    ]);
    expect(standing(story, '2026-07-20').reason.ru).toContain(
      'Доклада нет: Авалия (за II полугодие 2025 г., ожидался не позднее 30 декабря 2025), Борея (за I полугодие 2026 г., не позднее 30 июня 2026).',
    );
  });

  it('stands in the sentence of the dossier and in the reason of the instruction', () => {
    const story = given('2025-12-31', 'halfYear');
    const { sentence } = attention(story.recordsOf('2026-07-12'), 'dossier', '2026-07-12');
    expect(sentence.ru).toContain(
      'Ждём доклад: Авалия, «доложить о ходе» за I полугодие 2026 г.; срок был 30 июня, просрочено 12 дней.',
    );
    expect(sentence.en).toContain('Waiting for a report: Avalia, “report on progress” for the first half of 2026; due');
    expect(standing(story, '2026-07-12').reason).toMatchObject({
      ru: expect.stringContaining('Доклад за I полугодие 2026 г. ожидался не позднее 30 июня 2026;'),
      en: expect.stringContaining('A report for the first half of 2026 was due by 30 June 2026;'),
    });
  });
});
