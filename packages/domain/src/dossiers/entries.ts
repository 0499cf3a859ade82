import type { DocumentKind } from '../documents/entries.ts';
import type { Id } from '../journal/entry.ts';
import type { TermUnit } from '../routes/entries.ts';
import type { LocalizedText, Place } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import type { DossierStatus } from './status.ts';

/** Documents that travel together, on a pinned version of a route. */
export type DossierOpened = Readonly<{
  dossierId: Id;
  slug: string;
  title: LocalizedText;
  routeId: Id;
  synthetic: boolean;
}>;

export type DocumentAdded = Readonly<{
  documentId: Id;
  dossierId: Id;
  slug: string;
  documentKind: DocumentKind;
  title: LocalizedText;
  /** What it is for, as the paper tells it; null where none does. */
  purpose: LocalizedText | null;
}>;

/** A new text of a document. Positions attach to it; earlier ones become stale. */
export type RevisionIssued = Readonly<{ revisionId: Id; documentId: Id; label: string }>;

/** The text of a revision in one language: a file, which stands outside the journal and is named by its digest. */
export type RevisionTextAttached = Readonly<{
  revisionTextId: Id;
  dossierId: Id;
  revisionId: Id;
  /** ISO 639-1: `ru`, `en`, `kk`. */
  language: string;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
  fileName: string;
  mediaType: string;
  /** Of the file, in bytes. */
  size: number;
}>;

/** That a step was planned is a fact of its own; a plan whose day passed without news is "no report". */
export type StepPlanned = Readonly<{
  planId: Id;
  dossierId: Id;
  stepId: Id;
  meetingId: Id | null;
  planned: When;
  place: LocalizedText | null;
  /** The documents that the announcement names; empty when it names none. */
  documentIds: readonly Id[];
}>;

/**
 * What a body did with one document. To forward it to another body is not to submit it for consideration. Not to adopt it (не принять,
 * отклонить) decides, and to postpone it (отложить, перенести) decides nothing.
 */
export const OUTCOMES = [
  'prepared',
  'discussed',
  'heard',
  'endorsed',
  'approved',
  'notAdopted',
  'forwarded',
  'submitted',
  'returned',
  'postponed',
  'signed',
  'notStated',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was done with one document. */
export type DocumentOutcome = Readonly<{
  documentId: Id;
  outcome: Outcome;
  /** Of what is `returned`: the step to which it goes back, one of those before; the steps right before where none is named. */
  backTo?: Id;
}>;

/**
 * A silence procedure ended unbroken: the step is done by it, and nobody had to say so. The entry keeps on what that rests, so that
 * it can be checked: the letters that set the term, the rules, and who agreed by saying nothing.
 */
export type SilenceConcluded = Readonly<{
  occurrenceId: Id;
  dossierId: Id;
  stepId: Id;
  outcomes: readonly Readonly<{ documentId: Id; outcome: Outcome }>[];
  /** The last day on which an objection would have broken it. */
  term: LocalDate;
  requestIds: readonly Id[];
  decisionRuleIds: readonly Id[];
  silentIds: readonly Id[];
}>;

/** The dossier came to a step and something was done there; `occurred` of the entry says when. */
export type StepOccurrenceRecorded = Readonly<{
  occurrenceId: Id;
  dossierId: Id;
  stepId: Id;
  meetingId: Id | null;
  place: Place | null;
  /** Heard for information: neither a step done nor a deviation. */
  forInformation: boolean;
  /** Who did it, in the order in which the paper names them; empty where it names nobody. */
  actorIds: readonly Id[];
  /** The decision by which it was done; null where none is named. */
  decisionId: Id | null;
  /** What it was done for: «для рассмотрения высшими органами СНГ»; null where the paper does not say. */
  purpose: LocalizedText | null;
  outcomes: readonly DocumentOutcome[];
}>;

/**
 * A letter that asks addressees for their position, only informs others, or informs only; kept as written where membership is not
 * cited. Who is only informed owes no answer.
 */
export type PositionsRequested = Readonly<{
  requestId: Id;
  dossierId: Id;
  stepId: Id;
  /** As printed: «исх. № 165». */
  letterNumber: string | null;
  /** Who sent it; null where no source says. */
  senderId: Id | null;
  /** The meeting that it prepares; null where it names none. */
  meetingId: Id | null;
  /** What it asks for, where that is something else than positions: «предложения и замечания». */
  asksFor: LocalizedText | null;
  /** Member states and administrations by id. */
  addresseeIds: readonly Id[];
  /** Collectives as written: «АС РСС». */
  collectives: readonly Readonly<{ collectiveId: Id; wording: LocalizedText }>[];
  /** Whom it only informs: states, administrations and bodies by id, and collectives as written. */
  informedIds: readonly Id[];
  informedCollectives: readonly Readonly<{ collectiveId: Id; wording: LocalizedText }>[];
  /** The last day for an answer, where the letter names it; null where it counts days, or gives no term. */
  term: LocalDate | null;
  /** So many days from the day of the letter, where it counts them; null where it names the day, or gives no term. */
  termDays: number | null;
  termUnit: TermUnit;
  /** By whose calendar working days are counted, where the letter says so; null: by those of the bodies of the step. */
  calendarBodyId: Id | null;
  /** False when the sources say that answers came without saying whose: then nobody is named. */
  answersKnown: boolean;
}>;

/** What a state can say. No reply is the absence of a position, never a stored one. */
export const EXPRESSED_STANDS = [
  'agreed',
  'agreedWithComments',
  'objected',
  'reserved',
  'abstained',
  'disinterested',
] as const;
export type ExpressedStand = (typeof EXPRESSED_STANDS)[number];

export type PositionExpressed = Readonly<{
  positionId: Id;
  dossierId: Id;
  revisionId: Id;
  stepId: Id;
  partyId: Id;
  stand: ExpressedStand;
  /** In the party's own words; null when only the stand is known. */
  text: string | null;
}>;

/** The answers to a request were summarised (свод) and forwarded: from then on nobody is awaited because of it. */
export type RepliesConsolidated = Readonly<{
  consolidationId: Id;
  dossierId: Id;
  requestId: Id;
  /** Who summarised and forwarded them, and to whom; null where no source says. */
  bodyId: Id | null;
  recipientId: Id | null;
}>;

/** By which of its rules a body decides at a step: a question is one of those for which the rule holds, as a source says. */
export type DecisionRuleNamed = Readonly<{ ruleNamingId: Id; dossierId: Id; stepId: Id; decisionRuleId: Id }>;

/** What a paper itself says of where documents stand. A status is derived all the same; this is what it is held against. */
export type StatusReported = Readonly<{
  statusReportId: Id;
  dossierId: Id;
  /** Where; null when the paper does not say. */
  organisationId: Id | null;
  documentIds: readonly Id[];
  status: DossierStatus;
}>;

export const REMARK_KINDS = ['inferred', 'unknown', 'contradictory', 'misspelt', 'unsourced'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** Something about the data itself that a reader should know. */
export type RemarkNoted = Readonly<{ remarkId: Id; dossierId: Id; remarkKind: RemarkKind; text: LocalizedText }>;
