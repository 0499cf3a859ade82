import { checkDossier, checkSource, checkStep, checkTimes, checkWritten, LABEL_LIMIT } from '../commands/checks.ts';
import type { RecordStepOccurrence } from '../commands/command.ts';
import type { Decision, DecisionContext } from '../commands/decision.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { checkNotBefore, checkWriter } from '../commands/told.ts';
import { decidedWhen } from '../decisions/ofBodies.ts';
import { checkOrigin } from '../instructions/origin.ts';
import { KIND_VERSIONS } from '../journal/kinds.ts';
import type { Dossier, Records, Step } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { checkPlace, checkSeenMeeting } from '../meetings/checks.ts';
import { stepsBefore } from '../routes/steps.ts';
import type { Viewer } from '../sight/sight.ts';
import { inBoth, listText, quoted, quotedBoth } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT, STEP_TYPE_TEXT } from '../text/vocabulary.ts';
import { latestOf } from '../time/when.ts';
import { checkDocuments, OPENING } from './checkEntering.ts';
import type { DocumentOutcome } from './entries.ts';
import { fittingOutcomes } from './outcome.ts';
import { asItStood, checkStepOpen, OFF_ROUTE_HINT } from './stepOpen.ts';
import { sentences } from './stepReason.ts';

/**
 * A body considered the dossier at a step, with an outcome for each document.
 *
 * Refused: anyone but the secretariat and administrators; a dossier, step, document, meeting or paper that is not there;
 * no document or one named twice; an outcome that there cannot be at such a step; a return to a step that does not come before; a step that was not open to the documents on
 * the day of the event, unless the event is said to be off the route or was for information only; dates that do not exist, lie
 * in the future, before the dossier or certainly before the decision; an actor that is not there; a decision that is not there or
 * only drafted; a place or a purpose that is empty or too long.
 */
export function recordStepOccurrence(
  command: RecordStepOccurrence,
  records: Records,
  context: DecisionContext,
): Decision {
  const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });
  const { viewer, today } = context;
  const dossier = checkDossier(records, command.dossier, viewer);
  if (dossier.refusal) return refused(dossier.refusal);
  const step = checkStep(records, dossier.value, command.stepId);
  if (step.refusal) return refused(step.refusal);
  const documentIds = command.outcomes.map(({ documentId }) => documentId);
  if (documentIds.length === 0) return refused(refuse('EMPTY_OUTCOMES'));
  const documents = checkDocuments(records, dossier.value, documentIds);
  if (documents) return refused(documents);
  const meeting = command.meetingId === null ? undefined : checkSeenMeeting(records, command.meetingId, viewer);
  if (meeting?.refusal) return refused(meeting.refusal);
  const times = checkTimes(command, today, { what: OPENING, day: latestOf(dossier.value.opened) });
  if (times.refusal) return refused(times.refusal);
  if (!command.forInformation && !command.offRoute) {
    const day = latestOf(times.value.occurred) ?? today;
    const open = { step: step.value, documentIds, day, what: 'occurrence' as const };
    const isSame = isRecorded(records, dossier.value, step.value, command);
    const hint = isSame ? sentences(SAME_EVENT, OFF_ROUTE_HINT) : OFF_ROUTE_HINT;
    const closed = checkStepOpen(asItStood(records, day), dossier.value, open, hint);
    if (closed) return refused(closed);
  }
  const outcomes = checkOutcomes(records, step.value, command);
  if (outcomes) return refused(outcomes);
  const place = checkPlace(command.place);
  if (place) return refused(place);
  const by = checkBy(records, dossier.value, command, viewer);
  if (by) return refused(by);
  const purpose = command.purpose && checkWritten('purpose', command.purpose, LABEL_LIMIT);
  if (purpose?.refusal) return refused(purpose.refusal);
  const sources = checkSource(records, command.source, viewer);
  if (sources.refusal) return refused(sources.refusal);

  return {
    kind: 'accepted',
    entries: [
      {
        streamId: dossier.value.id,
        streamKind: 'dossier',
        kind: 'stepOccurrenceRecorded',
        version: KIND_VERSIONS.stepOccurrenceRecorded,
        payload: {
          occurrenceId: context.newId(),
          dossierId: dossier.value.id,
          stepId: step.value.id,
          meetingId: command.meetingId,
          place: command.place,
          forInformation: command.forInformation,
          actorIds: [...new Set(command.actorIds)],
          decisionId: command.decisionId,
          purpose: purpose?.value ?? null,
          outcomes: command.outcomes,
        },
        ...times.value,
        sources: sources.value,
        visibility: dossier.value.visibility,
      },
    ],
  };
}

