import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { When } from '../time/when.ts';

/** One body's part in a meeting; a joint meeting carries a number for each body: 53/24. */
export type Sitting = Readonly<{ bodyId: Id; number: number | null }>;

/** A plan is its own fact: planned for `planned`, known since it was announced. */
export type MeetingAnnounced = Readonly<{
  meetingId: Id;
  sittings: readonly Sitting[];
  planned: When;
  place: LocalizedText | null;
  synthetic: boolean;
}>;

/** Holding it is another fact; `occurred` of the entry says when. */
export type MeetingHeld = Readonly<{
  meetingId: Id;
  sittings: readonly Sitting[];
  place: LocalizedText | null;
  synthetic: boolean;
}>;

/** A question on the agenda of a meeting (вопрос повестки), and what travels under it. */
export type AgendaItemPlaced = Readonly<{
  agendaItemId: Id;
  meetingId: Id;
  /** As printed: «55/25-13». */
  number: string;
  dossierId: Id | null;
  /** The documents that are named; empty where none is. */
  documentIds: readonly Id[];
}>;

export const OFFICES = ['chair'] as const;
export type Office = (typeof OFFICES)[number];

/** A person in an office at a meeting (должностное лицо). */
export type OfficerNamed = Readonly<{ officerId: Id; meetingId: Id; office: Office; name: LocalizedText }>;

/** A meeting will not be held when it was announced; `planned` null where no new day was said. */
export type MeetingPostponed = Readonly<{ meetingId: Id; planned: When | null }>;

/** A meeting will not be held (отменено). */
export type MeetingCancelled = Readonly<{ meetingId: Id }>;

/** Who attended, for one body (присутствовали): whoever is not named was not there, as far as the paper tells. */
export type AttendanceRecorded = Readonly<{
  attendanceId: Id;
  meetingId: Id;
  bodyId: Id;
  partyIds: readonly Id[];
}>;
