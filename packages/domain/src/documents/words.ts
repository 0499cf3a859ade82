/** Characters that nobody sees and that are no white space: soft hyphens, zero-width spaces and joiners. */
export const UNSEEN = '\u00AD\u200B-\u200D\u2060';
/** Hyphens, dashes and minus signs; in papers one often stands for the other. */
export const DASH = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;

/** Where words stand in a text: from the first character up to and without the last, in UTF-16 units. */
export type Found = Readonly<{ start: number; end: number }>;

/**
 * Each place in a text where words stand, as a page would mark them, in order and without overlap.
 *
 * Any white space is one space, all dashes and hyphens are equal, soft hyphens are nothing, and a letter with its sign is that
 * letter however it is encoded. Case counts, and words are whole: «5 мая» does not stand in «15 мая».
 *
 * @returns none also for words that are empty
 */
export function findWords(text: string, words: string): readonly Found[] {
  const pattern = patternOf(words);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function patternOf(words: string): RegExp | undefined {
  const seen = words
    .normalize('NFC')
    .replaceAll(new RegExp(`[${UNSEEN}]`, 'gu'), '')
    .trim();
  if (seen === '') return undefined;
  const characters = [...seen.replaceAll(/\s+/gu, ' ')].map(characterPattern);
  const before = /^[\p{L}\p{N}]/u.test(seen) ? `(?<![\\p{L}\\p{N}\\p{M}][${UNSEEN}]*)` : '';
  const after = /[\p{L}\p{N}\p{M}]$/u.test(seen) ? `(?![${UNSEEN}]*[\\p{L}\\p{N}\\p{M}])` : '';
  return new RegExp(before + characters.join(`[${UNSEEN}]*`) + after, 'gu');
}

function characterPattern(character: string): string {
  if (character === ' ') return `\\s(?:[${UNSEEN}]*\\s)*`;
  if (DASH.test(character)) return DASH.source;
  const taken = character.normalize('NFD');
  return taken === character ? escaped(character) : `(?:${character}|${taken})`;
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
