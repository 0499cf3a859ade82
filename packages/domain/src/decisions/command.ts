import type { Id, SourceRef } from '../journal/entry.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Act, Recital } from './entries.ts';

/** An act as typed: its term is EDTF, and it has no id yet. */
export type ActStated = Omit<Act, 'actId' | 'term'> & Readonly<{ term: string | null }>;

export type ClauseStated = Readonly<{ number: string; acts: readonly ActStated[] }>;

/** What a decision says, whole: what is left out is left out of the decision. */
type Stated = Readonly<{
  meetingId: Id;
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

/** A draft of a decision was prepared for a meeting. */
export type DraftDecision = Stated & Readonly<{ command: 'draftDecision' }>;

/** A meeting that was held took a decision; of a draft this is what became of it. */
export type TakeDecision = Stated & Readonly<{ command: 'takeDecision'; draftId: Id | null }>;

export type DecisionCommand = DraftDecision | TakeDecision;
