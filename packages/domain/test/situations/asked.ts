import { Story } from '../story.ts';
import { asking, council, one, type Situation, toSign } from './situation.ts';

/** Who was asked, by when, and who has yet to notify or deposit. */
export const ASKED: readonly Situation[] = [
  [
    'all answered letter',
    () => asking(1).asked('2026-02-21', 'ask', ['XA'], {}).said('2026-02-25', 'XA', 'agreed', 'ask'),
  ],
  [
    'consultation without letters',
    () =>
      Story.commonwealth(0, null)
        .step('ask', { stepType: 'consultation', bodyIds: [] })
        .step('council')
        .dossier('2026-02-20'),
  ],
  ['answers are due', () => one().asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-12' })],
  ['letters due tomorrow', () => one().asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-11' })],
  [
    'silence due',
    () =>
      Story.commonwealth(2, 'silenceProcedure')
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-15' }),
  ],
  [
    'a plan before answers are due',
    () =>
      one()
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-15' })
        .planned('2026-02-21', 'council', '2026-03-13'),
  ],
  [
    'answers are due before a plan',
    () =>
      one()
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-12' })
        .planned('2026-02-21', 'council', '2026-03-13'),
  ],
  ['due in a week and a day', () => one().asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-18' })],
  ['due in a week', () => one().asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-17' })],
  [
    'unknown members, objection',
    () =>
      Story.commonwealth(2)
        .body('closed')
        .rule('closed', 'consensus')
        .step('council', { bodyIds: ['closed'] })
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'])
        .said('2026-02-22', 'XA', 'objected', 'council')
        .said('2026-02-22', 'XB', 'agreed', 'council'),
  ],
  [
    'notifications awaited',
    () =>
      toSign(3)
        .forceRule('2026-02-21', 'notifications', { count: 2 })
        .signed('2026-02-22', 'XA')
        .signed('2026-02-22', 'XB')
        .signed('2026-02-22', 'XC')
        .notified('2026-02-25', 'XA'),
  ],
  [
    'deposits awaited',
    () =>
      council(3)
        .happened('2026-02-21', 'council', 'approved')
        .forceRule('2026-02-21', 'deposits', { count: 2 })
        .deposited('2026-02-25', 'XA'),
  ],
  ['not stated', () => one().happened('2026-02-25', 'council', 'notStated')],
];
