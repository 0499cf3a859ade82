import type { CommentCommand } from '../comments/command.ts';
import type { GiveDissentingOpinion } from '../decisions/command.ts';
import type { RelateDocuments } from '../documents/command.ts';
import type { RegisterPaper } from '../documents/paperCommand.ts';
import type { DossierCommand } from '../dossiers/command.ts';
import type { DocumentOutcome, ExpressedStand } from '../dossiers/entries.ts';
import type { InstructionCommand } from '../instructions/command.ts';
import type { CorrectEntry } from '../journal/correctionCommand.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { LetterCommand } from '../letters/command.ts';
import type { MeetingCommand } from '../meetings/command.ts';
import type { ChangeVisibility } from '../sight/command.ts';
import type { SigningCommand } from '../signing/command.ts';
import type { Place, Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { RegistryCommand } from './registry.ts';

/** What somebody wants to have happened; `decide` says whether it does. Ids and dates come as they were typed. */
export type ExpressPosition = Readonly<{
  command: 'expressPosition';
  /** Slug of the dossier. */
  dossier: string;
  documentId: Id;
  /** The latest one unless given. */
  revisionId: Id | null;
  stepId: Id;
  partyId: Id;
  stand: ExpressedStand;
  /** EDTF: the day of the letter or of the statement. */
  occurred: string;
  /**
   * Since when the register's sources knew it; the end of `occurred` unless given, but today for what a delegate enters
   * without a paper.
   */
  known: LocalDate | null;
  source: SourceRef | null;
  text: string | null;
  /** It was said although nobody asked the party, or after the step was done: recorded as a deviation from the route. */
  offRoute: boolean;
}>;

export type RecordStepOccurrence = Readonly<{
  command: 'recordStepOccurrence';
  dossier: string;
  stepId: Id;
  outcomes: readonly DocumentOutcome[];
  occurred: string;
  known: LocalDate | null;
  /** In the language or languages in which it was given. */
  place: Place | null;
  meetingId: Id | null;
  /** Heard for information: neither a step done nor a deviation. */
  forInformation: boolean;
  /** It did happen although the step was not open: recorded as a deviation from the route. */
  offRoute: boolean;
  /** Who did it, in the order in which the paper names them; none where it names nobody. */
  actorIds: readonly Id[];
  /** The decision by which it was done; null where none is named. */
  decisionId: Id | null;
  /** What it was done for; null where the paper does not say. */
  purpose: Written | null;
  source: SourceRef;
}>;

/** What says the same besides the source of a command: other papers, or other places of the same. */
export type AlsoCiting = Readonly<{ moreSources?: readonly SourceRef[] }>;

export type Command = AlsoCiting &
  (
    | ExpressPosition
    | RecordStepOccurrence
    | RegisterPaper
    | DossierCommand
    | CorrectEntry
    | MeetingCommand
    | InstructionCommand
    | LetterCommand
    | CommentCommand
    | GiveDissentingOpinion
    | SigningCommand
    | RelateDocuments
    | ChangeVisibility
    | RegistryCommand
  );
