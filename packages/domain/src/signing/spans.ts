import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { type Bounds, boundsOf, earliestOf, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';

/** The first and the last day on which something can have happened, and whether a part of that was inferred. */
export type Span = Bounds & Readonly<{ inferred: boolean }>;

/** When something happened. What is known has happened by the day since when it is known, also where its day is not. */
export function spanOf({ occurred, known }: Readonly<{ occurred: When; known: When }>): Span {
  const latest = latestOf(occurred) ?? latestOf(known);
  return { earliest: earliestOf(occurred), latest, inferred: occurred.inferred };
}

/** In the order in which it happened; of one day as recorded. */
export function inOrder<T extends Readonly<{ occurred: When; known: When }>>(rows: readonly T[]): readonly T[] {
  const at = (row: T): string => spanOf(row).latest ?? NEVER;
  return rows.toSorted((a, b) => compareText(at(a), at(b)));
}

/** What a date allows. */
export function spanOfWhen(when: When): Span {
  return { earliest: earliestOf(when), latest: latestOf(when), inferred: when.inferred };
}

/**
 * When the n-th of several things happened, in whatever order they are given: not before the n-th of their first days, not after
 * the n-th of their last. What certainly came later changes nothing.
 *
 * @param count n, from 1 to the number of spans
 */
export function nth(spans: readonly Span[], count: number): Span {
  const earliest = spans.map((span) => span.earliest ?? '').sort()[count - 1] || null;
  const last = spans.map((span) => span.latest ?? NEVER).sort()[count - 1] ?? NEVER;
  const inferred = spans.some((span) => span.inferred && (span.earliest ?? '') <= last);
  return { earliest, latest: last === NEVER ? null : last, inferred };
}

/** When what follows from it comes about, by the first and the last day. */
export function moved({ earliest, latest, inferred }: Span, then: (day: LocalDate) => LocalDate): Span {
  return { earliest: earliest && then(earliest), latest: latest && then(latest), inferred };
}

/** A time that was no earlier than a day, whatever else is said of it. */
export function notBefore({ earliest, latest, inferred }: Span, day: LocalDate): Span {
  const later = (at: LocalDate | null) => ((at ?? '') < day ? day : at);
  return { earliest: later(earliest), latest: latest && later(latest), inferred };
}

/** The later of two times, as exactly as that can be told. */
export function laterOf(a: Span, b: Span): Span {
  const earliest = (a.earliest ?? '') > (b.earliest ?? '') ? a.earliest : b.earliest;
  const latest = (a.latest ?? NEVER) > (b.latest ?? NEVER) ? a.latest : b.latest;
  return { earliest, latest, inferred: a.inferred || b.inferred };
}

/** Whether two times can be the same. */
export function canBeSame(a: Span, b: Span): boolean {
  return (a.earliest ?? '') <= (b.latest ?? NEVER) && (b.earliest ?? '') <= (a.latest ?? NEVER);
}

/** From the first day that either allows to the last one: two papers of which only one can be right. */
export function bothOf(a: Span, b: Span): Span {
  const earliest = a.earliest && b.earliest ? ((a.earliest < b.earliest ? a : b).earliest ?? null) : null;
  return { earliest, latest: laterOf(a, b).latest, inferred: true };
}

/**
 * A time that was worked out, as a date. One that is no single day is a conclusion, not something that a paper prints: it counts
 * as inferred, so that no day of it passes for a fact.
 */
export function whenOf({ earliest, latest, inferred }: Span): When {
  if (earliest !== null && earliest === latest) return { edtf: earliest, inferred };
  const edtf = earliest === null && latest === null ? UNKNOWN_EDTF : `${earliest ?? ''}/${latest ?? '..'}`;
  return { edtf: boundsOf(edtf) ? edtf : UNKNOWN_EDTF, inferred: true };
}

/** Comes after every date. */
export const NEVER = '9';
