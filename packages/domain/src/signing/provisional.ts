import type { Id } from '../journal/entry.ts';
import type { Document, ForceRule, Records, Signature } from '../journal/records.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf, onDay, type When } from '../time/when.ts';
import type { Force } from './held.ts';
import { factsOfParty, signedBy } from './signed.ts';
import { laterOf, NEVER, type Span, spanOf, spanOfWhen, whenOf } from './spans.ts';

/** Whether a party applies a document provisionally on a day; `ended` by its entry into force, or because the party withdrew. */
export const PROVISIONAL_STATES = ['notApplied', 'applied', 'ended', 'cannotTell'] as const;
export type ProvisionalState = (typeof PROVISIONAL_STATES)[number];

/** The provisional application of a document by a party; `since` may be yet to come. */
export type ProvisionalApplication = Readonly<{
  state: ProvisionalState;
  since: When | null;
  why: LocalizedText | null;
}>;

/**
 * Whether and since when a party applies a document provisionally, pending its entry into force, where its article provides for that (Vienna
 * Convention on the Law of Treaties, article 25(1)): since it signed, or since the day that is named, if it signed by then; where only
 * those do that say so, if it did. Until the document is in force for it, or it withdrew: so it tells the others that it does not intend
 * to become a party (article 25(2)).
 *
 * @param force the entry into force for the party on that day
 * @returns null where no article provides for it
 */
export function provisionalOf(
  records: Records,
  document: Document,
  rule: ForceRule | undefined,
  partyId: Id,
  force: Force,
  day: LocalDate,
): ProvisionalApplication | null {
  const { provisional } = rule ?? {};
  if (!provisional) return null;
  const signature = signedBy(records, document.id, partyId);
  const said = provisional.declared ? saidBy(records, document.id, partyId) : true;
  if (!signature || said === false) return { state: 'notApplied', since: null, why: null };
  if (said === null) return { state: 'cannotTell', since: null, why: UNSAID };
  const start = startOf(signature, provisional.since);
  const since = whenOf(start);
  if ((start.earliest ?? '') > day) return { state: 'notApplied', since, why: null };
  if (start.latest === null || start.latest > day) return { state: 'cannotTell', since, why: NO_DAY };
  switch (force.state) {
    case 'notYet':
      return { state: 'applied', since, why: null };
    case 'withdrawn':
      return { state: 'ended', since, why: null };
    case 'inForce':
      return isBefore(start, force)
        ? { state: 'ended', since, why: null }
        : { state: 'notApplied', since: null, why: null };
    case 'cannotTell':
      return { state: 'cannotTell', since, why: FORCE_UNKNOWN };
    default:
      return force.state satisfies never;
  }
}

/** Whether a party applies it provisionally, as it said last; null where it did not say. */
function saidBy(records: Records, documentId: Id, partyId: Id): boolean | null {
  const said = factsOfParty(records, documentId, partyId).findLast((fact) => fact.appliesProvisionally !== null);
  return said?.appliesProvisionally ?? null;
}

function startOf(signature: Signature, since: LocalDate | null): Span {
  const own = spanOf(signature);
  return since === null ? own : laterOf(own, spanOfWhen(onDay(since)));
}

/** Whether there can have been a day of it before the entry into force. */
function isBefore(start: Span, { since }: Force): boolean {
  return (start.earliest ?? '') < ((since && latestOf(since)) ?? NEVER);
}

const UNSAID: LocalizedText = {
  ru: 'Применяет ли сторона документ временно, она не сказала.',
  en: 'The party did not say whether it applies the document provisionally.',
};
const NO_DAY: LocalizedText = {
  ru: 'С какого дня, точно неизвестно.',
  en: 'Since which day is not exactly known.',
};
const FORCE_UNKNOWN: LocalizedText = {
  ru: 'В силе ли документ для стороны, неизвестно.',
  en: 'Whether the document is in force for the party is unknown.',
};
