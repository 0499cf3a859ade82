import { stopping } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { DecisionRule, Records, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { compareParties, type Party, partiesOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { brokenSilenceText } from './brokenSilence.ts';
import { type Course, courseOf, mayMeetAgain, standingAt, travellingOf } from './course.ts';
import { bodiesToDecide, hasDecided } from './deciding.ts';
import { deviationsText } from './deviations.ts';
import type { Outcome } from './entries.ts';
import { objectionsText, objectorsLeft } from './objectorsLeft.ts';
import { plansOf } from './plans.ts';
import { consolidatedOf, requestsAt } from './requests.ts';
import { standsAt } from './stands.ts';
import {
  againText,
  blockedText,
  documentsText,
  doneText,
  noReportText,
  notYetText,
  offRouteText,
  openText,
  partlyText,
  plannedText,
  sentences,
  uncertainText,
  withdrawnText,
} from './stepReason.ts';
import type { StepState, StepStatus } from './stepStatus.ts';

/**
 * Where a dossier stands with each step of its route on a day, in the order of the route.
 *
 * Each document goes its own way: a step is done once it is finished for all of them, by each of its bodies, and open as soon as one
 * has come to it; what is done for one is not yet for another that was sent back. Where an outcome is not stated, nobody can tell. A
 * document that was withdrawn comes to no further step and holds up no other. `heard` (but at a follow-up) and what was for information
 * move nothing. A `returned` sends the document back to the step that it names, or to those right before. A review by experts stays open
 * (`may`) until what follows has been considered, because experts meet more than once.
 *
 * @returns no step when the records do not hold the dossier
 */
export function stepStatuses(records: Records, dossierId: Id, day: LocalDate): readonly StepStatus[] {
  return remember(records, `steps ${dossierId} ${day}`, () => {
    const course = courseOf(records, dossierId);
    return course ? course.steps.map((step) => stepStatus(records, course, step, day)) : [];
  });
}

type Verdict = Readonly<{ state: StepState; reason: LocalizedText; parties?: readonly Party[] }>;

function stepStatus(records: Records, course: Course, step: Step, day: LocalDate): StepStatus {
  const occurrences = course.occurrences.filter(({ stepId }) => stepId === step.id);
  const plans = plansOf(records, course, step.id, day);
  const { state, reason, parties } = verdictOf(records, course, step, day);
  const requests = requestsAt(records, course.dossier.id, step.id);
  const offRoute = occurrences.some((occurrence) =>
    [...course.of.values()].some((each) => each.offRoute.has(occurrence)),
  );
  const noReport = state === 'done' ? undefined : plans.findLast((each) => each.state === 'noReport');
  const planned = plans.find((each) => each.state === 'planned');
  return {
    step,
    state,
    reason: sentences(
      reason,
      offRoute ? offRouteText() : undefined,
      deviationsText(records, course, step),
      noReport && noReportText(noReport.plan),
      planned && plannedText(planned.plan),
    ),
    parties: parties ?? partiesOf(records, step.bodyIds),
    occurrences,
    plans,
    requests,
    consolidated: consolidatedOf(records, requests),
  };
}

function verdictOf(records: Records, course: Course, step: Step, day: LocalDate): Verdict {
  const travelling = travellingOf(course);
  if (course.of.size > 0 && travelling.length === 0) return left(course, step);
  const standing = Map.groupBy(travelling, (documentId) => standingAt(records, course, step, documentId));
  const done = standing.get('done') ?? [];
  const open = standing.get('open') ?? [];
  if (travelling.length > 0 && done.length === travelling.length) return passed(records, course, step, day);
  if (open.length > 0 || (course.of.size === 0 && step.after.length === 0))
    return opened(records, course, step, open, day);
  const fared = documentsText(records, outcomesAt(course, step));
  if (standing.has('unclear')) return { state: 'cannotTell', reason: fared };

  const missing = step.after.flatMap((id) => records.step.get(id) ?? []);
  if (standing.has('uncertain')) {
    const unstated = missing.filter(({ id }) => [...course.of.values()].some(({ unclear }) => unclear.has(id)));
    return { state: 'cannotTell', reason: uncertainText(unstated) };
  }
  const first = notYetText(step, missingBefore(records, course, step));
  if (done.length === 0) return { state: 'notYet', reason: first };
  if (mayMeetAgain(course, step)) return { state: 'may', reason: sentences(fared, first) };
  return { state: 'notYet', reason: sentences(fared, first) };
}

/** Of a dossier whose documents were all withdrawn: what was done stays done, and nothing else comes any more. */
function left(course: Course, step: Step): Verdict {
  const last = lastDone(course, step, [...course.of.keys()]);
  if (last) return { state: 'done', reason: doneText(last) };
  return {
    state: 'notYet',
    reason: withdrawnText([...course.of.values()].flatMap(({ withdrawn }) => withdrawn ?? [])),
  };
}

/** The last of the occurrences that finished a step for some documents. */
function lastDone(course: Course, step: Step, documentIds: readonly Id[]): StepOccurrence | undefined {
  return course.occurrences.findLast((occurrence) =>
    documentIds.some((id) => course.of.get(id)?.done.get(step.id) === occurrence),
  );
}

/** The steps that have to be done first: where all are required, an optional one need not be, but what goes before it must. */
function missingBefore(records: Records, course: Course, step: Step): readonly Step[] {
  const missing = step.after
    .flatMap((id) => records.step.get(id) ?? [])
    .filter((previous) => !isDone(course, previous))
    .flatMap((previous) =>
      step.join === 'all' && previous.necessity === 'may' ? missingBefore(records, course, previous) : [previous],
    );
  return [...new Set(missing)];
}

function passed(records: Records, course: Course, step: Step, day: LocalDate): Verdict {
  const last = lastDone(course, step, travellingOf(course));
  if (!last) return { state: 'cannotTell', reason: documentsText(records, outcomesAt(course, step)) };
  const following = course.steps.filter(({ after }) => after.includes(step.id));
  const objections = objectionsText(objectorsLeft(records, course, step, day));
  if (mayMeetAgain(course, step)) return { state: 'may', reason: sentences(againText(last, following), objections) };
  return { state: 'done', reason: sentences(doneText(last), objections) };
}

function opened(records: Records, course: Course, step: Step, documentIds: readonly Id[], day: LocalDate): Verdict {
  const blocking = blockingAt(records, course, step, documentIds, day);
  if (blocking)
    return { state: 'blocked', reason: blockedText(blocking.objectors, blocking.rule), parties: blocking.objectors };
  const left = bodiesToDecide(course, step, documentIds);
  const decided = step.bodyIds.filter((id) => !left.includes(id));
  const fared = outcomesAt(course, step);
  const differently = documentIds.length < course.of.size && [...fared.values()].some((outcome) => outcome !== null);
  return {
    state: step.necessity,
    reason: sentences(
      openText(records, course, step, documentIds),
      decided.length > 0 ? partlyText(records, decidedBy(course, step, documentIds, decided), left) : undefined,
      differently ? documentsText(records, fared) : undefined,
      brokenSilenceText(records, course, step, documentIds, day),
    ),
    parties: partiesOf(records, left),
  };
}

/** By what each of some bodies decided at a step, the last time where documents went their own ways. */
function decidedBy(
  { of }: Course,
  step: Step,
  documentIds: readonly Id[],
  bodyIds: readonly Id[],
): ReadonlyMap<Id, StepOccurrence> {
  const decided = documentIds.flatMap((id) => [...(of.get(id)?.decided.get(step.id) ?? [])]);
  return new Map(decided.filter(([bodyId]) => bodyIds.includes(bodyId)));
}

function blockingAt(
  records: Records,
  course: Course,
  step: Step,
  documentIds: readonly Id[],
  day: LocalDate,
): Readonly<{ rule: DecisionRule; objectors: readonly Party[] }> | undefined {
  const objectors = new Map<Id, Party>();
  let broken: DecisionRule | undefined;
  for (const bodyId of step.bodyIds) {
    const body = records.body.get(bodyId);
    if (!body) continue;
    for (const documentId of documentIds) {
      if (hasDecided(course, step, documentId, bodyId)) continue;
      const { rule, stands, chamber } = standsAt(records, course, step, body, documentId, day);
      if (!rule) continue;
      for (const { party } of stopping(rule, stands, chamber)) {
        objectors.set(party.record.id, party);
        broken ??= rule;
      }
    }
  }
  return broken && { rule: broken, objectors: [...objectors.values()].sort(compareParties) };
}

/** What was last said at a step of each document; null where nothing was. */
function outcomesAt(course: Course, step: Step): ReadonlyMap<Id, Outcome | null> {
  const considered = course.occurrences.filter(({ stepId, forInformation }) => stepId === step.id && !forInformation);
  return new Map(
    course.documents.map(({ id }) => {
      const outcomes = considered.flatMap((occurrence) =>
        occurrence.outcomes.filter(({ documentId }) => documentId === id),
      );
      const isUntold = course.of.get(id)?.unclear.has(step.id);
      return [id, isUntold ? 'notStated' : (outcomes.at(-1)?.outcome ?? null)];
    }),
  );
}

function isDone(course: Course, step: Step): boolean {
  const travelling = travellingOf(course);
  return travelling.length > 0 && travelling.every((id) => course.of.get(id)?.done.has(step.id));
}
