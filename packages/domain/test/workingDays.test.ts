import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  type Calendar,
  calendarsOf,
  isWorkingDay,
  type LocalDate,
  workingDaysBetween,
} from '../src/index.ts';
import { Story } from './story.ts';

const calendar = (given: Partial<Calendar> = {}): Calendar => ({
  ...{ id: 'calendar', streamId: 'group', entryId: 'entry', streamVersion: 1, visibility: 'public', sources: [] },
  ...{ bodyId: 'group', firstYear: 2026, lastYear: 2026, weekend: [6, 7], citation: { ru: 'ст. 1', en: 'art. 1' } },
  ...{ holidays: ['2026-01-01', '2026-01-02', '2026-05-01'], workingDays: ['2026-01-24'] },
  ...given,
});
const YEAR = [calendar()];

describe('a working day', () => {
  it.each([
    ['2026-01-05', true, 'a Monday'],
    ['2026-01-03', false, 'a Saturday'],
    ['2026-01-04', false, 'a Sunday'],
    ['2026-05-01', false, 'a holiday on a Friday'],
    ['2026-01-24', true, 'a Saturday to which work was moved'],
  ])('%s: %s, %s', (day, value) => {
    expect(isWorkingDay(YEAR, day)).toEqual({ kind: 'known', value });
  });

  it('nobody can tell outside the years that a calendar covers, nor where it contradicts itself', () => {
    expect(isWorkingDay(YEAR, '2025-12-31')).toMatchObject({ kind: 'cannotTell', reason: { en: /2025/ } });
    expect(isWorkingDay(YEAR, '2027-01-01').kind).toBe('cannotTell');
    expect(isWorkingDay([], '2026-01-05').kind).toBe('cannotTell');
    expect(isWorkingDay([calendar({ workingDays: ['2026-05-01'] })], '2026-05-01').kind).toBe('cannotTell');
  });

  it('of several calendars that cover a year, the one cited last holds, in whatever order they are held', () => {
    const story = Story.commonwealth(1)
      .calendar('group', { holidays: ['2026-03-09'] })
      .calendar('group', { holidays: ['2026-03-10'] });
    const cited = calendarsOf(story.records(), 'group');
    expect([isWorkingDay(cited, '2026-03-09'), isWorkingDay(cited, '2026-03-10')]).toEqual([
      { kind: 'known', value: true },
      { kind: 'known', value: false },
    ]);
    expect(calendarsOf(story.records(), 'other')).toEqual([]);
  });
});

describe('a term in working days', () => {
  it('ends on the last of them, the first day not counted', () => {
    expect(addWorkingDays(YEAR, '2026-01-01', 1)).toEqual({ kind: 'known', value: '2026-01-05' });
    expect(addWorkingDays(YEAR, '2026-01-20', 4)).toEqual({ kind: 'known', value: '2026-01-24' });
    expect(addWorkingDays(YEAR, '2026-01-03', 0)).toEqual({ kind: 'known', value: '2026-01-03' });
    expect(workingDaysBetween(YEAR, '2026-04-30', '2026-05-04')).toEqual({ kind: 'known', value: 1 });
    expect(workingDaysBetween(YEAR, '2026-05-04', '2026-04-30')).toEqual({ kind: 'known', value: -1 });
    expect(workingDaysBetween(YEAR, '2026-05-04', '2026-05-04')).toEqual({ kind: 'known', value: 0 });
  });

  it('of a body are none on a day that its calendar names both as free and as working: nobody can tell', () => {
    const both = [calendar({ holidays: ['2026-03-10'], workingDays: ['2026-03-10'] })];
    for (const answer of [isWorkingDay(both, '2026-03-10'), workingDaysBetween(both, '2026-03-01', '2026-03-20')])
      expect(answer).toEqual({
        kind: 'cannotTell',
        reason: {
          ru: 'Календарь называет 2026-03-10 и выходным, и рабочим днём.',
          en: 'The calendar names 2026-03-10 both as free and as a working day.',
        },
      });
  });

  it('are as many backwards, and none between two days of one weekend, whichever way', () => {
    expect(workingDaysBetween(YEAR, '2026-05-31', '2026-05-30')).toEqual({ kind: 'known', value: 0 });
    expect(workingDaysBetween(YEAR, '2027-01-11', '2026-12-30').kind).toBe('cannotTell');
  });

  it('cannot be told once it leaves the years that a calendar covers, also in the middle', () => {
    expect(addWorkingDays(YEAR, '2026-12-30', 2)).toMatchObject({ kind: 'cannotTell', reason: { ru: /2027/ } });
    expect(workingDaysBetween(YEAR, '2026-12-30', '2027-01-11').kind).toBe('cannotTell');
    const gap = [calendar({ firstYear: 2025, lastYear: 2025 }), calendar({ firstYear: 2027, lastYear: 2027 })];
    expect(workingDaysBetween(gap, '2025-12-30', '2027-01-11')).toMatchObject({ reason: { en: /2026/ } });
  });
});

describe('for every calendar', () => {
  const day = fc.nat({ max: 729 }).map((days) => addDays('2026-01-01', days));
  const calendars = fc
    .record({
      weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
      holidays: fc.uniqueArray(day, { maxLength: 20 }),
      moved: fc.uniqueArray(day, { maxLength: 20 }),
    })
    .map(({ weekend, holidays, moved }) => [
      calendar({ lastYear: 2027, weekend, holidays, workingDays: moved.filter((each) => !holidays.includes(each)) }),
    ]);
  const counted = (cited: readonly Calendar[], from: LocalDate, to: LocalDate): number => {
    const answer = workingDaysBetween(cited, from, to);
    if (answer.kind === 'cannotTell') throw new Error(answer.reason.en);
    return answer.value;
  };

  it('the days between are those from the one to the other, one by one; and two ways make one', () => {
    fc.assert(
      fc.property(calendars, day, day, day, (cited, a, b, c) => {
        const [from, middle, to] = [a, b, c].sort() as [LocalDate, LocalDate, LocalDate];
        expect(counted(cited, from, middle) + counted(cited, middle, to)).toBe(counted(cited, from, to));
        expect(counted(cited, to, from)).toBe(0 - counted(cited, from, to));
        const next = isWorkingDay(cited, addDays(from, 1));
        if (from < to) expect(counted(cited, from, addDays(from, 1))).toBe(next.kind === 'known' && next.value ? 1 : 0);
      }),
    );
  });

  it('a term ends on a working day that is so many working days away, or outside of the years covered', () => {
    fc.assert(
      fc.property(calendars, day, fc.integer({ min: 1, max: 60 }), (cited, from, count) => {
        const end = addWorkingDays(cited, from, count);
        if (end.kind === 'cannotTell') {
          expect(counted(cited, from, '2027-12-31')).toBeLessThan(count);
          return;
        }
        expect(counted(cited, from, end.value)).toBe(count);
        expect(isWorkingDay(cited, end.value)).toEqual({ kind: 'known', value: true });
      }),
    );
  });
});
