import { Story } from '../story.ts';
import { council, one, type Situation, toSign, work, worked } from './situation.ts';

/** At the edges of days and terms, and of several documents, bodies and states. */
export const EDGES: readonly Situation[] = [
  [
    'two are late, by different days',
    () =>
      one()
        .asked('2026-02-21', 'council', ['XA'], { term: '2026-02-25' })
        .asked('2026-02-21', 'council', ['XB'], { term: '2026-03-05' }),
  ],
  [
    'a collective is asked by a day',
    () =>
      one()
        .allSaid('2026-02-21', ['XA', 'XB'], 'agreed', 'council')
        .asked('2026-02-22', 'council', [], {
          term: '2026-03-12',
          collectives: [{ collectiveId: 'all', wording: { ru: 'АС', en: 'CA' } }],
        }),
  ],
  ['what comes later is planned soon', () => work().planned('2026-02-21', 'council', '2026-03-12')],
  ['planned from a day on', () => work().planned('2026-02-21', 'prepare', '2026-02-25/..')],
  ['planned until a day', () => work().planned('2026-02-21', 'prepare', '../2026-03-12')],
  ['planned for days that have begun', () => work().planned('2026-02-21', 'prepare', '2026-03-08/2026-03-12')],
  ['planned for days that end today', () => work().planned('2026-02-21', 'prepare', '2026-03-08/2026-03-10')],
  ['planned for days that begin today', () => work().planned('2026-02-21', 'prepare', '2026-03-10/2026-03-12')],
  [
    'planned, and held',
    () => work().planned('2026-02-21', 'prepare', '2026-03-10').happened('2026-03-10', 'prepare', 'discussed'),
  ],
  ['a usual term of working days has passed', () => worked(true)],
  ['a usual term of working days without a calendar', () => worked(false)],
  [
    'a usual term has passed, and it carries',
    () => council(2, { termDays: 5 }).allSaid('2026-02-21', ['XA', 'XB'], 'agreed', 'council'),
  ],
  [
    'a usual term has passed, and nobody is awaited',
    () =>
      council(3, { termDays: 5 })
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'reserved', 'council')
        .said('2026-02-21', 'XC', 'reserved', 'council'),
  ],
  [
    'a usual term passes today, and nobody is awaited',
    () =>
      council(3, { termDays: 18 })
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'reserved', 'council')
        .said('2026-02-21', 'XC', 'reserved', 'council'),
  ],
  [
    'a usual term of what only may be passed',
    () =>
      Story.commonwealth(2)
        .step('experts', { stepType: 'expertReview', necessity: 'may', termDays: 5 })
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'reserved', 'experts'),
  ],
  [
    'a usual term, and letters that set another for all',
    () => council(2, { termDays: 5 }).asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-04-20' }),
  ],
  [
    'a fact of the same day as what was inferred',
    () =>
      work()
        .happened('2026-03-08', 'prepare', 'discussed', { inferred: true })
        .commented('2026-03-08', 'XA', 'пункт 1', 'prepare'),
  ],
  ['only what was inferred', () => work().happened('2026-03-08', 'prepare', 'discussed', { inferred: true })],
  [
    'the word of who has a voice and no vote, and that of a member',
    () =>
      one()
        .member('group', 'XA', { role: 'observer' })
        .said('2026-03-08', 'XA', 'agreed', 'council')
        .said('2026-03-08', 'XB', 'reserved', 'council'),
  ],
  [
    'of two documents one has passed and the other waits',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'approved' }),
  ],
  [
    'of two documents one was withdrawn and the other waits',
    () => one(['draft', 'annex']).withdrew('2026-02-25', null, 'annex'),
  ],
  [
    'of two bodies one has decided',
    () =>
      Story.commonwealth(2)
        .body('other')
        .member('other', 'XA')
        .rule('other', 'consensus')
        .step('council', { bodyIds: ['group', 'other'] })
        .dossier('2026-02-20')
        .held('2026-02-25', 'm')
        .happened('2026-02-25', 'council', 'approved', { meetingId: 'm' }),
  ],
  [
    'signing, one refuses and one has acceded',
    () => toSign(4).signed('2026-02-22', 'XA').signed('2026-02-22', 'XB', 'notSigned').deposited('2026-02-25', 'XC'),
  ],
  [
    'signing by who was asked, where it only may be signed',
    () =>
      Story.commonwealth(3)
        .step('council')
        .step('sign', { stepType: 'signature', necessity: 'may' })
        .step('next')
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .asked('2026-02-25', 'sign', ['XA', 'XB'])
        .signed('2026-02-26', 'XA'),
  ],
  [
    'signing two documents, one of them by all',
    () =>
      Story.commonwealth(2)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-02-20', ['draft', 'annex'])
        .happened('2026-02-21', 'council', { draft: 'approved', annex: 'approved' })
        .signed('2026-02-22', 'XA')
        .signed('2026-02-23', 'XB')
        .signed('2026-02-24', 'XA', 'signed', 'annex'),
  ],
];
