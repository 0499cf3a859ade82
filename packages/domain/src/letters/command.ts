import type { ExpressedStand } from '../dossiers/entries.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { TermUnit } from '../routes/entries.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';

/** A letter asks addressees for their position, or for what it says (запросить позиции), or only informs them (для сведения). */
export type RequestPositions = Readonly<{
  command: 'requestPositions';
  /** Slug of the dossier. */
  dossier: string;
  stepId: Id;
  letterNumber: string | null;
  senderId: Id | null;
  meetingId: Id | null;
  asksFor: LocalizedText | null;
  addresseeIds: readonly Id[];
  /** Collectives as the letter writes them. */
  collectives: readonly LocalizedText[];
  /** Whom it only informs: states, administrations and bodies, and collectives as it writes them. */
  informedIds: readonly Id[];
  informedCollectives: readonly LocalizedText[];
  /** The last day for an answer, or so many days from the day of the letter: one of them, or neither. */
  term: LocalDate | null;
  termDays: number | null;
  termUnit: TermUnit;
  /** By whose calendar working days are counted; null: by those of the bodies of the step. */
  calendarBodyId: Id | null;
  /** False where the sources say that answers came without saying whose: then nobody is named. */
  answersKnown: boolean;
  /** EDTF: the day of the letter. */
  occurred: string;
  known: LocalDate | null;
  /** The letter itself, or what tells of it. */
  source: SourceRef;
}>;

/** A party answered a letter, perhaps with a position on a document and with comments (внести ответ). */
export type RecordReply = Readonly<{
  command: 'recordReply';
  dossier: string;
  requestId: Id;
  partyId: Id;
  letterNumber: string | null;
  text: string | null;
  occurred: string;
  known: LocalDate | null;
  source: SourceRef | null;
  stands: readonly Readonly<{ documentId: Id; stand: ExpressedStand; text: string | null }>[];
  /** Its positions were stated although nobody asked the party, or after the step was done: deviations from the route. */
  offRoute: boolean;
  comments: readonly Readonly<{
    documentId: Id;
    element: string | null;
    text: string;
    proposedWording: string | null;
  }>[];
}>;

/** The answers to a letter were summarised and forwarded (свести ответы). */
export type ConsolidateReplies = Readonly<{
  command: 'consolidateReplies';
  dossier: string;
  requestId: Id;
  bodyId: Id | null;
  recipientId: Id | null;
  occurred: string;
  known: LocalDate | null;
  source: SourceRef | null;
}>;

export type LetterCommand = RequestPositions | RecordReply | ConsolidateReplies;
