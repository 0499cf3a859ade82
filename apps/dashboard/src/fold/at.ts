import type { Days, Id, LocalDate, Records, Viewer } from '@concord/domain';

/** The records of a day, and what else an answer for it says. */
export type At = Readonly<{
  records: Records;
  day: LocalDate;
  /** Whether the day lies in the past, so that ids must hold it. */
  isPast: boolean;
  /** The place in the journal up to which the history goes. */
  position: string;
  days: Days;
  viewer: Viewer;
}>;

/** A global id as the server makes it. */
export function globalId(type: string, { day, isPast }: At, id: Id): string {
  return btoa(`${type}:${isPast ? `${id}@${day}` : id}`);
}

/** The id of what has no global one. */
export function datedId({ day, isPast }: At, id: Id): string {
  return isPast ? `${id}@${day}` : id;
}
