import type { Condition } from '../decisions/entries.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { MeasureState, Period } from './entries.ts';

type Said = Readonly<{
  /** Slug of the dossier. */
  dossier: string;
  /** EDTF. */
  occurred: string;
  known: LocalDate | null;
}>;

/** What is null is taken from the act, where one is named. */
export type GiveInstruction = Said &
  Readonly<{
    command: 'giveInstruction';
    decisionId: Id | null;
    actId: Id | null;
    object: LocalizedText | null;
    executorIds: readonly Id[] | null;
    coExecutorIds: readonly Id[] | null;
    reportToIds: readonly Id[] | null;
    condition: Condition | null;
    /** EDTF: by when. */
    term: string | null;
    period: Period | null;
    asNeeded: boolean | null;
    source: SourceRef;
  }>;

export type GiveReport = Said &
  Readonly<{
    command: 'giveReport';
    instructionId: Id;
    byIds: readonly Id[];
    meetingId: Id | null;
    text: string | null;
    source: SourceRef | null;
  }>;

export type DischargeInstruction = Said &
  Readonly<{
    command: 'dischargeInstruction';
    instructionId: Id;
    /** Null where no paper says why. */
    reason: string | null;
    source: SourceRef;
  }>;

export type RecordConditionMet = Said &
  Readonly<{ command: 'recordConditionMet'; instructionId: Id; source: SourceRef }>;

export type AddMeasure = Said &
  Readonly<{
    command: 'addMeasure';
    documentId: Id;
    number: string;
    title: LocalizedText;
    executorIds: readonly Id[];
    /** EDTF: by when. */
    term: string | null;
    source: SourceRef;
  }>;

export type RecordMeasureProgress = Said &
  Readonly<{
    command: 'recordMeasureProgress';
    measureId: Id;
    partyId: Id;
    measureState: MeasureState;
    text: string | null;
    source: SourceRef | null;
  }>;

export type InstructionCommand =
  | GiveInstruction
  | GiveReport
  | DischargeInstruction
  | RecordConditionMet
  | AddMeasure
  | RecordMeasureProgress;
