import { type RuleInTime, stoppingByAll } from '../bodies/rules/index.ts';
import type { Id } from '../journal/entry.ts';
import type { Records, Step, StepOccurrence } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { compareParties, type Party, partiesOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { againstRuleText } from './againstRule.ts';
import { brokenSilenceText } from './brokenSilence.ts';
import { consultationText } from './consultationText.ts';
import {
  type Course,
  courseOf,
  documentsAt,
  endedBy,
  lettersCountFrom,
  mayMeetAgain,
  overtakenBy,
  overtakenOn,
  standingAt,
  travellingOf,
} from './course.ts';
import { bodiesToDecide, hasDecided } from './deciding.ts';
import { deviationsText } from './deviations.ts';
import { type Dissent, dissentAt, dissentText } from './dissent.ts';
import type { Outcome } from './entries.ts';
import { objectionsText, objectorsLeft } from './objectorsLeft.ts';
import { plansOf } from './plans.ts';
import { noReportText, plannedText } from './planText.ts';
import { asksAnyone, consolidatedOf, lettersAt, requestsAt } from './requests.ts';
import { standsAt } from './stands.ts';
import {
  againText,
  blockedText,
  documentsText,
  doneText,
  notYetText,
  offRouteText,
  openText,
  partlyText,
  passedByText,
  putOffText,
  rejectedText,
  sentences,
  sparedText,
  uncertainText,
  withdrawnText,
} from './stepReason.ts';
import type { StepState, StepStatus } from './stepStatus.ts';

/**
 * Where a dossier stands with each step of its route on a day, in the order of the route.
 *
 * Each document goes its own way: a step is done once it is finished for all of them, by each of its bodies, and open as soon as one
 * has come to it; what is done for one is not yet for another that was sent back. Where an outcome is not stated, nobody can tell. A
 * document that was withdrawn comes to no further step and holds up no other. `heard` (but at a follow-up), `postponed` and what was for
 * information move nothing. A `returned` sends the document back to the step that it names, or to those right before. A review by experts
 * stays open (`may`) until what follows has been considered, because experts meet more than once. What was `notAdopted` is decided and
 * goes no further, until a later text or meeting brings it again. Where any one of several ways leads on, the others are `notNeeded` as soon
 * as one was taken; and a step that only may be passed is, as soon as what follows it was done without it, unless a letter asks there since or it is
 * still announced for a day ahead.
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
  const letters = Map.groupBy(lettersAt(records, course.dossier.id, step.id), (each) => asksAnyone(records, each));
  const requests = letters.get(true) ?? [];
  const [offRoute] = occurrences.flatMap((occurrence) =>
    [...course.of.values()].flatMap((each) => each.offRoute.get(occurrence) ?? []),
  );
  const noReport = state === 'done' ? undefined : plans.findLast((each) => each.state === 'noReport');
  const planned = plans.find((each) => each.state === 'planned');
  return {
    step,
    state,
    reason: sentences(
      reason,
      offRoute && offRouteText(offRoute),
      deviationsText(records, course, step),
      noReport && noReportText(noReport.plan),
      planned && plannedText(planned.plan),
    ),
    parties: parties ?? partiesOf(records, step.bodyIds),
    occurrences,
    plans,
    requests,
    informing: letters.get(false) ?? [],
    consolidated: consolidatedOf(records, requests),
    countFrom: countFrom(records, course, step),
  };
}

/** From which day on letters at a step count for some document that is there: for the one that was sent back or went on first. */
function countFrom(records: Records, course: Course, step: Step): LocalDate | null {
  const there = documentsAt(records, course, step).filter(({ id }) => !endedBy(course, step, id));
  const days = there.map(({ id }) => lettersCountFrom(course, step, id));
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

function verdictOf(records: Records, course: Course, step: Step, day: LocalDate): Verdict {
  const travelling = travellingOf(course);
  if (course.of.size > 0 && travelling.length === 0) return left(records, course, step);
  const standing = Map.groupBy(travelling, (documentId) => standingAt(records, course, step, documentId));
  const [spared, open] = [standing.get('spared') ?? [], standing.get('open') ?? []];
  const done = [...(standing.get('done') ?? []), ...(standing.get('notAdopted') ?? [])];
  if (travelling.length > 0 && spared.length === travelling.length) return needless(records, course, step, spared);
  if (travelling.length > 0 && done.length + spared.length === travelling.length)
    return passed(records, course, step, day);
  if (open.length > 0 && open.length + done.length + spared.length === travelling.length) {
    const past = passedBy(records, course, step, open, done, day);
    if (past) return past;
  }
  if (open.length > 0 || (course.of.size === 0 && step.after.length === 0))
    return opened(records, course, step, open, day);
  const fared = documentsText(records, course, step, saidAt(course, step));
  if (standing.has('unclear')) return { state: 'cannotTell', reason: fared };

  const missing = step.after.flatMap((id) => records.step.get(id) ?? []);
  if (standing.has('uncertain')) {
    const unstated = missing.filter(({ id }) => [...course.of.values()].some(({ unclear }) => unclear.has(id)));
    return { state: 'cannotTell', reason: uncertainText(unstated) };
  }
  const before = missingBefore(records, course, step);
  const first = sentences(notYetText(step, before), rejectedText(rejectionsAt(course, before)));
  if (done.length === 0) return { state: 'notYet', reason: first };
  if (mayMeetAgain(course, step)) return { state: 'may', reason: sentences(fared, first) };
  return { state: 'notYet', reason: sentences(fared, first) };
}

/** Of a dossier whose documents were all withdrawn: what was done stays done, and nothing else comes any more. */
function left(records: Records, course: Course, step: Step): Verdict {
  const last = lastDone(course, step, [...course.of.keys()]);
  if (last) return { state: 'done', reason: doneText(records, step, last) };
  return {
    state: 'notYet',
    reason: withdrawnText([...course.of.values()].flatMap(({ withdrawn }) => withdrawn ?? [])),
  };
}

/** Of a step that no document needs: another way was taken, whatever was said here before. */
function needless(records: Records, course: Course, step: Step, documentIds: readonly Id[]): Verdict {
  const said = [...saidAt(course, step).values()].some((outcome) => outcome !== null);
  return {
    state: 'notNeeded',
    reason: sentences(
      sparedText(records, course, step, documentIds),
      said ? documentsText(records, course, step, saidAt(course, step)) : undefined,
    ),
  };
}

/** Of a step that documents went past: what follows it was done without it, nobody was asked there since, and it is not ahead by any plan. */
function passedBy(
  records: Records,
  course: Course,
  step: Step,
  open: readonly Id[],
  done: readonly Id[],
  day: LocalDate,
): Verdict | undefined {
  if (plansOf(records, course, step.id, day).some(({ state }) => state === 'planned')) return undefined;
  const letters = requestsAt(records, course.dossier.id, step.id);
  const isPast = (id: Id): boolean => {
    const by = overtakenOn(course, step, id);
    const isDone = overtakenBy(course, step, id).every(({ stepId }) => course.of.get(id)?.done.has(stepId));
    return by !== null && isDone && letters.every(({ sent }) => (latestOf(sent) ?? '9') <= by);
  };
  if (!open.every(isPast)) return undefined;
  const text = passedByText(
    records,
    open.flatMap((id) => overtakenBy(course, step, id)),
  );
  if (done.length === 0) return { state: 'notNeeded', reason: text };
  return { state: 'done', reason: sentences(documentsText(records, course, step, saidAt(course, step)), text) };
}

/** By what documents were not adopted at some steps. */
function rejectionsAt(course: Course, steps: readonly Step[]): ReadonlyMap<Step, StepOccurrence> {
  return new Map(
    steps.flatMap((step) => {
      const [rejection] = travellingOf(course).flatMap((id) => course.of.get(id)?.notAdopted.get(step.id) ?? []);
      return rejection ? [[step, rejection]] : [];
    }),
  );
}

/** The last of the occurrences that ended a step for some documents, either way. */
function lastDone(course: Course, step: Step, documentIds: readonly Id[]): StepOccurrence | undefined {
  return course.occurrences.findLast((occurrence) =>
    documentIds.some((id) => endedBy(course, step, id) === occurrence),
  );
}

/** The steps that have to be done first: where all are required, an optional one need not be, but what goes before it must. */
function missingBefore(records: Records, course: Course, step: Step): readonly Step[] {
  const missing = step.after
    .flatMap((id) => records.step.get(id) ?? [])
    .filter((previous) => !isSettled(course, previous))
    .flatMap((previous) =>
      step.join === 'all' && previous.necessity === 'may' ? missingBefore(records, course, previous) : [previous],
    );
  return [...new Set(missing)];
}

function passed(records: Records, course: Course, step: Step, day: LocalDate): Verdict {
  const travelling = travellingOf(course);
  const last = lastDone(course, step, travelling);
  const fared = documentsText(records, course, step, saidAt(course, step));
  if (!last) return { state: 'cannotTell', reason: fared };
  const own = travelling.flatMap((id) => course.of.get(id) ?? []);
  const isRejected = own.some(({ notAdopted }) => notAdopted.has(step.id));
  const differently = own.some(
    ({ spared, notAdopted }) => spared.has(step.id) || notAdopted.has(step.id) !== isRejected,
  );
  const following = course.steps.filter(({ after }) => after.includes(step.id));
  const objections = objectionsText(objectorsLeft(records, course, step, day));
  const against = againstRuleText(records, course, step, day);
  if (mayMeetAgain(course, step) && !own.every(({ done }) => !done.has(step.id)))
    return { state: 'may', reason: sentences(againText(last, following), against, objections) };
  const state = own.some(({ done }) => done.has(step.id)) ? 'done' : 'notAdopted';
  const told = differently ? fared : doneText(records, step, last);
  return { state, reason: sentences(told, against, objections) };
}

function opened(records: Records, course: Course, step: Step, documentIds: readonly Id[], day: LocalDate): Verdict {
  const held = documentIds.filter((id) => overtakenOn(course, step, id) === null);
  const blocking = blockingAt(records, course, step, held, day);
  const dissent = dissentAt(records, course, step, documentIds, day);
  if (blocking)
    return {
      state: 'blocked',
      reason: sentences(
        blockedText(blocking.objectors, blocking.rules),
        dissentText(besides(dissent, blocking.objectors)),
      ),
      parties: blocking.objectors,
    };
  const left = bodiesToDecide(course, step, documentIds);
  const decided = step.bodyIds.filter((id) => !left.includes(id));
  const fared = saidAt(course, step);
  const differently = documentIds.length < course.of.size && [...fared.values()].some((outcome) => outcome !== null);
  return {
    state: step.necessity,
    reason: sentences(
      openText(records, course, step, documentIds),
      consultationText(records, course, step, documentIds),
      putOffText(lastPutOff(course, step, documentIds)),
      decided.length > 0 ? partlyText(records, decidedBy(course, step, documentIds, decided), left) : undefined,
      againstRuleText(records, course, step, day),
      differently ? documentsText(records, course, step, fared) : undefined,
      brokenSilenceText(records, course, step, documentIds, day),
      dissentText(dissent),
    ),
    parties: partiesOf(records, left),
  };
}

/** The dissent that holds nothing up, beside the objections that do. */
function besides(dissent: Dissent, blocking: readonly Party[]): Dissent {
  const ids = new Set(blocking.map(({ record }) => record.id));
  return { ...dissent, objectors: dissent.objectors.filter(({ record }) => !ids.has(record.id)) };
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
): Readonly<{ rules: readonly RuleInTime[]; objectors: readonly Party[] }> | undefined {
  const objectors = new Map<Id, Party>();
  let broken: readonly RuleInTime[] | undefined;
  for (const bodyId of step.bodyIds) {
    const body = records.body.get(bodyId);
    if (!body) continue;
    for (const documentId of documentIds) {
      if (hasDecided(course, step, documentId, bodyId)) continue;
      const { byRule } = standsAt(records, course, step, body, documentId, day);
      for (const { party } of stoppingByAll(byRule)) {
        objectors.set(party.record.id, party);
        broken ??= byRule.map(({ rule }) => rule);
      }
    }
  }
  return broken && { rules: broken, objectors: [...objectors.values()].sort(compareParties) };
}

/** What was last said at a step of each document since it last came there; null where nothing was. */
function saidAt(course: Course, step: Step): ReadonlyMap<Id, Outcome | null> {
  return new Map(
    course.documents.map(({ id }) => {
      const own = course.of.get(id);
      return [id, own?.unclear.has(step.id) ? 'notStated' : (own?.said.get(step.id) ?? null)];
    }),
  );
}

/** The occurrence by which the consideration of some documents was put off, where that is the last that was said of them. */
function lastPutOff(course: Course, step: Step, documentIds: readonly Id[]): StepOccurrence | undefined {
  const putOff = documentIds.filter((id) => course.of.get(id)?.said.get(step.id) === 'postponed');
  return course.occurrences.findLast(
    ({ stepId, outcomes }) =>
      stepId === step.id &&
      outcomes.some(({ documentId, outcome }) => outcome === 'postponed' && putOff.includes(documentId)),
  );
}

/** Whether no document has to pass a step any more. */
function isSettled(course: Course, step: Step): boolean {
  const own = travellingOf(course).flatMap((id) => course.of.get(id) ?? []);
  return own.length > 0 && own.every(({ done, spared }) => done.has(step.id) || spared.has(step.id));
}
