import { Story } from '../story.ts';
import { mayReview, one, optional, type Situation, two } from './situation.ts';

/** What is planned, postponed or discussed. */
export const PLANNED: readonly Situation[] = [
  ['planned soon', () => two().planned('2026-02-21', 'experts', '2026-03-05'), '2026-03-01'],
  ['planned tomorrow', () => two().planned('2026-02-21', 'experts', '2026-03-02'), '2026-03-01'],
  ['planned today', () => two().planned('2026-02-21', 'experts', '2026-03-01'), '2026-03-01'],
  [
    'planned, inferred',
    () => two().planned('2026-02-21', 'experts', '2026-03-02', { planned: { edtf: '2026-03-02', inferred: true } }),
    '2026-03-01',
  ],
  ['planned span under way', () => two().planned('2026-02-21', 'experts', '2026-02-27/2026-03-03'), '2026-03-01'],
  ['planned elsewhere soon', () => optional().planned('2026-02-21', 'experts', '2026-03-05'), '2026-03-01'],
  ['planned later, news', () => two().planned('2026-02-28', 'experts', '2026-05-05'), '2026-03-01'],
  ['another plan is the news', () => optional().planned('2026-02-28', 'experts', '2026-05-05'), '2026-03-01'],
  ['planned later', () => two().planned('2026-02-20', 'experts', '2026-05-05')],
  ['planned later month', () => two().planned('2026-02-20', 'experts', '2026-05', {})],
  [
    'planned, one over',
    () => two().planned('2026-02-20', 'experts', '2026-03-01').planned('2026-02-20', 'experts', '2026-05-05'),
  ],
  ['postponed', () => one().happened('2026-02-25', 'council', 'postponed'), '2026-02-26'],
  ['postponed, long ago', () => one().happened('2026-02-25', 'council', 'postponed'), '2026-03-26'],
  [
    'postponed one of two',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'postponed', annex: 'discussed' }),
    '2026-03-26',
  ],
  [
    'postponed and planned again',
    () =>
      one()
        .happened('2026-02-25', 'council', 'postponed')
        .meeting('2026-02-25', 'm', '2026-05-01')
        .planned('2026-02-25', 'council', '2026-05-01', { meetingId: 'm' }),
    '2026-03-26',
  ],
  [
    'postponed and planned again, no meeting',
    () => one().happened('2026-02-25', 'council', 'postponed').planned('2026-02-25', 'council', '2026-05-01'),
    '2026-03-26',
  ],
  [
    'postponed and planned, that news',
    () => one().happened('2026-02-25', 'council', 'postponed').planned('2026-03-25', 'council', '2026-05-01'),
    '2026-03-26',
  ],
  [
    'postponed, then for information',
    () =>
      one()
        .happened('2026-02-25', 'council', 'postponed')
        .happened('2026-03-01', 'council', 'heard', { forInformation: true }),
    '2026-03-26',
  ],
  ['discussed', () => one().happened('2026-02-25', 'council', 'discussed'), '2026-02-26'],
  ['discussed long ago', () => one().happened('2026-02-25', 'council', 'discussed'), '2026-03-26'],
  [
    'discussed, planned again',
    () => one().happened('2026-02-25', 'council', 'discussed').planned('2026-02-25', 'council', '2026-05-01'),
    '2026-03-26',
  ],
  [
    'what may come next after the last that must',
    () =>
      Story.commonwealth(2)
        .step('experts', { stepType: 'expertReview' })
        .step('watch', { necessity: 'may' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'experts', 'discussed'),
  ],
  [
    'the same, planned',
    () =>
      Story.commonwealth(2)
        .step('council')
        .step('watch', { stepType: 'followUp', necessity: 'may' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .planned('2026-02-21', 'watch', '2026-06-01'),
  ],
  ['only optional', mayReview],
  ['only optional planned', () => mayReview().planned('2026-02-20', 'experts', '2026-06-01')],
];
