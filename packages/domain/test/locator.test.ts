import { expect, test } from 'vitest';
import { locatorText } from '../src/index.ts';

test.each([
  ['paragraph 4', 'абзац 4'],
  ['paragraphs 3–13', 'абзацы 3–13'],
  ['clause 2', 'пункт 2'],
  ['article 12', 'статья 12'],
  ['letter XC-88', 'письмо XC-88'],
  ['heading', 'заголовок'],
  ['п. 7, последнее предложение', 'п. 7, последнее предложение'],
  ['paragraph on dates', 'paragraph on dates'],
])('the place "%s" is «%s» in Russian and stays as written in English', (locator, ru) => {
  expect(locatorText(locator)).toEqual({ ru, en: locator });
});
