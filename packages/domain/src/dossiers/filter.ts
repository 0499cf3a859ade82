import type { Id } from '../journal/entry.ts';
import type { Records } from '../journal/records.ts';
import type { LocalDate } from '../time/localDate.ts';
import { boundsOf, type When } from '../time/when.ts';
import { attention } from './attention.ts';
import type { AttentionReason } from './attentionReasons.ts';
import { lastKnown } from './lastKnown.ts';
import { outstanding } from './outstanding.ts';
import { approvalProgresses } from './progress.ts';
import { type DossierStatus, documentStatuses } from './status.ts';

/** Bounds of a number or a day; what is left out does not restrict. A value that is not known fits none. */
export type Comparison<T extends number | string> = Readonly<{
  eq?: T | null | undefined;
  lt?: T | null | undefined;
  lte?: T | null | undefined;
  gt?: T | null | undefined;
  gte?: T | null | undefined;
}>;

/** Which dossiers; every condition that is given has to hold. */
export type DossierWanted = Readonly<{
  synthetic?: boolean | null | undefined;
  slugs?: readonly string[] | null | undefined;
  reasons?: readonly AttentionReason[] | null | undefined;
  /** A document of it has one of these statuses, in the organisation with this slug where one is named. */
  statuses?: readonly DossierStatus[] | null | undefined;
  organisation?: string | null | undefined;
  /** This state, by code, is awaited by name. */
  awaiting?: string | null | undefined;
  /** This state, by code, has a say at the step under way. */
  state?: string | null | undefined;
  daysLate?: Comparison<number> | null | undefined;
  daysWaiting?: Comparison<number> | null | undefined;
  lastKnown?: Comparison<LocalDate> | null | undefined;
}>;

/** Whether a dossier is one of those that are wanted, on a day. */
export function isWanted(records: Records, dossierId: Id, day: LocalDate, wanted: DossierWanted): boolean {
  const dossier = records.dossier.get(dossierId);
  if (!dossier) return false;
  const { reason, daysLate, daysWaiting } = attention(records, dossierId, day);
  return (
    (wanted.synthetic ?? dossier.synthetic) === dossier.synthetic &&
    (!wanted.slugs || wanted.slugs.includes(dossier.slug)) &&
    (!wanted.reasons || wanted.reasons.includes(reason)) &&
    fits(daysLate, wanted.daysLate) &&
    fits(daysWaiting, wanted.daysWaiting) &&
    fits(lastKnown(records, dossierId), wanted.lastKnown) &&
    hasStatus(records, dossierId, day, wanted) &&
    isAwaiting(records, dossierId, day, wanted.awaiting) &&
    hasSay(records, dossierId, day, wanted.state)
  );
}

function hasStatus(
  records: Records,
  dossierId: Id,
  day: LocalDate,
  { statuses, organisation }: DossierWanted,
): boolean {
  if (!statuses && !organisation) return true;
  return documentStatuses(records, dossierId, day).some(({ statuses: own }) =>
    own.some(
      (each) =>
        (!statuses || statuses.includes(each.status)) && (!organisation || each.organisation.slug === organisation),
    ),
  );
}

function isAwaiting(records: Records, dossierId: Id, day: LocalDate, code: string | null | undefined): boolean {
  if (!code) return true;
  const answer = outstanding(records, dossierId, day);
  const wanted = code.toUpperCase();
  return (
    answer.kind === 'list' &&
    answer.items.some(({ party }) => party.kind === 'memberState' && party.record.code === wanted)
  );
}

function hasSay(records: Records, dossierId: Id, day: LocalDate, code: string | null | undefined): boolean {
  return !code || codesWithSay(records, dossierId, day).includes(code.toUpperCase());
}

/** The codes of the states that have a say in a dossier at the step under way, in any of its bodies. */
export function codesWithSay(records: Records, dossierId: Id, day: LocalDate): readonly string[] {
  const stands = approvalProgresses(records, dossierId, day).flatMap((progress) => progress.stands);
  return [...new Set(stands.flatMap(({ party }) => (party.kind === 'memberState' ? [party.record.code] : [])))];
}

/** Whether a value lies within the bounds; one that is not known lies within none. */
export function fits<T extends number | string>(value: T | null, bounds: Comparison<T> | null | undefined): boolean {
  if (!bounds) return true;
  const { eq, lt, lte, gt, gte } = bounds;
  if ([eq, lt, lte, gt, gte].every((bound) => bound === null || bound === undefined)) return true;
  if (value === null) return false;
  return (
    (eq ?? value) === value &&
    (isNone(lt) || value < lt) &&
    (isNone(lte) || value <= lte) &&
    (isNone(gt) || value > gt) &&
    (isNone(gte) || value >= gte)
  );
}

/** Whether something certainly lies within bounds: each day that is possible for it does. What is open on a side fits no bound there. */
export function fitsWhen(when: When | null, { eq, lt, lte, gt, gte }: Comparison<LocalDate>): boolean {
  const { earliest = null, latest = null } = (when && boundsOf(when.edtf)) ?? {};
  return fits(earliest, { eq, gt, gte }) && fits(latest, { eq, lt, lte });
}

function isNone(bound: unknown): bound is null | undefined {
  return bound === null || bound === undefined;
}