/** Whether the same came out for the same documents at a step, on whatever day. */
function isRecorded(records: Records, dossier: Dossier, step: Step, { outcomes }: RecordStepOccurrence): boolean {
  const told = rowsBy(records.stepOccurrence, 'dossierId', dossier.id)
    .filter(({ stepId }) => stepId === step.id)
    .flatMap((each) => each.outcomes);
  return outcomes.every(({ documentId, outcome }) =>
    told.some((each) => each.documentId === documentId && each.outcome === outcome),
  );
}

const SAME_EVENT: LocalizedText = {
  ru: 'Если это то же событие, а другой источник называет другой день, исправьте запись о нём.',
  en: 'If it is the same event, and another paper gives another day of it, correct its entry.',
};

/** The refusal for somebody who is not there, and for a decision that is not, or came later, as who did it or by what it was done. */
export function checkBy(
  records: Records,
  dossier: Dossier,
  { actorIds, decisionId, occurred }: Pick<RecordStepOccurrence, 'actorIds' | 'decisionId' | 'occurred'>,
  viewer: Viewer,
): Refusal | undefined {
  for (const id of actorIds) {
    const actor = checkWriter(records, id);
    if (actor.refusal) return actor.refusal;
  }
  const origin = checkOrigin(records, dossier, { decisionId, actId: null }, viewer);
  if (origin.refusal) return origin.refusal;
  const { decision: by } = origin.value;
  const when = by && decidedWhen(records, by);
  return when ? checkNotBefore(occurred, when, DECISION) : undefined;
}

/** The refusal for an outcome that there cannot be at such a step, or for a way back that there is not. */
export function checkOutcomes(
  records: Records,
  step: Step,
  { outcomes, forInformation }: Pick<RecordStepOccurrence, 'outcomes' | 'forInformation'>,
): Refusal | undefined {
  const fitting = fittingOutcomes(step, forInformation);
  const wrong = outcomes.find(({ outcome }) => !fitting.includes(outcome));
  if (!wrong) return checkReturns(records, step, outcomes);
  return refuse('OUTCOME_DOES_NOT_FIT', {
    outcome: OUTCOME_TEXT[wrong.outcome],
    where: forInformation ? FOR_INFORMATION : whereText(step),
    fitting: fitting.map((outcome) => OUTCOME_TEXT[outcome]),
    outcomes: fitting,
  });
}

/** A document goes back to a step before only, and only when it is returned. */
function checkReturns(records: Records, step: Step, outcomes: readonly DocumentOutcome[]): Refusal | undefined {
  const before = stepsBefore(records, step);
  const fits = ({ outcome, backTo }: DocumentOutcome): boolean =>
    backTo === undefined || (outcome === 'returned' && before.some(({ id }) => id === backTo));
  const wrong = outcomes.find((each) => !fits(each));
  if (wrong?.backTo === undefined) return undefined;
  const given = records.step.get(wrong.backTo)?.name;
  const names = before.map(({ name }) => quotedBoth(name));
  return refuse('RETURN_DOES_NOT_FIT', {
    step: step.name,
    given: given ? quotedBoth(given) : wrong.backTo,
    expected: inBoth((locale) => {
      if (wrong.outcome !== 'returned') return `${OUTCOME[locale]} ${quoted(locale, OUTCOME_TEXT.returned[locale])}`;
      if (names.length === 0) return NONE_BEFORE[locale];
      return `${BEFORE[locale]}: ${listText(
        locale,
        names.map((name) => name[locale]),
      )}`;
    }),
  });
}

const DECISION: LocalizedText = { ru: 'решение', en: 'the decision' };
const OUTCOME: LocalizedText = { ru: 'результат', en: 'the outcome' };
const BEFORE: LocalizedText = { ru: 'этапы до него', en: 'the steps before it' };
const NONE_BEFORE: LocalizedText = { ru: 'до него этапов нет', en: 'there is no step before it' };
const FOR_INFORMATION: LocalizedText = {
  ru: 'у того, что только заслушано для сведения',
  en: 'of what was for information',
};

/** «на этапе «Процедура умолчания» (утверждение)» */
function whereText({ name, stepType }: Step): LocalizedText {
  return {
    ru: `на этапе ${quoted('ru', name.ru)} (${STEP_TYPE_TEXT[stepType].ru})`,
    en: `at the step ${quoted('en', name.en)} (${STEP_TYPE_TEXT[stepType].en})`,
  };
}
