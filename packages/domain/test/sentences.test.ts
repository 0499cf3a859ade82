import { join } from 'node:path';
import { expect, it } from 'vitest';
import { attention, type LocalDate } from '../src/index.ts';
import { tell } from './instructing.ts';
import { Story } from './story.ts';

/** Routes, none of which has passed a step yet. */
const two = () =>
  Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council').dossier('2026-02-20');
const optional = () =>
  Story.commonwealth(2)
    .step('experts', { stepType: 'expertReview', necessity: 'may' })
    .step('council', { after: [] })
    .dossier('2026-02-20');
const one = (docs = ['draft']) => Story.commonwealth(2).step('council').dossier('2026-02-20', docs);
const work = (docs = ['draft']) =>
  Story.commonwealth(2).step('prepare', { stepType: 'preparation' }).step('council').dossier('2026-02-20', docs);
const ways = () =>
  Story.commonwealth(2)
    .step('prepare', { stepType: 'preparation' })
    .step('watch', { stepType: 'preparation', after: [], necessity: 'may' })
    .step('council', { after: ['prepare'] })
    .dossier('2026-02-20');
const mayWork = () =>
  Story.commonwealth(2).step('prepare', { stepType: 'preparation', necessity: 'may' }).dossier('2026-02-20');
const worked = (isCited: boolean) => {
  const story = Story.commonwealth(2).step('council', { termDays: 5, termUnit: 'workingDays' });
  if (isCited) story.calendar('group');
  return story.dossier('2026-02-20').said('2026-02-21', 'XA', 'agreed', 'council');
};
const nobody = () =>
  Story.commonwealth(2)
    .step('prepare', { stepType: 'preparation', bodyIds: [] })
    .step('watch', { stepType: 'preparation', after: [], necessity: 'may', bodyIds: [] })
    .step('council', { after: ['prepare'] })
    .dossier('2026-02-20');
