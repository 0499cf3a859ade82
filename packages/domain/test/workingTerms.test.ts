import { describe, expect, it } from 'vitest';
import { approvalProgress, attention, type LocalDate, outstanding } from '../src/index.ts';
import { Story } from './story.ts';

/** Three working days from Friday 6 March 2026; the Monday after is a holiday. */
const told = (): Story =>
  Story.commonwealth(2).step('council', { termDays: 3, termUnit: 'workingDays' }).dossier('2026-03-06');
const cited = (): Story =>
  told().calendar('group', { firstYear: 2026, lastYear: 2026, holidays: ['2026-03-09'], workingDays: [] });

const lateOn = (story: Story, day: LocalDate) => {
  const answer = outstanding(story.recordsOf(day), 'dossier', day);
  return answer.kind === 'list' ? answer.items.map(({ daysLate }) => daysLate) : answer.kind;
};

describe('a usual term in working days', () => {
  it('ends on the last of them by the calendar of the body', () => {
    const progress = approvalProgress(cited().records(), 'dossier', '2026-03-10');
    expect(progress).toMatchObject({ term: '2026-03-12', termUnknown: null });
    expect(lateOn(cited(), '2026-03-12')).toEqual([null, null]);
    expect(lateOn(cited(), '2026-03-13')).toEqual([1, 1]);
    expect(attention(cited().records(), 'dossier', '2026-03-14')).toMatchObject({ reason: 'late', daysLate: 2 });
  });

  it('is not told where no calendar covers its days: nobody is late, and it is said why', () => {
    const progress = approvalProgress(told().records(), 'dossier', '2026-05-01');
    expect(progress).toMatchObject({
      term: null,
      termUnknown: { en: 'No source gives the body’s working days of 2026.' },
    });
    expect(lateOn(told(), '2026-05-01')).toEqual([null, null]);
    const awaited = outstanding(told().records(), 'dossier', '2026-05-01');
    expect(awaited.kind === 'list' && awaited.items.map(({ termUnknown }) => termUnknown?.en)).toEqual([
      ...['No source gives the body’s working days of 2026.', 'No source gives the body’s working days of 2026.'],
    ]);
    expect(attention(told().records(), 'dossier', '2026-03-20').daysLate).toBeNull();
  });

  it('gives way to the day that a letter sets', () => {
    const story = told().asked('2026-03-07', 'council', ['XA', 'XB'], { term: '2026-03-20' });
    expect(approvalProgress(story.records(), 'dossier', '2026-03-10')).toMatchObject({
      ...{ term: '2026-03-20', termUnknown: null },
    });
  });
});
