import type { Id, SourceRef } from '../journal/entry.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Act, DecisionManner, Recital } from './entries.ts';

/** An act as typed: its term is EDTF, and it has no id yet. */
export type ActStated = Omit<Act, 'actId' | 'term'> & Readonly<{ term: string | null }>;

export type ClauseStated = Readonly<{ number: string; acts: readonly ActStated[] }>;

/** What a decision says, whole: what is left out is left out of the decision. */
type Stated = Readonly<{
  /** Null where it is taken without a meeting. */
  meetingId: Id | null;
  /** The bodies whose decision it is; of a meeting all that sit there where none is named. */
  bodyIds?: readonly Id[] | undefined;
  /** Null or left out where no source says how, and of a meeting. */
  manner?: DecisionManner | null | undefined;
  /** As printed: «53/24-9.2». */
  number: string | null;
  /** The number of the minutes. */
  minutes: string | null;
  agendaItemId: Id | null;
  /** Slug of the dossier. */
  dossier: string | null;
  paperId: Id | null;
  documentIds: readonly Id[];
  recitals: readonly Recital[];
  clauses: readonly ClauseStated[];
  /** EDTF: when it was drafted or taken. */
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
}>;

/** A draft of a decision was prepared, for a meeting or without one. */
export type DraftDecision = Stated & Readonly<{ command: 'draftDecision' }>;

/** A meeting that was held took a decision, or bodies did without one; of a draft this is what became of it. */
export type TakeDecision = Stated & Readonly<{ command: 'takeDecision'; draftId: Id | null }>;

/** A party gave a dissenting opinion on a decision that was taken: with it or after it, in its own words, in a paper, or both. */
export type GiveDissentingOpinion = Readonly<{
  command: 'giveDissentingOpinion';
  decisionId: Id;
  partyId: Id;
  text: string | null;
  /** The paper that it is. */
  paperId: Id | null;
  /** EDTF: when it was given. */
  occurred: string;
  known: LocalDate | null;
  /** Null where a party enters it itself. */
  source: SourceRef | null;
}>;

export type DecisionCommand = DraftDecision | TakeDecision;
