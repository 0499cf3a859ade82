import type { Id, SourceRef } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Among, ForceTrigger, Notice, SignatureManner } from './entries.ts';

type Said = Readonly<{
  /** Slug of the dossier. */
  dossier: string;
  documentId: Id;
  /** EDTF: when it was signed, notified, deposited, laid down, in force, withdrawn, revoked. */
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
}>;

export type RecordSignature = Said &
  Readonly<{
    command: 'recordSignature';
    partyId: Id;
    manner: SignatureManner;
    /** The reservation or the dissenting opinion, in the state's own words. */
    text: string | null;
    /** Whether it said that its law requires internal procedures; null where it said nothing of that. */
    needsProcedures: boolean | null;
    /** Whether it said that it applies the document provisionally; null where it said nothing of that. */
    appliesProvisionally: boolean | null;
    /** It did happen although the document was not open for signature: recorded as a deviation from the route. */
    offRoute: boolean;
  }>;

type Given = Said &
  Readonly<{
    partyId: Id;
    /** It was given although the document was not open for signature: recorded as a deviation from the route. */
    offRoute: boolean;
  }>;

type Instrument = Given &
  Readonly<{
    /** The reservation or the declaration that it made with it, in the state's own words. */
    reservation: string | null;
  }>;

export type RecordNotification = Instrument & Readonly<{ command: 'recordNotification' }>;

export type RecordDeposit = Instrument & Readonly<{ command: 'recordDeposit' }>;

/** Of the reservation that a party made with the last notification or deposit that has one; `occurred` is when it was withdrawn. */
export type WithdrawReservation = Said & Readonly<{ command: 'withdrawReservation'; partyId: Id }>;

export type LayDownForceRule = Said &
  Readonly<{
    command: 'layDownForceRule';
    trigger: ForceTrigger;
    /** For `date`, and only for it; as it was typed. */
    date: string | null;
    /** For `notifications` and `deposits`, and only for them. */
    count: number | null;
    /** For the same, and only for them. */
    among: Among | null;
    monthsAfter: number;
    daysAfter: number;
    firstOfMonth: boolean;
    /** Not before this day; as it was typed. */
    notBefore: string | null;
    /** That it is applied provisionally, since a day, as it was typed, or since signature; null where it is not. */
    provisional: Readonly<{ since: string | null; declared: boolean }> | null;
    /** How long before it leaves a party gives notice, and by which article; null where no article says so. */
    notice: Notice | null;
    /** For `inWords`, and only for it. */
    wording: LocalizedText | null;
    citation: LocalizedText;
  }>;

/** For all (`partyId` null) or for one party. */
export type RecordEntryIntoForce = Said & Readonly<{ command: 'recordEntryIntoForce'; partyId: Id | null }>;

/** Of the document (`partyId` null) or of one party from it; `occurred` is when notice was given. */
export type RecordWithdrawal = Said &
  Readonly<{
    command: 'recordWithdrawal';
    partyId: Id | null;
    /** EDTF: since when it is in effect, as a paper says; null where none does. */
    effective: string | null;
  }>;

/** Of the notice of withdrawal that a party gave last; `occurred` is when it was taken back. */
export type RevokeWithdrawal = Said & Readonly<{ command: 'revokeWithdrawal'; partyId: Id }>;

export type SigningCommand =
  | RecordSignature
  | RecordNotification
  | RecordDeposit
  | WithdrawReservation
  | LayDownForceRule
  | RecordEntryIntoForce
  | RecordWithdrawal
  | RevokeWithdrawal;
