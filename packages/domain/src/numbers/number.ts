import type { LocalDate } from '../time/localDate.ts';

/** A meeting's number: one of its only body («6»), or one for each body of a joint meeting, in their order («53/24»). */
export type MeetingNumber = Readonly<{ form: 'meeting'; numbers: readonly number[] }>;

/**
 * A number within a meeting: «53/24-9.2», «55/25-13». Decisions and items of an agenda are numbered alike, so the number does not
 * tell which it is; and no source says what the parts after the dash mean, so they are kept and not interpreted.
 */
export type ItemNumber = Readonly<{ form: 'item'; meeting: readonly number[]; parts: readonly number[] }>;

export const LETTER_DIRECTIONS = ['outgoing', 'incoming'] as const;
export type LetterDirection = (typeof LETTER_DIRECTIONS)[number];

/** What stands before the number of a letter (индекс) and the mark between them: «01-12/» in «01-12/165», «XC-» in «XC-88». */
export type LetterIndex = Readonly<{ text: string; mark: '/' | '-' }>;

/**
 * A letter's number: «исх. № 165 от 30 апреля 2019 г.», «вх. № 01-12/165», «№ XC-88», «№ 7-р». Where it says neither whether it came
 * or went nor its date, its index or its suffix is what tells it from the number of a meeting or of an item: it has letters, or an
 * item's marks otherwise.
 */
export type LetterNumber = Readonly<{
  form: 'letter';
  direction: LetterDirection | null;
  index: LetterIndex | null;
  number: number;
  /** Letters behind the number with the mark before them, as written: «-К», «-р», «а»; they are no less the number than the digits. */
  suffix: string | null;
  date: LocalDate | null;
}>;

/** What papers, meetings and letters are numbered by, as data. */
export type DocumentNumber = MeetingNumber | ItemNumber | LetterNumber;