/** What is told, and of which day the sentence is. */
const SITUATIONS: readonly (readonly [what: string, story: () => Story, day: LocalDate])[] = [
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
  ['planned later', () => two().planned('2026-02-20', 'experts', '2026-05-05'), '2026-03-10'],
  ['planned later month', () => two().planned('2026-02-20', 'experts', '2026-05', {}), '2026-03-10'],
  [
    'planned, one over',
    () => two().planned('2026-02-20', 'experts', '2026-03-01').planned('2026-02-20', 'experts', '2026-05-05'),
    '2026-03-10',
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
    '2026-03-10',
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
    '2026-03-10',
  ],
  [
    'only optional',
    () => Story.commonwealth(2).step('experts', { stepType: 'expertReview', necessity: 'may' }).dossier('2026-02-20'),
    '2026-03-10',
  ],
  [
    'only optional planned',
    () =>
      Story.commonwealth(2)
        .step('experts', { stepType: 'expertReview', necessity: 'may' })
        .dossier('2026-02-20')
        .planned('2026-02-20', 'experts', '2026-06-01'),
    '2026-03-10',
  ],
  [
    'majority blocked',
    () => {
      const s = Story.commonwealth(3, null)
        .rule('group', 'majority', {
          majority: { share: { numerator: 2, denominator: 3 }, of: 'members', orMore: true },
        })
        .step('council')
        .dossier('2026-02-20');
      return s
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'objected', 'council');
    },
    '2026-03-10',
  ],
  [
    'majority voting blocked',
    () => {
      const s = Story.commonwealth(3, null)
        .rule('group', 'majority', {
          majority: { share: { numerator: 2, denominator: 3 }, of: 'voting', orMore: true },
        })
        .step('council')
        .dossier('2026-02-20');
      return s
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'abstained', 'council');
    },
    '2026-03-10',
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
    '2026-03-10',
  ],
  [
    'two block',
    () =>
      Story.commonwealth(3)
        .step('council')
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'objected', 'council')
        .said('2026-02-21', 'XC', 'objected', 'council'),
    '2026-03-10',
  ],
  [
    'three block',
    () =>
      Story.commonwealth(4)
        .step('council')
        .dossier('2026-02-20')
        .allSaid('2026-02-21', ['XA', 'XB', 'XC'], 'objected', 'council')
        .said('2026-02-21', 'XD', 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'four block',
    () =>
      Story.commonwealth(5)
        .step('council')
        .dossier('2026-02-20')
        .allSaid('2026-02-21', ['XA', 'XB', 'XC', 'XD'], 'objected', 'council')
        .said('2026-02-21', 'XE', 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'five block',
    () =>
      Story.commonwealth(6)
        .step('council')
        .dossier('2026-02-20')
        .allSaid('2026-02-21', ['XA', 'XB', 'XC', 'XD', 'XE'], 'objected', 'council')
        .said('2026-02-21', 'XF', 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'consultation open',
    () => {
      const s = Story.commonwealth(2)
        .step('ask', { stepType: 'consultation' })
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'ask', ['XA'], {});
      const [r = ''] = s.records().consultationRequest.keys();
      return s.replied('2026-02-25', 'XA', r);
    },
    '2026-03-10',
  ],
  [
    'consultation not asked',
    () => Story.commonwealth(2).step('ask', { stepType: 'consultation' }).step('council').dossier('2026-02-20'),
    '2026-03-10',
  ],
  [
    'carries',
    () =>
      Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .allSaid('2026-02-21', ['XA', 'XB'], 'agreed', 'council'),
    '2026-03-10',
  ],
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
    '2026-03-10',
  ],
  [
    'unknown rule reserve',
    () =>
      Story.commonwealth(2, null)
        .step('council')
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'reserved', 'council')
        .said('2026-02-21', 'XB', 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'objection is news',
    () => one().said('2026-03-09', 'XA', 'objected', 'council').said('2026-03-08', 'XB', 'objected', 'council'),
    '2026-03-10',
  ],
  [
    'reserve is news',
    () => one().said('2026-03-09', 'XA', 'reserved', 'council').said('2026-03-08', 'XB', 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'one withdrawn',
    () => one(['draft', 'annex']).withdrew('2026-02-25', null, 'draft').withdrew('2026-02-26', null, 'annex'),
    '2026-03-10',
  ],
  [
    'one of two rejected',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'notAdopted', annex: 'approved' }),
    '2026-03-10',
  ],
  [
    'both rejected',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'notAdopted', annex: 'notAdopted' }),
    '2026-03-10',
  ],
  [
    'signing',
    () => {
      const s = Story.commonwealth(3)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .signed('2026-02-22', 'XA');
      return s;
    },
    '2026-03-10',
  ],
  [
    'all signed',
    () => {
      const s = Story.commonwealth(2)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .signed('2026-02-22', 'XA')
        .signed('2026-02-22', 'XB');
      return s;
    },
    '2026-03-10',
  ],
  [
    'one signed of one',
    () => {
      const s = Story.commonwealth(1)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .signed('2026-02-22', 'XA');
      return s;
    },
    '2026-03-10',
  ],
  [
    'one agreed of one',
    () => Story.commonwealth(1).step('council').dossier('2026-02-20').said('2026-02-22', 'XA', 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'usual term passed',
    () =>
      Story.commonwealth(2)
        .step('council', { termDays: 5 })
        .dossier('2026-02-20')
        .said('2026-02-22', 'XA', 'agreed', 'council'),
    '2026-03-10',
  ],
  ['work', () => work(), '2026-03-10'],
  ['work planned soon', () => work().planned('2026-02-21', 'prepare', '2026-03-15'), '2026-03-10'],
  ['work other planned soon', () => ways().planned('2026-02-21', 'watch', '2026-03-15'), '2026-03-10'],
  ['work planned', () => work().planned('2026-02-21', 'prepare', '2026-05-05'), '2026-03-10'],
  ['work planned month', () => work().planned('2026-02-21', 'prepare', '2026-05'), '2026-03-10'],
  [
    'work planned inferred',
    () => work().planned('2026-02-21', 'prepare', '2026-05-05', { planned: { edtf: '2026-05-05', inferred: true } }),
    '2026-03-10',
  ],
  ['work planned next year', () => work().planned('2026-02-21', 'prepare', '2027-01-05'), '2026-03-10'],
  ['work, plan is news', () => work().planned('2026-03-09', 'prepare', '2026-05-05'), '2026-03-10'],
  ['work, other plan is news', () => ways().planned('2026-03-09', 'watch', '2026-05-05'), '2026-03-10'],
  [
    'work, plan over',
    () => work().planned('2026-02-21', 'prepare', '2026-03-01').planned('2026-02-21', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  [
    'work cancelled plan',
    () => {
      const s = work()
        .meeting('2026-02-21', 'm', '2026-05-01')
        .planned('2026-02-21', 'prepare', '2026-05-01', { meetingId: 'm' });
      return tell(s, 'meetingCancelled', '2026-02-25', { meetingId: 'm', reason: null } as never, ['m', 'meeting']);
    },
    '2026-03-10',
  ],
  ['work postponed', () => work().happened('2026-02-25', 'prepare', 'postponed'), '2026-03-10'],
  ['work postponed yesterday', () => work().happened('2026-03-09', 'prepare', 'postponed'), '2026-03-10'],
  [
    'work postponed, planned',
    () => work().happened('2026-02-25', 'prepare', 'postponed').planned('2026-02-26', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  [
    'work postponed yesterday, planned',
    () => work().happened('2026-03-09', 'prepare', 'postponed').planned('2026-02-26', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  [
    'work postponed, plan is news',
    () => work().happened('2026-02-25', 'prepare', 'postponed').planned('2026-03-09', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  ['work discussed', () => work().happened('2026-02-25', 'prepare', 'discussed'), '2026-03-10'],
  ['work discussed yesterday', () => work().happened('2026-03-09', 'prepare', 'discussed'), '2026-03-10'],
  [
    'work discussed, planned',
    () => work().happened('2026-02-25', 'prepare', 'discussed').planned('2026-02-25', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  ['work informed', () => work().happened('2026-02-25', 'prepare', 'heard', { forInformation: true }), '2026-03-10'],
  [
    'work of two',
    () => work(['draft', 'annex']).happened('2026-02-25', 'prepare', { draft: 'discussed', annex: 'postponed' }),
    '2026-03-10',
  ],
  ['may work', () => mayWork(), '2026-03-10'],
  ['may work planned', () => mayWork().planned('2026-02-21', 'prepare', '2026-05-01'), '2026-03-10'],
  [
    'all answered letter',
    () => {
      const s = Story.commonwealth(1)
        .step('ask', { stepType: 'consultation' })
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'ask', ['XA'], {});
      return s.said('2026-02-25', 'XA', 'agreed', 'ask');
    },
    '2026-03-10',
  ],
  [
    'consultation without letters',
    () =>
      Story.commonwealth(0, null)
        .step('ask', { stepType: 'consultation', bodyIds: [] })
        .step('council')
        .dossier('2026-02-20'),
    '2026-03-10',
  ],
  [
    'answers are due',
    () => {
      const s = Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-12' });
      return s;
    },
    '2026-03-10',
  ],
  [
    'letters due tomorrow',
    () => {
      const s = Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-11' });
      return s;
    },
    '2026-03-10',
  ],
  [
    'silence due',
    () =>
      Story.commonwealth(2, 'silenceProcedure')
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-15' }),
    '2026-03-10',
  ],
  [
    'a plan before answers are due',
    () =>
      Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-15' })
        .planned('2026-02-21', 'council', '2026-03-13'),
    '2026-03-10',
  ],
  [
    'answers are due before a plan',
    () =>
      Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-12' })
        .planned('2026-02-21', 'council', '2026-03-13'),
    '2026-03-10',
  ],
  [
    'due in a week and a day',
    () =>
      Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-18' }),
    '2026-03-10',
  ],
  [
    'due in a week',
    () =>
      Story.commonwealth(2)
        .step('council')
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-03-17' }),
    '2026-03-10',
  ],
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
    '2026-03-10',
  ],
  [
    'notifications awaited',
    () =>
      Story.commonwealth(3)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .forceRule('2026-02-21', 'notifications', { count: 2 })
        .signed('2026-02-22', 'XA')
        .signed('2026-02-22', 'XB')
        .signed('2026-02-22', 'XC')
        .notified('2026-02-25', 'XA'),
    '2026-03-10',
  ],
  [
    'deposits awaited',
    () =>
      Story.commonwealth(3)
        .step('council')
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .forceRule('2026-02-21', 'deposits', { count: 2 })
        .deposited('2026-02-25', 'XA'),
    '2026-03-10',
  ],
  ['not stated', () => one().happened('2026-02-25', 'council', 'notStated'), '2026-03-10'],
  ['nobody: work', () => nobody(), '2026-03-10'],
  ['nobody: work that is planned soon', () => nobody().planned('2026-02-21', 'prepare', '2026-03-15'), '2026-03-10'],
  ['nobody: another work planned soon', () => nobody().planned('2026-02-21', 'watch', '2026-03-15'), '2026-03-10'],
  ['nobody: work planned for later', () => nobody().planned('2026-02-21', 'prepare', '2026-05-05'), '2026-03-10'],
  ['nobody: work planned for a month', () => nobody().planned('2026-02-21', 'prepare', '2026-05'), '2026-03-10'],
  [
    'nobody: work planned for a day that was inferred',
    () => nobody().planned('2026-02-21', 'prepare', '2026-05-05', { planned: { edtf: '2026-05-05', inferred: true } }),
    '2026-03-10',
  ],
  ['nobody: work planned for next year', () => nobody().planned('2026-02-21', 'prepare', '2027-01-05'), '2026-03-10'],
  ['nobody: the plan is the news', () => nobody().planned('2026-03-09', 'prepare', '2026-05-05'), '2026-03-10'],
  ['nobody: another plan is the news', () => nobody().planned('2026-03-09', 'watch', '2026-05-05'), '2026-03-10'],
  [
    'nobody: a plan is over, another lies ahead',
    () => nobody().planned('2026-02-21', 'prepare', '2026-03-01').planned('2026-02-21', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  ['nobody: postponed', () => nobody().happened('2026-02-25', 'prepare', 'postponed'), '2026-03-10'],
  ['nobody: postponed yesterday', () => nobody().happened('2026-03-09', 'prepare', 'postponed'), '2026-03-10'],
  [
    'nobody: postponed, and planned again',
    () => nobody().happened('2026-02-25', 'prepare', 'postponed').planned('2026-02-26', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  [
    'nobody: postponed yesterday, and planned again',
    () => nobody().happened('2026-03-09', 'prepare', 'postponed').planned('2026-02-26', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  [
    'nobody: postponed, and the new plan is the news',
    () => nobody().happened('2026-02-25', 'prepare', 'postponed').planned('2026-03-09', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  ['nobody: discussed', () => nobody().happened('2026-02-25', 'prepare', 'discussed'), '2026-03-10'],
  ['nobody: discussed yesterday', () => nobody().happened('2026-03-09', 'prepare', 'discussed'), '2026-03-10'],
  [
    'nobody: discussed, and planned again',
    () => nobody().happened('2026-02-25', 'prepare', 'discussed').planned('2026-02-25', 'prepare', '2026-05-01'),
    '2026-03-10',
  ],
  [
    'nobody: heard for information',
    () => nobody().happened('2026-02-25', 'prepare', 'heard', { forInformation: true }),
    '2026-03-10',
  ],
  [
    'nobody: something else was told since',
    () => nobody().happened('2026-02-25', 'prepare', 'discussed').commented('2026-02-27', 'XA', null, 'prepare'),
    '2026-03-10',
  ],
  [
    'two are late, by different days',
    () =>
      one()
        .asked('2026-02-21', 'council', ['XA'], { term: '2026-02-25' })
        .asked('2026-02-21', 'council', ['XB'], { term: '2026-03-05' }),
    '2026-03-10',
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
    '2026-03-10',
  ],
  ['what comes later is planned soon', () => work().planned('2026-02-21', 'council', '2026-03-12'), '2026-03-10'],
  ['planned from a day on', () => work().planned('2026-02-21', 'prepare', '2026-02-25/..'), '2026-03-10'],
  ['planned until a day', () => work().planned('2026-02-21', 'prepare', '../2026-03-12'), '2026-03-10'],
  [
    'planned for days that have begun',
    () => work().planned('2026-02-21', 'prepare', '2026-03-08/2026-03-12'),
    '2026-03-10',
  ],
  [
    'planned for days that end today',
    () => work().planned('2026-02-21', 'prepare', '2026-03-08/2026-03-10'),
    '2026-03-10',
  ],
  [
    'planned for days that begin today',
    () => work().planned('2026-02-21', 'prepare', '2026-03-10/2026-03-12'),
    '2026-03-10',
  ],
  [
    'planned, and held',
    () => work().planned('2026-02-21', 'prepare', '2026-03-10').happened('2026-03-10', 'prepare', 'discussed'),
    '2026-03-10',
  ],
  ['a usual term of working days has passed', () => worked(true), '2026-03-10'],
  ['a usual term of working days without a calendar', () => worked(false), '2026-03-10'],
  [
    'a usual term has passed, and it carries',
    () =>
      Story.commonwealth(2)
        .step('council', { termDays: 5 })
        .dossier('2026-02-20')
        .allSaid('2026-02-21', ['XA', 'XB'], 'agreed', 'council'),
    '2026-03-10',
  ],
  [
    'a usual term has passed, and nobody is awaited',
    () =>
      Story.commonwealth(3)
        .step('council', { termDays: 5 })
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'reserved', 'council')
        .said('2026-02-21', 'XC', 'reserved', 'council'),
    '2026-03-10',
  ],
  [
    'a usual term passes today, and nobody is awaited',
    () =>
      Story.commonwealth(3)
        .step('council', { termDays: 18 })
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'agreed', 'council')
        .said('2026-02-21', 'XB', 'reserved', 'council')
        .said('2026-02-21', 'XC', 'reserved', 'council'),
    '2026-03-10',
  ],
  [
    'a usual term of what only may be passed',
    () =>
      Story.commonwealth(2)
        .step('experts', { stepType: 'expertReview', necessity: 'may', termDays: 5 })
        .dossier('2026-02-20')
        .said('2026-02-21', 'XA', 'reserved', 'experts'),
    '2026-03-10',
  ],
  [
    'a usual term, and letters that set another for all',
    () =>
      Story.commonwealth(2)
        .step('council', { termDays: 5 })
        .dossier('2026-02-20')
        .asked('2026-02-21', 'council', ['XA', 'XB'], { term: '2026-04-20' }),
    '2026-03-10',
  ],
  [
    'a fact of the same day as what was inferred',
    () =>
      work()
        .happened('2026-03-08', 'prepare', 'discussed', { inferred: true })
        .commented('2026-03-08', 'XA', 'пункт 1', 'prepare'),
    '2026-03-10',
  ],
  [
    'only what was inferred',
    () => work().happened('2026-03-08', 'prepare', 'discussed', { inferred: true }),
    '2026-03-10',
  ],
  [
    'the word of who has a voice and no vote, and that of a member',
    () =>
      one()
        .member('group', 'XA', { role: 'observer' })
        .said('2026-03-08', 'XA', 'agreed', 'council')
        .said('2026-03-08', 'XB', 'reserved', 'council'),
    '2026-03-10',
  ],
  [
    'of two documents one has passed and the other waits',
    () => one(['draft', 'annex']).happened('2026-02-25', 'council', { draft: 'approved' }),
    '2026-03-10',
  ],
  [
    'of two documents one was withdrawn and the other waits',
    () => one(['draft', 'annex']).withdrew('2026-02-25', null, 'annex'),
    '2026-03-10',
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
    '2026-03-10',
  ],
  [
    'signing, one refuses and one has acceded',
    () =>
      Story.commonwealth(4)
        .step('council')
        .step('sign', { stepType: 'signature' })
        .dossier('2026-02-20')
        .happened('2026-02-21', 'council', 'approved')
        .signed('2026-02-22', 'XA')
        .signed('2026-02-22', 'XB', 'notSigned')
        .deposited('2026-02-25', 'XC'),
    '2026-03-10',
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
    '2026-03-10',
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
    '2026-03-10',
  ],
];

it('the one sentence is in every situation what was read and approved', async () => {
  const told = SITUATIONS.map(([what, story, day]) => {
    const { reason, sentence } = attention(story().recordsOf(day), 'dossier', day);
    return `${what}: ${reason}. ${sentence.ru} | ${sentence.en}`;
  });
  const file = join(import.meta.dirname, 'journals', 'situations.sentences.txt');
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(file);
});
