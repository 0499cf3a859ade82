import { expect, it } from 'vitest';
import { languageOf } from '../src/locale/languageOf.ts';

it.each([
  ['в редакции письма № 165', 'ru'],
  ['in the wording of letter No. 165', 'en'],
  ['статья 5 of the Agreement', 'ru'],
  ['53/24-9.2', undefined],
])('words are read in the language of their letters: %s', (words, language) => {
  expect(languageOf(words)).toBe(language);
});
