import type { LocalDate, Records } from '@concord/domain';
import type { Dated } from './ids.ts';

/** A value of the domain together with the records that it belongs to: those of today, or of a past day. */
export type Within<T> = Readonly<{
  value: T;
  records: Records;
  /** The day for which the rules are asked. */
  day: LocalDate;
  /** Whether that day lies in the past, so that ids must hold it. */
  past: boolean;
}>;

/** Another value of the same records. */
export function within<T>({ records, day, past }: Within<unknown>, value: T): Within<T> {
  return { value, records, day, past };
}

/** What the global id of a record is made from. */
export function datedId({ value, day, past }: Within<Readonly<{ id: string }>>): Dated {
  return past ? { id: value.id, asOf: day } : { id: value.id };
}
