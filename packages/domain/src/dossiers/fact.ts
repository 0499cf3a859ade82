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
  /** Differs when it differs: no name and no count of days is in it. */
  value: string;
  text: LocalizedText;
  /** Whether it goes without saying of a dossier that was not known before. */
  isNothingNew?: boolean;
}>;

/** Orders numbers as texts. */
export function placeOf(number: number): string {
  return String(number).padStart(9, '0');
}
