import type { Outcome } from '../dossiers/entries.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { Place } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Sitting } from './entries.ts';

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
  outcomes: readonly Readonly<{ documentId: Id; outcome: Outcome }>[];
  forInformation: boolean;
  offRoute: boolean;
}>;

/** A meeting was held: who attended, and what was done with each dossier on its agenda. All of it is recorded, or nothing. */
export type HoldMeeting = Said &
  Readonly<{
    command: 'holdMeeting';
    meetingId: Id;
    place: Place | null;
    attendance: readonly Readonly<{ bodyId: Id; partyIds: readonly Id[] }>[];
    items: readonly ItemConsidered[];
  }>;

export type MeetingCommand = AnnounceMeeting | PostponeMeeting | CancelMeeting | HoldMeeting;

/** Whether a command is about a meeting, with any number of dossiers, rather than about one dossier. */
export function isMeetingCommand(command: Readonly<{ command: string }>): command is MeetingCommand {
  return ['announceMeeting', 'postponeMeeting', 'cancelMeeting', 'holdMeeting'].includes(command.command);
}

/** The slugs of the dossiers that a command is about. */
export function dossiersOf(command: MeetingCommand): readonly string[] {
  return command.command === 'holdMeeting' ? command.items.map(({ dossier }) => dossier) : [];
}
