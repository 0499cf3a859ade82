import { expect, test } from 'vitest';
import { localeOf } from '../src/graphql/locale.ts';

test.each([
  [undefined, 'ru'],
  ['', 'ru'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
  ['en;q=0.1, ru;q=0.9', 'ru'],
  ['de, en;q=0.5', 'en'],
  ['kk-KZ, *', 'ru'],
  ['ru;q=0, en;q=0.1', 'en'],
  ['rue', 'ru'],
  ['en;q=much', 'ru'],
])('who accepts "%s" is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});
