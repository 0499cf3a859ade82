import type { LocalDate } from '../../src/index.ts';
import { Story } from '../story.ts';

/** What is told, and of which day the one sentence is: of `DAY` unless said. */
export type Situation = readonly [what: string, story: () => Story, day?: LocalDate];

export const DAY = '2026-03-10';
/** When each dossier was opened. */
const OPENED = '2026-02-20';

/** Experts review, then a council decides. */
export const two = () =>
  Story.commonwealth(2).step('experts', { stepType: 'expertReview' }).step('council').dossier(OPENED);

/** Experts may review; the council waits for nobody. */
export const optional = () =>
  Story.commonwealth(2)
    .step('experts', { stepType: 'expertReview', necessity: 'may' })
    .step('council', { after: [] })
    .dossier(OPENED);

/** Experts may review, and nothing else is to be done. */
export const mayReview = () =>
  Story.commonwealth(2).step('experts', { stepType: 'expertReview', necessity: 'may' }).dossier(OPENED);

/** A council decides. */
export const one = (docs = ['draft']) => Story.commonwealth(2).step('council').dossier(OPENED, docs);

/** A council of so many states decides. */
export const council = (states: number, step: Parameters<Story['step']>[1] = {}) =>
  Story.commonwealth(states).step('council', step).dossier(OPENED);

/** A council of three states decides by two thirds. */
export const majority = (of: 'members' | 'voting') =>
  Story.commonwealth(3, null)
    .rule('group', 'majority', { majority: { share: { numerator: 2, denominator: 3 }, of, orMore: true } })
    .step('council')
    .dossier(OPENED);

/** States are asked, then a council decides. */
export const asking = (states: number) =>
  Story.commonwealth(states).step('ask', { stepType: 'consultation' }).step('council').dossier(OPENED);

/** A council has approved, and so many states are to sign. */
export const toSign = (states: number) =>
  Story.commonwealth(states)
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier(OPENED)
    .happened('2026-02-21', 'council', 'approved');

/** Something is prepared, then a council decides. */
export const work = (docs = ['draft']) =>
  Story.commonwealth(2).step('prepare', { stepType: 'preparation' }).step('council').dossier(OPENED, docs);

/** Something is prepared while something may be watched, then a council decides. */
export const ways = () =>
  Story.commonwealth(2)
    .step('prepare', { stepType: 'preparation' })
    .step('watch', { stepType: 'preparation', after: [], necessity: 'may' })
    .step('council', { after: ['prepare'] })
    .dossier(OPENED);

/** Something may be prepared. */
export const mayWork = () =>
  Story.commonwealth(2).step('prepare', { stepType: 'preparation', necessity: 'may' }).dossier(OPENED);

/** The same as `ways`, and nobody is named who does it. */
export const nobody = () =>
  Story.commonwealth(2)
    .step('prepare', { stepType: 'preparation', bodyIds: [] })
    .step('watch', { stepType: 'preparation', after: [], necessity: 'may', bodyIds: [] })
    .step('council', { after: ['prepare'] })
    .dossier(OPENED);

/** A usual term of working days, with a calendar that says which they are or without. */
export const worked = (isCited: boolean) => {
  const story = Story.commonwealth(2).step('council', { termDays: 5, termUnit: 'workingDays' });
  if (isCited) story.calendar('group');
  return story.dossier(OPENED).said('2026-02-21', 'XA', 'agreed', 'council');
};
