import { describe, expect, it } from 'vitest';
import { attention, boardCounters, boardReasons, compareAttention, nextMeetings, type StepType } from '../src/index.ts';
import { Story } from './story.ts';

const DAY = '2026-03-01';

/** A dossier whose second step is planned; of what type it is, and for when, the test says. */
const planned = (when: string, stepType: StepType = 'approval', known = '2026-02-25'): Story =>
  Story.commonwealth(2).step('first').step('second', { stepType }).dossier('2026-02-20').planned(known, 'second', when);

const counted = (story: Story) => boardCounters(story.recordsOf(DAY), ['dossier'], DAY);

describe('the decisions of the next thirty days', () => {
  it.each([
    ['2026-03-01', 1],
    ['2026-03-31', 1],
    ['2026-04-01', 0],
    ['2026-02-28', 0],
    ['2026-02-27/2026-03-01', 1],
    ['2026-03-31/2026-04-02', 1],
    ['2026', 1],
    ['2026-04', 0],
    ['XXXX-XX-XX', 0],
    ['../2026-03-05', 0],
    ['2026-03-05/..', 0],
  ])('one that is planned for %s counts %i', (when, count) => {
    expect(counted(planned(when)).decisionsIn30Days).toBe(count);
  });

  it.each([
    ['endorsement', 1],
    ['approval', 1],
    ['signature', 1],
    ['consultation', 0],
    ['expertReview', 0],
    ['followUp', 0],
    ['implementation', 0],
  ] as const)('of a step of the type %s it counts %i', (stepType, count) => {
    expect(counted(planned('2026-03-10', stepType)).decisionsIn30Days).toBe(count);
  });

  it('is not one of a step that is done', () => {
    const done = planned('2026-03-10')
      .happened('2026-02-26', 'first', 'approved')
      .happened('2026-02-27', 'second', 'approved');
    expect(counted(done)).toMatchObject({ decisionsIn30Days: 0, inProgress: 0 });
  });
});

describe('what is in progress, late and changed', () => {
  it('is counted once for each dossier, and a dossier without news for long counts nowhere', () => {
    expect(counted(planned('2026-03-10'))).toEqual({ inProgress: 1, late: 0, decisionsIn30Days: 1, changedIn7Days: 1 });
    const silent = Story.commonwealth(2).step('first').dossier('2025-08-01');
    expect(counted(silent)).toEqual({ inProgress: 0, late: 0, decisionsIn30Days: 0, changedIn7Days: 0 });
    for (const opened of ['2026-02-01', '2025-08-01']) {
      const late = Story.commonwealth(2).step('first', { termDays: 5 }).dossier(opened);
      expect(counted(late)).toEqual({ inProgress: 1, late: 1, decisionsIn30Days: 0, changedIn7Days: 0 });
    }
  });
});

describe('the reasons of a board', () => {
  it('count each dossier once, the most pressing first, and name none that no dossier has', () => {
    const late = Story.commonwealth(2).step('first', { termDays: 5 }).dossier('2026-02-01').recordsOf(DAY);
    const { reason } = attention(late, 'dossier', DAY);
    expect(boardReasons(late, [], DAY)).toEqual([]);
    expect(boardReasons(late, ['dossier'], DAY)).toEqual([{ reason, count: 1 }]);
    expect(boardReasons(late, ['dossier', 'dossier'], DAY)).toEqual([{ reason, count: 2 }]);
  });
});

describe('what is more pressing', () => {
  it('is what comes first by its reason, then what is late longer, then what has waited longer; what has not comes last', () => {
    const [of, none] = [{ rank: 2, daysLate: 3, daysWaiting: 5 }, null];
    const pressing = [
      { ...of, rank: 1, daysLate: none, daysWaiting: none },
      { ...of, daysLate: 4, daysWaiting: none },
      { ...of, daysWaiting: 6 },
      of,
      { ...of, daysWaiting: 0 },
      { ...of, daysWaiting: none },
      { ...of, daysLate: none, daysWaiting: 9 },
      { ...of, daysLate: none, daysWaiting: 0 },
      { ...of, daysLate: none, daysWaiting: none },
    ];
    for (const [at, one] of pressing.entries())
      for (const [other, two] of pressing.entries())
        expect([at, other, Math.sign(compareAttention(one, two))]).toEqual([at, other, Math.sign(at - other)]);
  });
});

describe('the next meetings', () => {
  it('are those that are not over, the next first, one that may begin any day by its last day; at most five', () => {
    const story = Story.commonwealth(1);
    for (const [id, planned] of [
      ['today', '2026-03-01'],
      ['over', '2026-02-28'],
      ['later', '2026-05-01'],
      ['on some day until then', '../2026-03-20'],
      ['under way', '2026-02-20/2026-03-02'],
      ['second of one day', '2026-04-01'],
      ['one of one day', '2026-04-01'],
      ['unknown', 'XXXX-XX-XX'],
      ['held', '2026-03-02'],
    ] as const)
      story.meeting('2026-01-10', id, planned);
    story.held('2026-02-27', 'held');
    expect(nextMeetings(story.records(), DAY).map(({ id }) => id)).toEqual([
      ...['under way', 'today', 'on some day until then', 'one of one day', 'second of one day'],
    ]);
  });
});
