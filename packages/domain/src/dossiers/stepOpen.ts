import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { Dossier, Records, Step } from '../journal/records.ts';
import { inBoth, quoted, quotedBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { dayText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, type When } from '../time/when.ts';
import { type Course, comesTo, courseOf } from './course.ts';
import { opennessOf } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';

/** At which step, of which documents, and on which day it has to be open. */
export type OpenFor = Readonly<{ step: Step; documentIds: readonly Id[]; day: LocalDate }>;

const NO_HINT: LocalizedText = { ru: '', en: '' };

/** What to do about what happened although the route did not foresee it. */
export const OFF_ROUTE_HINT: LocalizedText = {
  ru: 'Если это всё же произошло, внесите его как отступление от маршрута (offRoute: true).',
  en: 'If it happened all the same, record it as a deviation from the route (offRoute: true).',
};

/**
 * The refusal for a step that is certainly not open on a day to the documents in question, naming the steps that are;
 * undefined when it is open, and where nobody can tell.
 *
 * @param hint what to do if it happened all the same, a sentence in each language
 */
export function checkStepOpen(
  records: Records,
  dossier: Dossier,
  { step, documentIds, day }: OpenFor,
  hint = NO_HINT,
): Refusal | undefined {
  const course = courseOf(records, dossier.id);
  const statuses = stepStatuses(records, dossier.id, day);
  const status = statuses.find((candidate) => candidate.step.id === step.id);
  const away = absentAt(records, course, step, documentIds);
  if (status && opennessOf(status) !== 'closed' && away === undefined) return undefined;
  const open = statuses.filter(
    (each) => opennessOf(each) !== 'closed' && absentAt(records, course, each.step, documentIds) === undefined,
  );
  return refuse('STEP_NOT_OPEN', {
    step: step.name,
    state: status?.state ?? 'notYet',
    day: inBoth((locale) => dayText(day, locale)),
    reason: status && opennessOf(status) === 'closed' ? status.reason : absentText(records, away),
    open: open.map(({ step: { name } }) => quotedBoth(name)),
    openIds: open.map((candidate) => candidate.step.id),
    hint,
  });
}

/** One of the documents that has certainly not come to the step. */
function absentAt(
  records: Records,
  course: Course | undefined,
  step: Step,
  documentIds: readonly Id[],
): Id | undefined {
  return documentIds.find((id) => {
    const own = course?.of.get(id);
    return own !== undefined && comesTo(records, step, own) === 'no';
  });
}

function absentText(records: Records, documentId: Id | undefined): LocalizedText {
  const title = records.document.get(documentId ?? '')?.title;
  if (!title) return NO_HINT;
  return {
    ru: `Документ ${quoted('ru', title.ru)} до этого этапа ещё не дошёл.`,
    en: `The document ${quoted('en', title.en)} has not come to this step yet.`,
  };
}

/** The records without what certainly happened after a day: how the dossier stood in the world on that day. */
export function asItStood(records: Records, day: LocalDate): Records {
  const until = <T extends Readonly<{ occurred: When }>>(rows: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> =>
    new Map([...rows].filter(([, { occurred }]) => (earliestOf(occurred) ?? '') <= day));
  return {
    ...records,
    stepOccurrence: until(records.stepOccurrence),
    signature: until(records.signature),
    withdrawal: until(records.withdrawal),
  };
}

/**
 * The same for what was said at a step on a day: papers give days, not hours, so that what was said on the day on which the step was
 * done may have come in time. An objection that broke a silence procedure on its last day can still be entered afterwards.
 */
export function whenItWasSaid(records: Records, step: Step, day: LocalDate): Records {
  const { stepOccurrence, ...others } = asItStood(records, day);
  const before = [...stepOccurrence].filter(
    ([, { stepId, occurred }]) => stepId !== step.id || (earliestOf(occurred) ?? '') < day,
  );
  return { ...others, stepOccurrence: new Map(before) };
}
