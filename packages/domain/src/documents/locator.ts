import type { LocalizedText } from '../text/text.ts';

/** Places in papers, as sources write them, with the Russian word for each. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^paragraphs (?=\d)/, 'абзацы '],
  [/^paragraph (?=\d)/, 'абзац '],
  [/^clauses (?=\d)/, 'пункты '],
  [/^clause (?=\d)/, 'пункт '],
  [/^articles (?=\d)/, 'статьи '],
  [/^article (?=\d)/, 'статья '],
  [/^letter (?=\S)/, 'письмо '],
  [/^minutes (?=\S)/, 'протокол '],
  [/^heading$/, 'заголовок'],
  [/^title$/, 'название'],
  [/^preamble$/, 'преамбула'],
  [/^signature$/, 'подпись'],
  [/^founding parties$/, 'учредители'],
];

/** A place in a paper in both languages: «paragraph 4» is «абзац 4»; what is no known kind of place stays as written. */
export function locatorText(locator: string): LocalizedText {
  const place = PLACES.find(([pattern]) => pattern.test(locator));
  return { en: locator, ru: place ? locator.replace(place[0], place[1]) : locator };
}
