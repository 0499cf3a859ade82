import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  type DocumentNumber,
  dayForms,
  numberKeys,
  numbersIn,
  parseNumber,
  printNumber,
} from '../src/index.ts';

const item = (meeting: number[], ...parts: number[]): DocumentNumber => ({ form: 'item', meeting, parts });
const meeting = (...numbers: number[]): DocumentNumber => ({ form: 'meeting', numbers });
const letter = (given: object): unknown => ({
  ...{ form: 'letter', direction: 'outgoing', index: null, number: 165, suffix: null, date: null },
  ...given,
});

describe('a number', () => {
  test.each([
    ['6', meeting(6), '6'],
    ['№ 6', meeting(6), '6'],
    ['53/24', meeting(53, 24), '53/24'],
    ['№\u00A0053 / 024', meeting(53, 24), '53/24'],
    ['No. 53/24', meeting(53, 24), '53/24'],
    ['n53/24', meeting(53, 24), '53/24'],
    ['53/24-9.2', item([53, 24], 9, 2), '53/24-9.2'],
    ['№ 53/24 – 9.2', item([53, 24], 9, 2), '53/24-9.2'],
    ['53/24\u20119.02', item([53, 24], 9, 2), '53/24-9.2'],
    ['55/25-13', item([55, 25], 13), '55/25-13'],
    ['6\u22124', item([6], 4), '6-4'],
    ['53\u204424', meeting(53, 24), '53/24'],
    ['５３/２４', meeting(53, 24), '53/24'],
  ])('%j of a meeting is read, and printed as one prints it', (written, number, printed) => {
    expect(parseNumber(written)).toEqual(number);
    expect(printNumber(number, 'ru')).toBe(printed);
    expect(printNumber(number, 'en')).toBe(printed);
  });

  test.each([
    ['исх. № 165 от 30 апреля 2019 г.', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['Исх.№0165 от «30» апреля 2019 года', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['ИСХ № 165 от 30.04.2019', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['исходящий № 165, от 2019-04-30', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['исх.\u00A0N\u00A0165', {}, 'исх. № 165'],
    ['исх. 165', {}, 'исх. № 165'],
    ['исх. № 01–12 / 165', { index: { text: '01-12', mark: '/' } }, 'исх. № 01-12/165'],
    ['исх. № xc-88', { index: { text: 'XC', mark: '-' }, number: 88 }, 'исх. № XC-88'],
    ['исх. N-88', { index: { text: 'N', mark: '-' }, number: 88 }, 'исх. № N-88'],
    ['№ XC-88', { direction: null, index: { text: 'XC', mark: '-' }, number: 88 }, '№ XC-88'],
    ['01-12/165', { direction: null, index: { text: '01-12', mark: '/' } }, '№ 01-12/165'],
    ['вх. № 7', { direction: 'incoming', number: 7 }, 'вх. № 7'],
    ['№ 165 от 30 апреля 2019 г.', { direction: null, date: '2019-04-30' }, '№ 165 от 30 апреля 2019 г.'],
    ['outgoing No. 165 of 30 April 2019', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['outgoing No. 165 of April 30, 2019', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['исх. от 30 апреля 2019 г. № 165', { date: '2019-04-30' }, 'исх. № 165 от 30 апреля 2019 г.'],
    ['от 30.04.2019 № 165', { direction: null, date: '2019-04-30' }, '№ 165 от 30 апреля 2019 г.'],
    ['исх. № １６５', {}, 'исх. № 165'],
    ['№ 01-12/165-К', { direction: null, index: { text: '01-12', mark: '/' }, suffix: '-К' }, '№ 01-12/165-К'],
    ['исх. № 165-ВС', { suffix: '-ВС' }, 'исх. № 165-ВС'],
    ['№ 7-р', { direction: null, number: 7, suffix: '-р' }, '№ 7-р'],
    [
      '7–р от 5 мая 2020 г.',
      { direction: null, number: 7, suffix: '-р', date: '2020-05-05' },
      '№ 7-р от 5 мая 2020 г.',
    ],
    ['№12а', { direction: null, number: 12, suffix: 'а' }, '№ 12а'],
  ])('%j of a letter is read, and printed as one prints it', (written, given, printed) => {
    const number = parseNumber(written);
    expect(number).toEqual(letter(given));
    expect(number && printNumber(number, 'ru')).toBe(printed);
  });

  test('of a letter is printed in English too', () => {
    const number = parseNumber('исх. № 01-12/165 от 30 апреля 2019 г.');
    expect(number && printNumber(number, 'en')).toBe('outgoing No. 01-12/165 of 30 April 2019');
  });

  test.each([
    ...['', ' ', '№', 'исх.', '55/', '/25', '53//24', '53/24-', '9.2', '53/24-9.2.', 'пятьдесят пять', 'INDEX'],
    ...['55-го', '2-я', '3rd', '2019г', '5G', '165-листов'],
    ...['исх. № 165 от 31 апреля 2019 г.', 'исх. № 165 от 30 апреля 19 г.', '165 от вчера', '9'.repeat(400)],
  ])('%j is none', (written) => {
    expect(parseNumber(written)).toBeUndefined();
  });
});

const whole = fc.nat({ max: 999_999_999 });
const several = fc.array(whole, { minLength: 1, maxLength: 3 });
const word = fc.stringMatching(/^[0-9A-ZА-ЯЁ]{1,4}$/);
const index = fc.record({
  text: fc
    .tuple(word, fc.array(fc.tuple(fc.constantFrom('-', '.', '/'), word), { maxLength: 2 }))
    .map((parts) => parts.flat(2).join('')),
  mark: fc.constantFrom('/' as const, '-' as const),
});
const suffix = fc.constantFrom(null, null, '-К', '-ВС', '/р', '-р', 'а');
const date = fc.nat({ max: 60_000 }).map((days) => addDays('1950-01-01', days));
const anyNumber: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({ form: fc.constant('meeting' as const), numbers: several }),
  fc.record({ form: fc.constant('item' as const), meeting: several, parts: several }),
  fc.record({
    form: fc.constant('letter' as const),
    direction: fc.constantFrom('outgoing' as const, 'incoming' as const),
    index: fc.option(index),
    number: whole,
    suffix,
    date: fc.option(date),
  }),
  fc.record({
    form: fc.constant('letter' as const),
    direction: fc.constant(null),
    index: fc.option(index),
    number: whole,
    suffix,
    date,
  }),
  fc.record({
    form: fc.constant('letter' as const),
    direction: fc.constant(null),
    index: index.filter(({ text }) => /[А-ЯЁ]/.test(text)),
    number: whole,
    suffix,
    date: fc.constant(null),
  }),
);
const locale = fc.constantFrom('ru' as const, 'en' as const);

describe('for every number', () => {
  it('what is printed is read back as what it was', () => {
    fc.assert(
      fc.property(anyNumber, locale, (number, language) => {
        expect(parseNumber(printNumber(number, language))).toEqual(number);
      }),
      { numRuns: 2_000 },
    );
  });

  it('how it is spelt makes no difference, and printing it again changes nothing', () => {
    const spelling = fc.record({
      space: fc.constantFrom('\u00A0', '\u2009', '  ', '\t'),
      dash: fc.constantFrom('-', '\u2013', '\u2011', '\u2212'),
      mark: fc.constantFrom('№', 'No.', 'N', 'n'),
      upper: fc.boolean(),
    });
    fc.assert(
      fc.property(anyNumber, spelling, (number, { space, dash, mark, upper }) => {
        const printed = printNumber(number, 'ru');
        const spelt = printed.replaceAll(' ', space).replaceAll('-', dash).replace('№', mark);
        const isUpper = upper && !(number.form === 'letter' && number.suffix);
        const read = parseNumber(isUpper ? spelt.toUpperCase() : spelt);
        expect(read && printNumber(read, 'ru')).toBe(printed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the first key is its own, the same in every language', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const keys = numberKeys(printNumber(number, 'ru'));
        expect(keys).toEqual(numberKeys(printNumber(number, 'en')));
        expect(keys.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

it('no text makes it fail, and what is read of any text can be printed and read again', () => {
  const near = fc.stringMatching(/^[№Nисхвхот 0-9./–-]{0,40}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), near), (text) => {
      const read = parseNumber(text);
      if (read) expect(parseNumber(printNumber(read, 'ru'))).toEqual(read);
      for (const { start, end, keys } of numbersIn(text)) {
        expect(start).toBeLessThan(end);
        for (const key of keys) expect(key).toMatch(/^[0-9a-zа-яё./-]{1,40}$/);
      }
    }),
    { numRuns: 3_000 },
  );
});

describe('a number is found', () => {
  test.each([
    ['53/24-9.2', ['53/24-9.2', '53/24']],
    ['№ 053/24 – 9.2', ['53/24-9.2', '53/24']],
    ['55/25', ['55/25']],
    ['исх. № 01-12/165 от 30 апреля 2019 г.', ['1-12/165', '165']],
    ['Решение 2/1', ['2/1']],
    ['по решению № 53/24-9.2 и письму XC-88', ['53/24-9.2', '53/24', 'xc-88', '88']],
    ['до 30.04.2019', []],
    ['концепция', []],
  ])('in %j by %j', (text, keys) => {
    expect(numberKeys(text)).toEqual(keys);
  });

  it('at its place', () => {
    const text = 'Решение № 53 / 24–9.2, пункт 2';
    expect(numbersIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['53 / 24–9.2', '2']);
  });
});

it('a day is written in words of both languages and in digits, each once', () => {
  expect(dayForms('2019-04-05')).toEqual([
    ...['5 апреля 2019', '5 April 2019', 'April 5, 2019', '05.04.2019', '5.4.2019', '2019-04-05'],
  ]);
  expect(dayForms('2019-10-15')).toEqual([
    '15 октября 2019',
    '15 October 2019',
    'October 15, 2019',
    '15.10.2019',
    '2019-10-15',
  ]);
});

describe('the keys of a number', () => {
  it('are without leading zeros, however many and wherever they stand, and keep those that do not lead', () => {
    expect(numberKeys('№ 0053/0024-009.02')).toEqual(['53/24-9.2', '53/24']);
    expect(numberKeys('№ 100/2050')).toEqual(['100/2050']);
    expect(numberKeys('№ 0/0')).toEqual(['0/0']);
    expect(numberKeys('№  53   /   24')).toEqual(['53/24']);
  });

  it('are none of what is longer than forty characters', () => {
    const long = (count: number) => numbersIn(`слово ${'1/'.repeat(count)}22`).length;
    expect([long(19), long(20)]).toEqual([1, 0]);
  });
});
