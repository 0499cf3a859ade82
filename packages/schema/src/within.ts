import type { LocalDate, Records } from '@concord/domain';
import type { Snapshot } from '@concord/register';
import type { Dated } from './ids.ts';

/** What was loaded in one consistent state, and whether every dossier that the reader may see is in it. */
export type Loaded = Snapshot & Readonly<{ whole: boolean }>;

/** A value of the domain together with the records that it belongs to: those of today, or of a past day. */
export type Within<T> = Readonly<{
  value: T;
  records: Records;
  /** Where the records come from: an answer says which place in the journal it reflects. */
  snapshot: Loaded;
  /** The day for which the rules are asked. */
  day: LocalDate;
  /** Whether that day lies in the past, so that ids must hold it. */
  past: boolean;
}>;

/** Another value of the same records. */
export function within<T>({ records, snapshot, day, past }: Within<unknown>, value: T): Within<T> {
  return { value, records, snapshot, day, past };
}

/** What the global id of a record is made from. */
export function datedId({ value, day, past }: Within<Readonly<{ id: string }>>): Dated {
  return past ? { id: value.id, asOf: day } : { id: value.id };
}
