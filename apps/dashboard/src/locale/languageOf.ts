import type { Locale } from './locale.ts';

/**
 * The language of words that somebody wrote, by their letters: Russian where there are Cyrillic ones, else English, and undefined where there
 * are no letters. The register keeps such words as they came, in the one language in which they were written.
 */
export function languageOf(words: string): Locale | undefined {
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru';
  return /\p{Letter}/u.test(words) ? 'en' : undefined;
}
