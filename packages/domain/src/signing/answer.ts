import { inBoth, listText } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { Span } from './spans.ts';

/** When something follows from what is recorded; that it has not come about yet, or that nobody can tell, with the reason. */
export type ForceAnswer =
  | Readonly<{ kind: 'date'; span: Span }>
  | Readonly<{ kind: 'notYet'; reason: LocalizedText }>
  | Readonly<{ kind: 'cannotTell'; reason: LocalizedText }>;

/** It came about then. */
export function dated(span: Span): ForceAnswer {
  return { kind: 'date', span };
}

/** Something is still missing. */
export function notYet(reason: LocalizedText): ForceAnswer {
  return { kind: 'notYet', reason };
}

/** Nobody can tell. */
export function cannotTell(reason: LocalizedText): ForceAnswer {
  return { kind: 'cannotTell', reason };
}

/** A sentence that ends in a list of names: «Не подписали: Авалия и Борея.» */
export function withNames(lead: LocalizedText, names: readonly LocalizedText[]): LocalizedText {
  return inBoth((locale) => {
    const list = listText(
      locale,
      names.map((name) => name[locale]),
    );
    return `${lead[locale]}: ${list}.`;
  });
}
