import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { When } from '../time/when.ts';

/** What a clause does. To endorse (одобрить) is not to approve (утвердить). */
export const CLAUSE_VERBS = ['takeNote', 'endorse', 'approve', 'instruct', 'submit', 'recommend'] as const;
export type ClauseVerb = (typeof CLAUSE_VERBS)[number];

/** What starts an act: in words, and the step of a route that has to be done, where there is one. */
export type Condition = Readonly<{ wording: LocalizedText; stepId: Id | null }>;

/** One thing that a clause says: to do what, by whom, when. */
export type Act = Readonly<{
  actId: Id;
  verb: ClauseVerb;
  /** What is noted, approved or to be done, in a few words of the register's own. */
  object: LocalizedText;
  /** Who has to do it (исполнители), and with whom (соисполнители); none where nobody is charged. */
  executorIds: readonly Id[];
  coExecutorIds: readonly Id[];
  /** To whom it is to be reported. */
  reportToIds: readonly Id[];
  /** Null where it starts at once. */
  condition: Condition | null;
  /** By when; null where no term is set. */
  term: When | null;
  /** Said in the place of a term: «по мере необходимости». */
  asNeeded: boolean;
}>;

/** An operative clause (пункт) with its acts. */
export type OperativeClause = Readonly<{
  /** As printed, without a mark behind it: «2», «2.1», «3а». */
  number: string;
  acts: readonly Act[];
}>;

/** How a recital of the preamble begins. */
export const RECITAL_VERBS = ['heard', 'recognising', 'guidedBy', 'takingIntoAccount', 'inPursuanceOf'] as const;
export type RecitalVerb = (typeof RECITAL_VERBS)[number];

/** A recital of the preamble: what it says in a few words, or the documents that it refers to. */
export type Recital = Readonly<{
  verb: RecitalVerb;
  object: LocalizedText | null;
  /** Titles of documents outside the register, as they are called. */
  references: readonly LocalizedText[];
}>;

/**
 * How a decision is taken: at a meeting; by poll, in writing (опросом, в рабочем порядке, заочным голосованием); or by a silence
 * procedure.
 */
export const DECISION_MANNERS = ['meeting', 'poll', 'silence'] as const;
export type DecisionManner = (typeof DECISION_MANNERS)[number];

/** A decision of a meeting, or of bodies without one: drafted, or taken. What its source does not tell is null or empty. */
type DecisionStated = Readonly<{
  decisionId: Id;
  /** Null where it is taken without a meeting. */
  meetingId: Id | null;
  /** The bodies whose decision it is: never empty without a meeting; of a meeting those of its bodies that are named, else all. */
  bodyIds: readonly Id[];
  /** Null where no source says how; at a meeting always `meeting`. */
  manner: DecisionManner | null;
  agendaItemId: Id | null;
  dossierId: Id | null;
  /** As printed: «53/24-9.2». */
  number: string | null;
  /** The number of the minutes (протокол) that it stands in: «55/25». */
  minutes: string | null;
  /** The paper that holds its text. */
  paperId: Id | null;
  /** The documents that it is about. */
  documentIds: readonly Id[];
  recitals: readonly Recital[];
  clauses: readonly OperativeClause[];
}>;

/** A draft was prepared (проект решения): nothing is decided by it. */
export type DecisionDrafted = DecisionStated;

/** It was decided; of a draft with the same id this is what became of it. */
export type DecisionTaken = DecisionStated &
  Readonly<{
    /** The meeting for which its draft was prepared, where it was taken without it; else null. */
    draftedForId: Id | null;
  }>;

/**
 * A party does not share a decision that was taken, or something in it, and says so beside it (особое мнение). The decision stands: that is
 * no objection, which is said before it is taken and may stop it.
 */
export type DissentingOpinionGiven = Readonly<{
  dissentingOpinionId: Id;
  decisionId: Id;
  /** A state, or an administration of one. */
  partyId: Id;
  /** In the party's own words; null where only a paper gives them. */
  text: string | null;
  /** The paper that it is; null where it is none by itself. Never null with the text. */
  paperId: Id | null;
}>;
