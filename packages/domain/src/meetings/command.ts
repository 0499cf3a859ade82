import type { DecisionCommand } from '../decisions/command.ts';
import type { DocumentOutcome } from '../dossiers/entries.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { LocalizedText, Place } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Attending } from './attendance.ts';
import type { Office, Sitting } from './entries.ts';

type Said = Readonly<{
  /** EDTF: when it was announced, postponed, cancelled or held. */
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
}>;

/** A meeting of one body or of several was announced for some days. */
export type AnnounceMeeting = Said &
  Readonly<{
    command: 'announceMeeting';
    sittings: readonly Sitting[];
    /** EDTF. */
    planned: string;
    place: Place | null;
  }>;

/** An announced meeting will be held on other days, or nobody said when. */
export type PostponeMeeting = Said &
  Readonly<{
    command: 'postponeMeeting';
    meetingId: Id /** EDTF; null where no new day was said. */;
    planned: string | null;
  }>;

export type CancelMeeting = Said & Readonly<{ command: 'cancelMeeting'; meetingId: Id }>;

/** What a meeting did with one dossier. */
export type ItemConsidered = Readonly<{
  /** Slug of the dossier. */
  dossier: string;
  /** The number on the agenda, as printed; null where there is none. */
  number: string | null;
  stepId: Id;
  outcomes: readonly DocumentOutcome[];
  forInformation: boolean;
  offRoute: boolean;
  /** EDTF: on which day of a meeting of several; on no certain one of them, so that its last day counts, where that is left out. */
  occurred?: string | null | undefined;
}>;

/** A meeting was held: who attended, and what was done with each dossier on its agenda. All of it is recorded, or nothing. */
export type HoldMeeting = Said &
  Readonly<{
    command: 'holdMeeting';
    /** Null for a meeting of which nobody recorded that it was announced. */
    meetingId: Id | null;
    /** The bodies that sat at a meeting that was not announced; of another they are those that were announced. */
    sittings?: readonly Sitting[];
    place: Place | null;
    attendance: readonly Attending[];
    items: readonly ItemConsidered[];
  }>;

/** A paper tells who attended a meeting that was held before; `occurred` is when it was told. */
export type RecordAttendance = Said &
  Readonly<{ command: 'recordAttendance'; meetingId: Id; attendance: readonly Attending[] }>;

/** A question was put on the agenda of a meeting. */
export type PlaceAgendaItem = Said &
  Readonly<{
    command: 'placeAgendaItem';
    meetingId: Id;
    /** As printed: «55/25-13». */
    number: string;
    /** Slug of the dossier; null where there is none. */
    dossier: string | null;
    documentIds: readonly Id[];
  }>;

/** A paper names who is in an office at a meeting. */
export type NameOfficer = Said &
  Readonly<{ command: 'nameOfficer'; meetingId: Id; office: Office; name: LocalizedText }>;

export type MeetingCommand =
  | AnnounceMeeting
  | PostponeMeeting
  | CancelMeeting
  | HoldMeeting
  | RecordAttendance
  | PlaceAgendaItem
  | NameOfficer
  | DecisionCommand;

const MEETING_COMMANDS: ReadonlySet<string> = new Set<MeetingCommand['command']>([
  ...(['announceMeeting', 'postponeMeeting', 'cancelMeeting', 'holdMeeting', 'recordAttendance'] as const),
  ...(['placeAgendaItem', 'nameOfficer', 'draftDecision', 'takeDecision'] as const),
]);

/** Whether a command is about a meeting, with any number of dossiers, rather than about one dossier. */
export function isMeetingCommand(command: Readonly<{ command: string }>): command is MeetingCommand {
  return MEETING_COMMANDS.has(command.command);
}

/** The slugs of the dossiers that a command is about. */
export function dossiersOf(command: MeetingCommand): readonly string[] {
  if (command.command === 'holdMeeting') return command.items.map(({ dossier }) => dossier);
  return 'dossier' in command && command.dossier !== null ? [command.dossier] : [];
}

/** The documents that a command names, in whatever dossier they travel. */
export function documentsOf(command: MeetingCommand): readonly Id[] {
  if (!('documentIds' in command)) return [];
  return 'paperId' in command && command.paperId !== null
    ? [...command.documentIds, command.paperId]
    : command.documentIds;
}
