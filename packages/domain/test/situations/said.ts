import { Story } from '../story.ts';
import { asking, council, majority, one, type Situation, toSign } from './situation.ts';

/** Who has said what: what blocks, what carries, what is refused, and who has signed. */
export const SAID: readonly Situation[] = [
  [
    'majority blocked',
    () =>
      majority('members')
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'objected', 'council'),
  ],
  [
    'majority voting blocked',
    () =>
      majority('voting')
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'abstained', 'council'),
  ],
  [
    'unanimity blocked',
    () =>
      Story.commonwealth(3, 'unanimity')
        .step('council')
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'agreed', 'council'),
  ],
  [
    'two block',
    () =>
      council(3)
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'objected', 'council'),
  ],
  [
    'three block',
    () =>
      council(4)
        .allSaid('2026-02-21', ['XA', 'XB', 'XC'], 'objected', 'council')
        .said('2026-02-21', 'XD', 'agreed', 'council'),
  ],
  [
    'four block',
    () =>
      council(5)
        .allSaid('2026-02-21', ['XA', 'XB', 'XC', 'XD'], 'objected', 'council')
        .said('2026-02-21', 'XE', 'agreed', 'council'),
  ],
  [
    'five block',
    () =>
      council(6)
        .allSaid('2026-02-21', ['XA', 'XB', 'XC', 'XD', 'XE'], 'objected', 'council')
        .said('2026-02-21', 'XF', 'agreed', 'council'),
  ],
  [
    'consultation open',
    () => {
      const story = asking(2).asked('2026-02-21', 'ask', ['XA'], {});
      const [request = ''] = story.records().consultationRequest.keys();
      return story.replied('2026-02-25', 'XA', request);
    },
  ],
  ['consultation not asked', () => asking(2)],
  ['carries', () => one().allSaid('2026-02-21', ['XA', 'XB'], 'agreed', 'council')],
  ['nothing heard since a month', () => one().happened('2026-02', 'council', 'discussed'), '2026-09-10'],
  [
    'nothing heard since a day that is only bounded',
    () => Story.commonwealth(2).step('council').dossier('/2026-02-20'),
    '2026-09-10',
  ],
  ['blocked, and nothing heard since', () => one().said('2026-02-21', 'XA', 'objected', 'council'), '2026-09-10'],
  [
    'unknown rule objection',
    () =>
      Story.commonwealth(2, null)
        .step('council')
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'objected', 'council')
        .said('2026-02-21', 'XB', 'agreed', 'council'),
  ],
  [
    'unknown rule reserve',
    () =>
      Story.commonwealth(2, null)
        .step('council')
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'reserved', 'council')
        .said('2026-02-21', 'XB', 'agreed', 'council'),
  ],
  [
    'objection is news',
    () => one().said('2026-03-09', 'XA', 'objected', 'council').said('2026-03-08', 'XB', 'objected', 'council'),
  ],
  [
    'reserve is news',
    () => one().said('2026-03-09', 'XA', 'reserved', 'council').said('2026-03-08', 'XB', 'agreed', 'council'),
  ],
  [
    'one withdrawn',
    () => one(['draft', 'annex']).withdrew('2026-02-25', null, 'draft').withdrew('2026-02-26', null, 'annex'),
  ],
  [
    'one of two rejected',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'notAdopted', annex: 'approved' }),
  ],
  [
    'both rejected',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'notAdopted', annex: 'notAdopted' }),
  ],
  ['signing', () => toSign(3).signed('2026-02-22', 'XA')],
  ['all signed', () => toSign(2).signed('2026-02-22', 'XA').signed('2026-02-22', 'XB')],
  ['one signed of one', () => toSign(1).signed('2026-02-22', 'XA')],
  ['one agreed of one', () => council(1).said('2026-02-22', 'XA', 'agreed', 'council')],
  ['usual term passed', () => council(2, { termDays: 5 }).said('2026-02-22', 'XA', 'agreed', 'council')],
];
