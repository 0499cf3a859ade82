import type { Condition } from '../decisions/entries.ts';
import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { When } from '../time/when.ts';

/** How often something is to be reported where no single day is set. */
export const PERIODS = ['month', 'quarter', 'halfYear', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** Somebody has to do something (поручение), by an act of a decision or otherwise. */
export type InstructionGiven = Readonly<{
  instructionId: Id;
  dossierId: Id;
  /** The decision and the act of its clause that it comes from; null where it comes from none that is recorded. */
  decisionId: Id | null;
  actId: Id | null;
  object: LocalizedText;
  /** Who has to do it, bodies and states, and with whom. */
  executorIds: readonly Id[];
  coExecutorIds: readonly Id[];
  reportToIds: readonly Id[];
  /** Null where it starts at once. */
  condition: Condition | null;
  /** By when; null where no day is set. */
  term: When | null;
  period: Period | null;
  /** «По мере необходимости»: no day and no period. */
  asNeeded: boolean;
}>;

/** It was reported how an instruction is carried out (доклад), at a meeting or in writing. */
export type ReportGiven = Readonly<{
  reportId: Id;
  dossierId: Id;
  instructionId: Id;
  /** Who reported. */
  byIds: readonly Id[];
  meetingId: Id | null;
  text: string | null;
}>;

/** What an instruction waits for by a condition in words has come about (условие наступило): from then on it has to be carried out. */
export type ConditionMet = Readonly<{ instructionId: Id; dossierId: Id }>;

/** An instruction is no longer followed up: it was carried out, or is no more (снятие с контроля). */
export type InstructionDischarged = Readonly<{ instructionId: Id; dossierId: Id; reason: string | null }>;

/** A line of a plan (мероприятие). */
export type MeasureAdded = Readonly<{
  measureId: Id;
  dossierId: Id;
  documentId: Id;
  /** As printed: «2.1». */
  number: string;
  title: LocalizedText;
  executorIds: readonly Id[];
  term: When | null;
}>;

/** How far a state has come with a measure. */
export const MEASURE_STATES = ['notStarted', 'underWay', 'done', 'dropped'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export type MeasureProgressed = Readonly<{
  progressId: Id;
  dossierId: Id;
  measureId: Id;
  partyId: Id;
  measureState: MeasureState;
  text: string | null;
}>;
