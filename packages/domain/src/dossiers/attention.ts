import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import type { LocalizedText } from '../text/text.ts';
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';
import { attentionSentence } from './attentionSentence.ts';
import { type Change, lastChange, noNewsSince } from './lastKnown.ts';
import { type Outstanding, outstanding } from './outstanding.ts';
import { type ApprovalProgress, approvalProgress } from './progress.ts';
import { isOpenStep, type StepStatus, takesPositions } from './stepStatus.ts';
import { stepStatuses } from './steps.ts';
import { hasComeThrough, stepUnderWay } from './underWay.ts';

/** Why a dossier is looked at, the most pressing first. */
export const ATTENTION_REASONS = [
  'blocked',
  'late',
  'dueSoon',
  'changed',
  'inProgress',
  'cannotTell',
  'done',
  'noNews',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** What an executive should know of a dossier on a day. */
export type Attention = Readonly<{
  /** Place of the reason in `ATTENTION_REASONS`: a lower one is more pressing. */
  rank: number;
  reason: AttentionReason;
  sentence: LocalizedText;
  /** Calendar days that somebody has been awaited, the longest; null when nobody is, or the day is unknown. */
  daysWaiting: number | null;
  /** Calendar days past the term, the most; null while none has passed. */
  daysLate: number | null;
  /** Who has not been heard; the body itself when all have been, or when it is up to a body. */
  waitingFor: readonly Party[];
  /** What comes next: the step that is blocked or must come, else one that may; null when none does or nobody can tell. */
  next: StepStatus | null;
}>;

/** Something falls due within so many days: then it is due soon. */
const DAYS_BEFORE_DUE = 7;
/** What became known within so many days is a change. */
const DAYS_OF_CHANGE = 7;

/** What the sentence is made of. */
export type AttentionFacts = Readonly<{
  day: LocalDate;
  reason: AttentionReason;
  next: StepStatus | null;
  /** The progress at `next`; undefined when it is not known who has a say there. */
  progress: ApprovalProgress | undefined;
  daysInStep: number | null;
  outstanding: Outstanding;
  daysLate: number | null;
  due: Due | undefined;
  change: Change | undefined;
  noNewsSince: LocalDate | null;
}>;

/** What falls due first: a term, or what is planned at a step. */
export type Due =
  | Readonly<{ date: LocalDate; what: 'term' }>
  | Readonly<{ date: LocalDate; what: 'plan'; status: StepStatus }>;

/**
 * Why a dossier deserves attention on a day, in one sentence, and whom it waits for. Where the last news is long past,
 * only that is said; a plan without news is "no report", never late.
 */
export function attention(records: Records, dossierId: Id, day: LocalDate): Attention {
  return remember(records, `attention ${dossierId} ${day}`, () => {
    const facts = factsOf(records, dossierId, day);
    const { reason, next, daysLate } = facts;
    const items = facts.outstanding.kind === 'list' ? facts.outstanding.items : [];
    const awaited = new Map(items.map(({ party }) => [party.record.id, party]));
    const waiting = items.flatMap(({ daysWaiting }) => daysWaiting ?? []);
    return {
      rank: ATTENTION_REASONS.indexOf(reason),
      reason,
      sentence: attentionSentence(records, facts),
      daysWaiting: waiting.length > 0 ? Math.max(...waiting) : facts.daysInStep,
      daysLate,
      waitingFor: awaited.size > 0 ? [...awaited.values()] : bodiesAwaited(records, facts),
      next,
    };
  });
}

/** Whether something became known of the dossier within the last seven days. */
export function changedLately(records: Records, dossierId: Id, day: LocalDate): boolean {
  const change = lastChange(records, dossierId);
  return change !== undefined && change.known > addDays(day, -DAYS_OF_CHANGE) && change.known <= day;
}

function factsOf(records: Records, dossierId: Id, day: LocalDate): AttentionFacts {
  const statuses = stepStatuses(records, dossierId, day);
  const through = hasComeThrough(records, dossierId);
  const next = (!through && stepUnderWay(records, dossierId, day)) || null;
  const progress =
    next && takesPositions(next) ? approvalProgress(records, dossierId, day, { stepId: next.step.id }) : undefined;
  const awaited = outstanding(records, dossierId, day);
  const daysLate = lateness(awaited, next, progress, day);
  const due = firstDue(statuses, awaited, day);
  const silentSince = noNewsSince(records, dossierId, day);
  const reason = reasonOf({
    done: through,
    silent: silentSince !== null,
    blocked: next?.state === 'blocked',
    late: daysLate !== null,
    due: due !== undefined,
    changed: changedLately(records, dossierId, day),
    open: next !== null,
  });
  const change = lastChange(records, dossierId);
  return {
    day,
    reason,
    next,
    progress: progress && progress.total > 0 ? progress : undefined,
    daysInStep: next?.state === 'may' ? null : (progress?.daysInStep ?? null),
    outstanding: awaited,
    daysLate: reason === 'noNews' || through ? null : daysLate,
    due,
    change,
    noNewsSince: silentSince,
  };
}

function reasonOf(
  is: Readonly<Record<'done' | 'silent' | 'blocked' | 'late' | 'due' | 'changed' | 'open', boolean>>,
): AttentionReason {
  if (is.done) return is.changed ? 'changed' : 'done';
  if (is.silent) return 'noNews';
  if (is.blocked) return 'blocked';
  if (is.late) return 'late';
  if (is.due) return 'dueSoon';
  if (is.changed) return 'changed';
  return is.open ? 'inProgress' : 'cannotTell';
}

/** The most days past a term: of a party that is awaited, else of the step, when the dossier stays there too long. */
function lateness(
  awaited: Outstanding,
  next: StepStatus | null,
  progress: ApprovalProgress | undefined,
  day: LocalDate,
): number | null {
  const late = awaited.kind === 'list' ? awaited.items.flatMap(({ daysLate }) => daysLate ?? []) : [];
  if (late.length > 0) return Math.max(...late);
  if (!progress || !next || next.state === 'may' || progress.daysInStep === null || next.step.termDays === null)
    return null;
  if (progress.carries.answer === 'yes' || (progress.term !== null && progress.term >= day)) return null;
  const over = progress.daysInStep - next.step.termDays;
  return over > 0 ? over : null;
}

function firstDue(statuses: readonly StepStatus[], awaited: Outstanding, day: LocalDate): Due | undefined {
  const until = addDays(day, DAYS_BEFORE_DUE);
  const isSoon = (date: LocalDate | null): date is LocalDate => date !== null && date >= day && date <= until;
  const open = statuses.filter(isOpenStep);
  const terms =
    awaited.kind === 'list'
      ? awaited.items.map(({ term }) => term)
      : open.flatMap(({ requests }) => requests.map(({ term }) => term));
  const dues: readonly Due[] = [
    ...terms.filter(isSoon).map((date) => ({ date, what: 'term' }) as const),
    ...open.flatMap((status) =>
      status.plans
        .filter(({ state }) => state === 'planned')
        .map(({ plan }) => soonest(earliestOf(plan.planned), latestOf(plan.planned), day))
        .filter(isSoon)
        .map((date) => ({ date, what: 'plan', status }) as const),
    ),
  ];
  return dues.toSorted((a, b) => daysBetween(b.date, a.date))[0];
}

/** A span that has begun is due today. */
function soonest(from: LocalDate | null, to: LocalDate | null, day: LocalDate): LocalDate | null {
  return from !== null && to !== null && from < day && to >= day ? day : from;
}

function bodiesAwaited(records: Records, { next, outstanding: awaited, reason }: AttentionFacts): readonly Party[] {
  const isUpToBody = awaited.kind === 'list' && next?.state === 'must' && reason !== 'noNews';
  return isUpToBody ? partiesOf(records, next.step.bodyIds) : [];
}
