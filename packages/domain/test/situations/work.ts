import { tell } from '../instructing.ts';
import type { Story } from '../story.ts';
import { mayWork, nobody, type Situation, ways, work } from './situation.ts';

/** Something that happens to work: how it is called where a body does the work and where nobody is named, who would. */
type Happening = Readonly<{ ofWork: string; ofNobody?: string; start?: () => Story; told: (story: Story) => Story }>;

const HAPPENINGS: readonly Happening[] = [
  {
    ofWork: 'work planned soon',
    ofNobody: 'nobody: work that is planned soon',
    told: (story) => story.planned('2026-02-21', 'prepare', '2026-03-15'),
  },
  {
    ofWork: 'work other planned soon',
    ofNobody: 'nobody: another work planned soon',
    start: ways,
    told: (story) => story.planned('2026-02-21', 'watch', '2026-03-15'),
  },
  {
    ofWork: 'work planned',
    ofNobody: 'nobody: work planned for later',
    told: (story) => story.planned('2026-02-21', 'prepare', '2026-05-05'),
  },
  {
    ofWork: 'work planned month',
    ofNobody: 'nobody: work planned for a month',
    told: (story) => story.planned('2026-02-21', 'prepare', '2026-05'),
  },
  {
    ofWork: 'work planned inferred',
    ofNobody: 'nobody: work planned for a day that was inferred',
    told: (story) =>
      story.planned('2026-02-21', 'prepare', '2026-05-05', { planned: { edtf: '2026-05-05', inferred: true } }),
  },
  {
    ofWork: 'work planned next year',
    ofNobody: 'nobody: work planned for next year',
    told: (story) => story.planned('2026-02-21', 'prepare', '2027-01-05'),
  },
  {
    ofWork: 'work, plan is news',
    ofNobody: 'nobody: the plan is the news',
    told: (story) => story.planned('2026-03-09', 'prepare', '2026-05-05'),
  },
  {
    ofWork: 'work, other plan is news',
    ofNobody: 'nobody: another plan is the news',
    start: ways,
    told: (story) => story.planned('2026-03-09', 'watch', '2026-05-05'),
  },
  {
    ofWork: 'work, plan over',
    ofNobody: 'nobody: a plan is over, another lies ahead',
    told: (story) =>
      story.planned('2026-02-21', 'prepare', '2026-03-01').planned('2026-02-21', 'prepare', '2026-05-01'),
  },
  {
    ofWork: 'work cancelled plan',
    told: (story) =>
      tell(
        story
          .meeting('2026-02-21', 'm', '2026-05-01')
          .planned('2026-02-21', 'prepare', '2026-05-01', { meetingId: 'm' }),
        'meetingCancelled',
        '2026-02-25',
        { meetingId: 'm', reason: null } as never,
        ['m', 'meeting'],
      ),
  },
  {
    ofWork: 'work postponed',
    ofNobody: 'nobody: postponed',
    told: (story) => story.happened('2026-02-25', 'prepare', 'postponed'),
  },
  {
    ofWork: 'work postponed yesterday',
    ofNobody: 'nobody: postponed yesterday',
    told: (story) => story.happened('2026-03-09', 'prepare', 'postponed'),
  },
  {
    ofWork: 'work postponed, planned',
    ofNobody: 'nobody: postponed, and planned again',
    told: (story) =>
      story.happened('2026-02-25', 'prepare', 'postponed').planned('2026-02-26', 'prepare', '2026-05-01'),
  },
  {
    ofWork: 'work postponed yesterday, planned',
    ofNobody: 'nobody: postponed yesterday, and planned again',
    told: (story) =>
      story.happened('2026-03-09', 'prepare', 'postponed').planned('2026-02-26', 'prepare', '2026-05-01'),
  },
  {
    ofWork: 'work postponed, plan is news',
    ofNobody: 'nobody: postponed, and the new plan is the news',
    told: (story) =>
      story.happened('2026-02-25', 'prepare', 'postponed').planned('2026-03-09', 'prepare', '2026-05-01'),
  },
  {
    ofWork: 'work discussed',
    ofNobody: 'nobody: discussed',
    told: (story) => story.happened('2026-02-25', 'prepare', 'discussed'),
  },
  {
    ofWork: 'work discussed yesterday',
    ofNobody: 'nobody: discussed yesterday',
    told: (story) => story.happened('2026-03-09', 'prepare', 'discussed'),
  },
  {
    ofWork: 'work discussed, planned',
    ofNobody: 'nobody: discussed, and planned again',
    told: (story) =>
      story.happened('2026-02-25', 'prepare', 'discussed').planned('2026-02-25', 'prepare', '2026-05-01'),
  },
  {
    ofWork: 'work informed',
    ofNobody: 'nobody: heard for information',
    told: (story) => story.happened('2026-02-25', 'prepare', 'heard', { forInformation: true }),
  },
];

/** Work that a body does, and work that may be done. */
export const WORK: readonly Situation[] = [
  ['work', work],
  ...HAPPENINGS.map(({ ofWork, start = work, told }): Situation => [ofWork, () => told(start())]),
  [
    'work of two',
    () => work(['draft', 'annex']).happened('2026-02-25', 'prepare', { draft: 'discussed', annex: 'postponed' }),
  ],
  ['may work', mayWork],
  ['may work planned', () => mayWork().planned('2026-02-21', 'prepare', '2026-05-01')],
];

/** The same where nobody is named who does it. */
export const NOBODY: readonly Situation[] = [
  ['nobody: work', nobody],
  ...HAPPENINGS.flatMap(({ ofNobody, told }): readonly Situation[] =>
    ofNobody ? [[ofNobody, () => told(nobody())]] : [],
  ),
  [
    'nobody: something else was told since',
    () => nobody().happened('2026-02-25', 'prepare', 'discussed').commented('2026-02-27', 'XA', null, 'prepare'),
  ],
];
