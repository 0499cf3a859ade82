import { isLocalDate, type LocalDate, lastDayOfMonth } from './localDate.ts';

/**
 * When something happened, as exactly as it is known: an EDTF (ISO 8601-2) expression, and whether a part of it
 * was inferred rather than read (a year that the paper does not print). A guess never passes for a fact.
 */
export type When = Readonly<{ edtf: string; inferred: boolean }>;

/** Nothing is known of when. */
export const UNKNOWN_EDTF = 'XXXX-XX-XX';

/** The first and the last day that an expression allows; null on a side that is open or unknown. */
export type Bounds = Readonly<{ earliest: LocalDate | null; latest: LocalDate | null }>;

const UNBOUNDED: Bounds = { earliest: null, latest: null };

/**
 * The bounds of an EDTF expression of the kinds that the register uses: a day, a month, a year, an interval of these
 * (`2018-10-09/2018-10-10`), one that is open or unknown on a side (`2018-10-10/..`, `/2018-10-09`), or unknown.
 *
 * @returns undefined for anything else: a date that does not exist, an interval that runs backwards, other EDTF
 */
export function boundsOf(edtf: string): Bounds | undefined {
  if (edtf === UNKNOWN_EDTF) return UNBOUNDED;
  const parts = edtf.split('/');
  if (parts.length === 1) return pointBounds(edtf);
  if (parts.length !== 2) return undefined;
  const start = endBounds(parts[0] as string);
  const end = endBounds(parts[1] as string);
  if (!start || !end || (start === UNBOUNDED && end === UNBOUNDED)) return undefined;
  const bounds = { earliest: start.earliest, latest: end.latest };
  return bounds.earliest && bounds.latest && bounds.earliest > bounds.latest ? undefined : bounds;
}

function endBounds(text: string): Bounds | undefined {
  return text === '' || text === '..' ? UNBOUNDED : pointBounds(text);
}

function pointBounds(text: string): Bounds | undefined {
  if (isLocalDate(text)) return { earliest: text, latest: text };
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { earliest: `${text}-01-01`, latest: `${text}-12-31` };
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? { earliest: `${text}-01`, latest: lastDayOfMonth(year, month) } : undefined;
}

/**
 * Reads a `When`; undefined when the text is no EDTF expression that the register uses, and where something is called inferred of a
 * day of which nothing is known.
 */
export function parseWhen(edtf: string, inferred = false): When | undefined {
  return boundsOf(edtf) && !(inferred && edtf === UNKNOWN_EDTF) ? { edtf, inferred } : undefined;
}

const INFERRED = /^\{ *edtf: *([^\s{},]+) *, *inferred: *true *\}$/;

/**
 * Reads a date as commands and datasets write it: EDTF, or `{ edtf: 2019-07-24, inferred: true }` where a part was inferred, not read.
 *
 * @returns undefined for what `parseWhen` does not read, and for `inferred: false`, which says no more than the date by itself
 */
export function readWhen(written: string): When | undefined {
  const [, edtf] = INFERRED.exec(written) ?? [];
  return edtf === undefined ? parseWhen(written) : parseWhen(edtf, true);
}

/** A date as `readWhen` reads it. */
export function writtenWhen({ edtf, inferred }: When): string {
  return inferred && edtf !== UNKNOWN_EDTF ? `{ edtf: ${edtf}, inferred: true }` : edtf;
}

/** The day itself, as read from a paper. */
export function onDay(date: LocalDate): When {
  return { edtf: date, inferred: false };
}

/** The last day that is still possible; null when no end is known. */
export function latestOf(when: When): LocalDate | null {
  return boundsOf(when.edtf)?.latest ?? null;
}

/** The first day that is possible; null when no beginning is known. */
export function earliestOf(when: When): LocalDate | null {
  return boundsOf(when.edtf)?.earliest ?? null;
}

/**
 * The day from which days are counted: the day itself, or the last of a meeting of several days. Null where only a month or a
 * year is known, where a side is open, or where a part was inferred: a count from a guess would pass for a fact.
 */
export function certainDay(when: When): LocalDate | null {
  if (when.inferred) return null;
  const [start = '', end = start] = when.edtf.split('/');
  return isLocalDate(start) && isLocalDate(end) ? end : null;
}

/** Whether it is certain, by the end of `day`, that this has happened. */
export function isCertainBy(when: When, day: LocalDate): boolean {
  const latest = latestOf(when);
  return latest !== null && latest <= day;
}
