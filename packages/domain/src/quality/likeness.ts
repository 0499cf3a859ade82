import { isSameNumber } from '../meetings/numbered.ts';
import type { LocalDate } from '../time/localDate.ts';
import { addDays } from '../time/localDate.ts';
import { type Bounds, boundsOf, readWhen } from '../time/when.ts';

/** A letter as far as likeness needs it: its number as printed, and when it was sent, EDTF. */
export type NumberedLetter = Readonly<{ number: string | null; day: string }>;

/**
 * The letters that are likely the same as one that is being entered: they bear the same number, in whatever spelling, and were sent in
 * the same year, in which a number is given once. A letter without a number is like none.
 */
export function likeLetters<Known>(
  entered: NumberedLetter,
  known: readonly Known[],
  read: (letter: Known) => NumberedLetter,
): readonly Known[] {
  const number = entered.number?.trim() ?? '';
  if (number === '') return [];
  return known.filter((letter) => {
    const other = read(letter);
    return (
      other.number !== null && plainNumber(number) === plainNumber(other.number) && sameYear(entered.day, other.day)
    );
  });
}

/** What happened at a step, as far as likeness needs it: at which, with which documents, and when, EDTF. */
export type Passed = Readonly<{ stepId: string; documentIds: readonly string[]; day: string }>;

/** Days apart at which what is told twice may still be one thing: sent on one day, received on another. */
const NEAR = 3;

/**
 * What is likely the same as something that is being entered: at the same step, of a same document, on a day no further off than
 * three; days that nobody knows for certain are near when they may be.
 */
export function likeOccurrences<Known>(
  entered: Passed,
  known: readonly Known[],
  read: (passed: Known) => Passed,
): readonly Known[] {
  return known.filter((each) => {
    const other = read(each);
    return (
      other.stepId === entered.stepId &&
      other.documentIds.some((id) => entered.documentIds.includes(id)) &&
      isNear(entered.day, other.day)
    );
  });
}

/** What a party said, as far as likeness needs it. */
export type Said = Passed & Readonly<{ partyId: string }>;

/** The same for what a party said: another party says another thing. */
export function likeSaid<Known>(entered: Said, known: readonly Known[], read: (said: Known) => Said): readonly Known[] {
  return likeOccurrences(
    entered,
    known.filter((each) => read(each).partyId === entered.partyId),
    read,
  );
}

/** What followed the approval of a document, as far as likeness needs it: of which, and of which party; null for all. */
export type Followed = Readonly<{ documentId: string; partyId: string | null }>;

/**
 * What is likely the same as a signature, a notification, a deposit or an entry into force that is being entered: a party does each
 * once for a document, so that what is recorded of it on any other day may be the same with another date.
 *
 * @param known what is recorded of the same sort
 */
export function likeFollowed<Known>(
  entered: Followed,
  known: readonly Known[],
  read: (followed: Known) => Followed,
): readonly Known[] {
  return known.filter((each) => {
    const other = read(each);
    return other.documentId === entered.documentId && other.partyId === entered.partyId;
  });
}

/** A meeting, as far as likeness needs it: who sits with which number, and for when it is planned or when it was held, EDTF. */
export type Sat = Readonly<{ sittings: readonly Readonly<{ bodyId: string; number: string | null }>[]; day: string }>;

/** Meetings that are likely the same as one that is being entered: of a same body with the same number, or on a near day. */
export function likeMeetings<Known>(
  entered: Sat,
  known: readonly Known[],
  read: (meeting: Known) => Sat,
): readonly Known[] {
  return known.filter((each) => {
    const other = read(each);
    return entered.sittings.some(({ bodyId, number }) =>
      other.sittings.some(
        (sitting) =>
          sitting.bodyId === bodyId &&
          ((number !== null && sitting.number !== null && isSameNumber(number, sitting.number)) ||
            isNear(entered.day, other.day)),
      ),
    );
  });
}

/** «исх. № 165 от 30 апреля 2019 г.» and «165» are one number: words around it and spaces in it say nothing. */
function plainNumber(number: string): string {
  const bare = number
    .toLowerCase()
    .replace(/\s+(от|of|dated)\s.*$/u, '')
    .replace(/^\s*(исх|вх|out|ref|no)[.\s]*/u, '')
    .replace(/[№#\s]|no\./gu, '');
  return bare === '' ? number.trim().toLowerCase() : bare;
}

function sameYear(one: string, other: string): boolean {
  const [a, b] = [boundsWritten(one), boundsWritten(other)];
  const isBefore = (day?: LocalDate | null, from?: LocalDate | null) => !!day && !!from && yearOf(day) < yearOf(from);
  return !isBefore(a?.latest, b?.earliest) && !isBefore(b?.latest, a?.earliest);
}

const yearOf = (day: LocalDate): string => day.slice(0, 4);

function isNear(one: string, other: string): boolean {
  const [a, b] = [boundsWritten(one), boundsWritten(other)];
  if (!a || !b) return false;
  return !isBefore(a.latest, b.earliest) && !isBefore(b.latest, a.earliest);
}

/** What a date allows that a command says. */
function boundsWritten(written: string): Bounds | undefined {
  const when = readWhen(written);
  return when && boundsOf(when.edtf);
}

/** Whether a day is certainly more than those days before another. */
function isBefore(day: LocalDate | null, other: LocalDate | null): boolean {
  return day !== null && other !== null && addDays(day, NEAR) < other;
}
