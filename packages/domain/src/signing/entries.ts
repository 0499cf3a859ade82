import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';

/** How a state signed. That it did not sign is a fact of its own, and no objection; of whom nothing is recorded, nothing is known. */
export const SIGNATURE_MANNERS = ['signed', 'withReservation', 'withDissentingOpinion', 'notSigned'] as const;
export type SignatureManner = (typeof SIGNATURE_MANNERS)[number];

/** A state signed a document, or did not (подпись). */
export type SignatureRecorded = Readonly<{
  signatureId: Id;
  dossierId: Id;
  documentId: Id;
  partyId: Id;
  manner: SignatureManner;
  /** The reservation (оговорка) or the dissenting opinion (особое мнение), in the state's own words. */
  text: string | null;
  /** Whether its law requires internal procedures before it is bound (внутригосударственные процедуры); null where it did not say. */
  needsProcedures: boolean | null;
  /** Whether it said that it applies the document provisionally (временное применение); null where it did not say. */
  appliesProvisionally: boolean | null;
}>;

/**
 * A state notified that its internal procedures are fulfilled (уведомление о выполнении внутригосударственных процедур); or it handed its
 * instrument or its note over to the other party (обмен), where a document enters into force on an exchange.
 */
export type NotificationGiven = Readonly<{ notificationId: Id; dossierId: Id; documentId: Id; partyId: Id }> & Reserved;

/** A state deposited its instrument (сдача на хранение). */
export type DepositMade = Readonly<{ depositId: Id; dossierId: Id; documentId: Id; partyId: Id }> & Reserved;

/** What a state may say as it consents to be bound (Vienna Convention on the Law of Treaties, articles 19 and 23). */
type Reserved = Readonly<{
  /** The reservation (оговорка) or the declaration that it made with it, in the state's own words; null where it made none. */
  reservation: string | null;
}>;

/** A state withdrew the reservation or the declaration that it had made with its notification or deposit (снятие оговорки). */
export type ReservationWithdrawn = Readonly<{ instrumentId: Id; dossierId: Id }>;

/**
 * On what a document enters into force: its signature by all; that, or for those whose law requires internal procedures their own
 * notification; a date; the n-th notification or deposit; those of all who signed; what two parties hand over to each other; or on what
 * is told in words only, of which nothing can be reckoned.
 */
export const FORCE_TRIGGERS = [
  ...(['signature', 'date', 'notifications', 'deposits'] as const),
  ...(['notificationsOfAll', 'depositsOfAll', 'signatureOrNotification', 'exchange', 'inWords'] as const),
] as const;
export type ForceTrigger = (typeof FORCE_TRIGGERS)[number];

/** So many at least of these parties: «в том числе депозитариев», "including all states listed in annex 2". */
export type Among = Readonly<{ count: number; partyIds: readonly Id[] }>;

/** That a document is applied provisionally pending its entry into force (временное применение). */
export type Provisional = Readonly<{
  /** Since this day; null where it is since signature. */
  since: LocalDate | null;
  /** Only by those that say so, not by all who sign. */
  declared: boolean;
}>;

/** How long before it leaves a party says so (срок уведомления о выходе), and the article that lays it down. */
export type Notice = Readonly<{ months: number; citation: LocalizedText }>;

/** How a document enters into force (порядок вступления в силу), with the article that lays it down. */
export type ForceRuleLaidDown = Readonly<{
  forceRuleId: Id;
  dossierId: Id;
  documentId: Id;
  trigger: ForceTrigger;
  /** For `date`. */
  date: LocalDate | null;
  /** For `notifications` and `deposits`: the third one, 3. */
  count: number | null;
  /** That there have to be some of certain parties among them; null where it says nothing of that, and for all other triggers. */
  among: Among | null;
  /** So many months after it, and then so many calendar days. */
  monthsAfter: number;
  daysAfter: number;
  /** On the first day of the month that follows that. */
  firstOfMonth: boolean;
  /** Whatever comes earlier, not before this day; null where the article names none, and for `date` and `inWords`. */
  notBefore: LocalDate | null;
  /** Null where the article does not provide for provisional application. */
  provisional: Provisional | null;
  /** Null where no article says how long before it leaves a party gives notice. */
  notice: Notice | null;
  /** For `inWords`, as the article says it. */
  wording: LocalizedText | null;
  citation: LocalizedText;
}>;

/** That a document entered into force, for all (`partyId` null) or for one state, as a paper says; `occurred` says when. */
export type EntryIntoForceRecorded = Readonly<{
  entryIntoForceId: Id;
  dossierId: Id;
  documentId: Id;
  partyId: Id | null;
}>;

/** A document was withdrawn (снят), or a state gave notice that it withdraws from it (уведомление о выходе). */
export type WithdrawalRecorded = Readonly<{
  withdrawalId: Id;
  dossierId: Id;
  documentId: Id;
  partyId: Id | null;
  /** Since when the state is no longer bound, as a paper says; null where none does: then the rule of the document tells it, if it has one. */
  effective: When | null;
}>;

/** A state took its notice of withdrawal back before it had taken effect (отзыв уведомления о выходе). */
export type WithdrawalRevoked = Readonly<{ withdrawalId: Id; dossierId: Id }>;
