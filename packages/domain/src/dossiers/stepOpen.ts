import { type Refusal, refuse } from '../commands/refusal.ts';
import type { Id } from '../journal/entry.ts';
import type { Dossier, Records, Step, StepOccurrence, Withdrawal } from '../journal/records.ts';
import { stepsBefore } from '../routes/steps.ts';
import { inBoth, quoted, quotedBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { dayText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, type When } from '../time/when.ts';
import { type Course, courseOf, isOnlySummarised, standingAt } from './course.ts';
import { endingText, sentences, sparedText } from './stepReason.ts';
import { opennessOf } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';

/** At which step, of which documents, and on which day it has to be open; and for what. */
export type OpenFor = Readonly<{
  step: Step;
  documentIds: readonly Id[];
  day: LocalDate;
  what: 'occurrence' | 'position';
}>;

const NO_HINT: LocalizedText = { ru: '', en: '' };

/** What to do about what happened although the route did not foresee it. */
export const OFF_ROUTE_HINT: LocalizedText = {
  ru: 'Если это всё же произошло, внесите его как отступление от маршрута (offRoute: true).',
  en: 'If it happened all the same, record it as a deviation from the route (offRoute: true).',
};

/**
 * The refusal for a step that is certainly not open on a day to the documents in question, naming the steps that are, and what would end
 * those that are in the way; undefined when it is open, and where nobody can tell. A body may take up again what it did not adopt; and a
 * consultation that the summary of the answers ended can still be spoken of until what follows was considered.
 *
 * @param hint what to do if it happened all the same, a sentence in each language
 */
export function checkStepOpen(
  records: Records,
  dossier: Dossier,
  { step, documentIds, day, what }: OpenFor,
  hint = NO_HINT,
): Refusal | undefined {
  const course = courseOf(records, dossier.id);
  const statuses = stepStatuses(records, dossier.id, day);
  const status = statuses.find((candidate) => candidate.step.id === step.id);
  const away = absentAt(records, course, step, documentIds);
  if (status && opennessOf(status) !== 'closed' && away === undefined) return undefined;
  const isTakenUp = (id: Id): boolean =>
    course !== undefined &&
    (isOnlySummarised(records, course, step, id) ||
      (what === 'occurrence' && course.of.get(id)?.notAdopted.has(step.id) === true));
  if (documentIds.length > 0 && away === undefined && documentIds.every(isTakenUp)) return undefined;
  const open = statuses.filter(
    (each) => opennessOf(each) !== 'closed' && absentAt(records, course, each.step, documentIds) === undefined,
  );
  return refuse('STEP_NOT_OPEN', {
    step: step.name,
    state: status?.state ?? 'notYet',
    day: inBoth((locale) => dayText(day, locale)),
    reason: status && opennessOf(status) === 'closed' ? status.reason : absentText(records, course, step, away),
    ends: listOfEndings(
      records,
      step,
      open.map((each) => each.step),
    ),
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
    if (!course?.of.has(id)) return false;
    const standing = standingAt(records, course, step, id);
    return standing === 'away' || standing === 'spared';
  });
}

function absentText(records: Records, course: Course | undefined, step: Step, documentId = ''): LocalizedText {
  if (course?.of.get(documentId)?.spared.has(step.id)) return sparedText(records, course, step, [documentId]);
  const title = records.document.get(documentId)?.title;
  if (!title) return NO_HINT;
  return {
    ru: `Документ ${quoted('ru', title.ru)} до этого этапа ещё не дошёл.`,
    en: `The document ${quoted('en', title.en)} has not come to this step yet.`,
  };
}

/** What would end the steps that are open and in the way of another. */
function listOfEndings(records: Records, step: Step, open: readonly Step[]): LocalizedText {
  const before = new Set(stepsBefore(records, step).map(({ id }) => id));
  return sentences(...open.filter(({ id }) => before.has(id)).map(endingText));
}

/** The records without what certainly happened after a day: how the dossier stood in the world on that day. */
export function asItStood(records: Records, day: LocalDate): Records {
  const until = <T extends Readonly<{ occurred: When }>>(rows: ReadonlyMap<Id, T>): ReadonlyMap<Id, T> =>
    new Map([...rows].filter(([, { occurred }]) => (earliestOf(occurred) ?? '') <= day));
  const sent = [...records.consultationRequest].filter(([, letter]) => (earliestOf(letter.sent) ?? '') <= day);
  return {
    ...records,
    consultationRequest: new Map(sent),
    reply: until(records.reply),
    consolidation: until(records.consolidation),
    stepOccurrence: until(records.stepOccurrence),
    signature: until(records.signature),
    withdrawal: new Map([...until(records.withdrawal)].map(([id, row]) => [id, revokedBy(row, day)])),
  };
}

/** A notice that was certainly revoked after a day stood on it. */
function revokedBy(withdrawal: Withdrawal, day: LocalDate): Withdrawal {
  const { revoked } = withdrawal;
  return revoked && (earliestOf(revoked) ?? '') > day ? { ...withdrawal, revoked: null } : withdrawal;
}

/**
 * The same for what was said at a step on a day: papers give days, not hours, so that what was said on the day on which the step was
 * done, or on which another way was taken instead of it, may have come in time. An objection that broke a silence procedure on its last
 * day can still be entered afterwards.
 */
export function whenItWasSaid(records: Records, { id, dossierId }: StepOfDossier, day: LocalDate): Records {
  const { stepOccurrence, ...others } = asItStood(records, day);
  const mayComeAfter = ({ occurred }: StepOccurrence): boolean => (earliestOf(occurred) ?? '') >= day;
  const before = new Map(
    [...stepOccurrence].filter(([, occurrence]) => occurrence.stepId !== id || !mayComeAfter(occurrence)),
  );
  for (;;) {
    const then = { ...others, stepOccurrence: new Map(before) };
    const ways = [...(courseOf(then, dossierId)?.of.values() ?? [])].flatMap(({ spared }) => spared.get(id) ?? []);
    const onTheDay = ways.filter((way) => before.has(way.id) && mayComeAfter(way));
    if (onTheDay.length === 0) return then;
    for (const way of onTheDay) before.delete(way.id);
  }
}

type StepOfDossier = Readonly<{ id: Id; dossierId: Id }>;
