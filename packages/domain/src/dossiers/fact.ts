import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { DifferenceKind } from './differences.ts';

/** One thing that a dossier says on a day. */
export type Fact = Readonly<{
  kind: DifferenceKind;
  /** Names it among those of its kind, on every day. */
  key: string;
  /** Orders those of its kind. */
  place: string;
  subject: LocalizedText;
  /** Differs when it differs: no count of days is in it, and no name but in the fact that is one. */
  value: string;
  text: LocalizedText;
  /** Whether it goes without saying of a dossier that was not known before. */
  isNothingNew?: boolean;
  /** The letter that brought it, in one line that is the same for all that it brought. */
  letter?: LocalizedText | null;
  /** The entry that says so, of a name. */
  entryId?: Id;
}>;

/** What differs when one of its parts does; what is not there is empty. */
export function allOf(...parts: readonly (string | number | boolean | null | undefined)[]): string {
  return JSON.stringify(parts.map((part) => part ?? null));
}

/** «отклонено (5 марта 2026): не относится к предмету»: with the words of whoever wrote them, where there are any. */
export function because(text: string, words: string | null): string {
  return words === null ? text : `${text}: ${words}`;
}

/** Orders numbers as texts. */
export function placeOf(number: number): string {
  return String(number).padStart(9, '0');
}
