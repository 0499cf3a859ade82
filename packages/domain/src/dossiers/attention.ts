import { DAYS_BEFORE_DUE } from '../board/dueSoon.ts';
import type { Id } from '../journal/entry.ts';
import type { Document, Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { letterTerm } from '../letters/term.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import { entryIntoForce } from '../signing/force.ts';
import { type InstrumentsAwaited, instrumentsAwaited } from '../signing/instrumentsAwaited.ts';
import { type Signing, signingAt } from '../signing/signatories.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { ATTENTION_REASONS, type AttentionReason } from './attentionReasons.ts';
import { attentionSentence } from './attentionSentence.ts';
import { type Change, changesLately, isCertain, lastDone } from './changes.ts';
import { courseOf, documentsAt, standingAt, travellingOf } from './course.ts';
import { type Dissent, dissentAt } from './dissent.ts';
import { noNewsSince } from './lastKnown.ts';
import { objectorsLeft } from './objectorsLeft.ts';
import { type Outstanding, outstanding } from './outstanding.ts';
import { type Overdue, overdueIn } from './overdue.ts';
import { type ApprovalProgress, approvalProgress } from './progress.ts';
import { isOpenStep, movedBy, openRequests, type PlanState, type StepStatus, takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';
import { hasComeThrough, nextStep, type Rejection, rejectionsOf, withdrawnOf } from './underWay.ts';
import { withoutVote } from './withoutVote.ts';

/** What an executive should know of a dossier on a day. */
export type Attention = Readonly<{
  /** Place of the reason in `ATTENTION_REASONS`: a lower one is more pressing. */
  rank: number;
  reason: AttentionReason;
  sentence: LocalizedText;
  /** Calendar days that somebody has been awaited by name, the longest; null when nobody is, or the day is unknown. */
  daysWaiting: number | null;
  /** Calendar days past the term, the most; null while none has passed. */
  daysLate: number | null;
  /** Who has not been heard; the body itself when all have been, or when it is up to a body. */
  waitingFor: readonly Party[];
  /** What comes next: the step that is blocked or must come, else one that may; null when none does or nobody can tell. */
  next: StepStatus | null;
  /** Whether its sources have fallen silent, so that nobody can tell who is awaited at its steps. */
  isSilent: boolean;
}>;

/** What the sentence is made of. */
export type AttentionFacts = Readonly<{
  day: LocalDate;
  /** The documents of the dossier. */
  documents: readonly Document[];
  reason: AttentionReason;
  next: StepStatus | null;
  /** The progress at `next`; undefined when it is not known who has a say there. */
  progress: ApprovalProgress | undefined;
  /** The signing at `next`; undefined where nothing is signed there, and when nothing is known of it. */
  signing: Signing | undefined;
  /** What its documents wait for to enter into force. */
  instruments: readonly InstrumentsAwaited[];
  /** When they will enter into force, where that is certain already. */
  forceAhead: readonly When[];
  outstanding: Outstanding;
  /** What is overdue besides answers: reports on instructions, and measures of a plan. */
  overdue: readonly Overdue[];
  /** Whether every step that its documents have to pass is done. */
  isThrough: boolean;
  /** Whether its sources have fallen silent, so that nobody can tell how far it has come. */
  isSilent: boolean;
  daysLate: number | null;
  /** Who objects or reserves its position at `next`, whether or not that holds it up. */
  dissent: Dissent;
  /** Whose objections the review by experts left standing from which the document came. */
  objectors: readonly Party[];
  /** Days that the step has taken over its usual number; null when it has not, or a letter set another term. */
  daysOver: number | null;
  due: Due | undefined;
  /** What leads the sentence: the last thing that became known lately and is not past. */
  news: Change | undefined;
  /** The last thing that was done or asked, or followed the approval. */
  last: Change | undefined;
  noNewsSince: When | null;
  /** When its documents were withdrawn; none unless all were. */
  withdrawn: readonly When[];
  /** Where and when documents were not adopted that have nowhere else to go. */
  notAdopted: readonly Rejection[];
}>;

/** What falls due first: a term, or what is planned at a step. */
export type Due =
  | Readonly<{ date: LocalDate; what: 'term' }>
  | Readonly<{ date: LocalDate; what: 'plan'; status: StepStatus; isInferred: boolean }>;

/**
 * Why a dossier deserves attention on a day, in one sentence, and whom it waits for. Where the last news is long past, only that is said,
 * unless an objection holds the dossier up or a term has passed: that is so however long nothing was heard, and both are said. An overdue
 * report or measure makes it late also where all its steps are done: what was decided has yet to be carried out. A plan
 * without news is "no report", never late.
 */
export function attention(records: Records, dossierId: Id, day: LocalDate): Attention {
  return remember(records, `attention ${dossierId} ${day}`, () => {
    const facts = factsOf(records, dossierId, day);
    const { reason, next, daysLate, isSilent } = facts;
    const items = facts.outstanding.kind === 'list' ? facts.outstanding.items : [];
    const owing = [...items.map(({ party }) => party), ...facts.overdue.flatMap(({ parties }) => parties)];
    const awaited = new Map(owing.map((party) => [party.record.id, party]));
    const waiting = items.flatMap(({ daysWaiting }) => daysWaiting ?? []);
    return {
      rank: ATTENTION_REASONS.indexOf(reason),
      reason,
      sentence: attentionSentence(records, facts),
      daysWaiting: waiting.length > 0 ? Math.max(...waiting) : null,
      daysLate,
      waitingFor: awaited.size > 0 ? [...awaited.values()] : bodiesAwaited(records, facts),
      ...{ next, isSilent },
    };
  });
}

function factsOf(records: Records, dossierId: Id, day: LocalDate): AttentionFacts {
  const statuses = stepStatuses(records, dossierId, day);
  const through = hasComeThrough(records, dossierId);
  const next = nextStep(records, dossierId, day) ?? null;
  const progress =
    next && takesPositions(next) ? approvalProgress(records, dossierId, day, { stepId: next.step.id }) : undefined;
  const awaited = outstanding(records, dossierId, day);
  const daysOver = overtime(next, progress, day);
  const overdue = overdueIn(records, dossierId, day);
  const [longest] = overdue;
  const daysLate = lateness(awaited) ?? daysOver;
  const due = firstDue(records, statuses, awaited, day);
  const silence = noNewsSince(records, dossierId, day);
  const news = newsOf(records, dossierId, statuses, day);
  const ofRoute = reasonOf({
    done: through,
    silent: silence !== null,
    blocked: next?.state === 'blocked',
    late: daysLate !== null,
    due: due !== undefined,
    changed: news !== undefined,
    open: next !== null,
  });
  const reason = longest && ofRoute !== 'blocked' ? 'late' : ofRoute;
  const isSilent = ofRoute === 'noNews';
  const isOver = isSilent || through;
  const documents = rowsBy(records.document, 'dossierId', dossierId);
  return {
    day,
    documents,
    reason,
    next,
    progress: progress && progress.total > 0 ? progress : undefined,
    signing: next ? signingOf(records, dossierId, next, day) : undefined,
    instruments: documents.flatMap((document) => instrumentsAwaited(records, document, day) ?? []),
    forceAhead: documents.flatMap((document) => forceAhead(records, document, day)),
    outstanding: awaited,
    dissent: next && !isOver ? dissentOf(records, dossierId, next, day) : NO_DISSENT,
    objectors: isOver ? [] : objectorsBefore(records, dossierId, statuses, next, day),
    overdue,
    isThrough: through,
    isSilent,
    daysLate: mostOf([isOver ? null : daysLate, longest?.daysLate ?? null]),
    daysOver: isOver ? null : daysOver,
    due,
    news,
    last: lastDone(records, dossierId, day),
    noNewsSince: silence,
    withdrawn: withdrawnOf(records, dossierId),
    notAdopted: rejectionsOf(records, dossierId),
  };
}

const NO_DISSENT: Dissent = { objectors: [], reserving: [], untold: null };

function dissentOf(records: Records, dossierId: Id, { step }: StepStatus, day: LocalDate): Dissent {
  const course = courseOf(records, dossierId);
  if (!course) return NO_DISSENT;
  const waiting = travellingOf(course).filter((id) => standingAt(records, course, step, id) === 'open');
  return dissentAt(records, course, step, waiting, day);
}

function forceAhead(records: Records, document: Document, day: LocalDate): readonly When[] {
  const { state, since, withdrawal } = entryIntoForce(records, document, day);
  return state === 'notYet' && since && !withdrawal ? [since] : [];
}

function objectorsBefore(
  records: Records,
  dossierId: Id,
  statuses: readonly StepStatus[],
  next: StepStatus | null,
  day: LocalDate,
): readonly Party[] {
  const course = courseOf(records, dossierId);
  if (!course || !next) return [];
  const reviews = statuses.filter(({ step }) => step.id === next.step.id || next.step.after.includes(step.id));
  return [...new Set(reviews.flatMap(({ step }) => objectorsLeft(records, course, step, day)))];
}

function signingOf(records: Records, dossierId: Id, { step }: StepStatus, day: LocalDate): Signing | undefined {
  const course = courseOf(records, dossierId);
  if (!course || movedBy(step) !== 'signatures') return undefined;
  const pending = documentsAt(records, course, step).filter(({ id }) => !course.of.get(id)?.done.has(step.id));
  return signingAt(records, course, step, pending, day);
}

/**
 * What became known lately: facts before what was inferred, and never a plan that has passed, was carried out or cancelled; that it was
 * put off or cancelled is news of its own. Of one day the word of a
 * party without a vote comes after all else.
 */
function newsOf(records: Records, dossierId: Id, statuses: readonly StepStatus[], day: LocalDate): Change | undefined {
  const plans = statuses.flatMap((status) => status.plans);
  const stateOf = (id: Id): PlanState | undefined => plans.find(({ plan }) => plan.id === id)?.state;
  const news = changesLately(records, dossierId, day).filter(({ kind, record }) => {
    const state = kind === 'plan' || kind === 'putOff' ? stateOf(record.id) : 'planned';
    return state === 'planned' || (kind === 'putOff' && state === 'cancelled');
  });
  const first = news.find(isCertain) ?? news[0];
  if (!first) return undefined;
  const ofThatDay = news.filter(
    (each) => latestOf(each.known) === latestOf(first.known) && isCertain(each) === isCertain(first),
  );
  return ofThatDay.find((each) => !withoutVote(records, each, day)) ?? first;
}

/** Why it is looked at, as far as its route goes. */
function reasonOf(
  is: Readonly<Record<'done' | 'silent' | 'blocked' | 'late' | 'due' | 'changed' | 'open', boolean>>,
): AttentionReason {
  if (is.done) return is.changed ? 'changed' : 'done';
  if (is.blocked) return 'blocked';
  if (is.late) return 'late';
  if (is.silent) return 'noNews';
  if (is.due) return 'dueSoon';
  if (is.changed) return 'changed';
  return is.open ? 'inProgress' : 'cannotTell';
}

function mostOf(days: readonly (number | null)[]): number | null {
  const known = days.filter((each) => each !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** The most days past a term, of those who are awaited. */
function lateness(awaited: Outstanding): number | null {
  const late = awaited.kind === 'list' ? awaited.items.flatMap(({ daysLate }) => daysLate ?? []) : [];
  return late.length > 0 ? Math.max(...late) : null;
}

/** How much longer than usual the dossier has been at the step that comes next, where no letter set another term for all. */
function overtime(next: StepStatus | null, progress: ApprovalProgress | undefined, day: LocalDate): number | null {
  if (!next || !progress || next.state === 'may' || progress.daysInStep === null || next.step.termDays === null)
    return null;
  if (progress.carries.answer === 'yes' || progress.isTermSet) return null;
  const { term, daysInStep, step } = progress;
  const inCalendar = step.termUnit === 'calendarDays';
  const over = inCalendar ? daysInStep - next.step.termDays : term === null ? 0 : daysBetween(term, day);
  return over > 0 ? over : null;
}

function firstDue(
  records: Records,
  statuses: readonly StepStatus[],
  awaited: Outstanding,
  day: LocalDate,
): Due | undefined {
  const until = addDays(day, DAYS_BEFORE_DUE);
  const isSoon = (date: LocalDate | null): date is LocalDate => date !== null && date >= day && date <= until;
  const open = statuses.filter(isOpenStep);
  const terms =
    awaited.kind === 'list'
      ? awaited.items.map(({ term }) => term)
      : open.flatMap(({ requests }) => requests.map((letter) => letterTerm(records, letter)));
  const dues: readonly Due[] = [
    ...terms.filter(isSoon).map((date) => ({ date, what: 'term' }) as const),
    ...open.flatMap((status) =>
      status.plans
        .filter(({ state }) => state === 'planned')
        .flatMap(({ plan: { planned } }) => {
          const date = soonest(earliestOf(planned), latestOf(planned), day);
          return isSoon(date) ? [{ date, what: 'plan', status, isInferred: planned.inferred } as const] : [];
        }),
    ),
  ];
  return dues.toSorted((a, b) => daysBetween(b.date, a.date))[0];
}

/** A span that has begun is due today. */
function soonest(from: LocalDate | null, to: LocalDate | null, day: LocalDate): LocalDate | null {
  return from !== null && to !== null && from < day && to >= day ? day : from;
}

/** Whose turn it is where no party is awaited: the bodies of the step; of a consultation with all answers in, who sent the letters, if that is told. */
function bodiesAwaited(records: Records, { next, outstanding: awaited, isSilent }: AttentionFacts): readonly Party[] {
  if (awaited.kind !== 'list' || next?.state !== 'must' || isSilent) return [];
  const letters = next.step.stepType === 'consultation' ? openRequests(next) : [];
  const senders = partiesOf(records, new Set(letters.flatMap(({ senderId }) => senderId ?? [])));
  return senders.length > 0 ? senders : next.parties;
}
