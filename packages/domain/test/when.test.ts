import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  boundsOf,
  daysBetween,
  dayText,
  isCertainBy,
  isLocalDate,
  parseWhen,
  type When,
  whenText,
} from '../src/index.ts';

const when = (edtf: string, inferred = false): When => ({ edtf, inferred });

describe('when, in words', () => {
  it.each([
    ['2018-10-09/2018-10-10', '9–10 октября 2018', '9–10 October 2018'],
    ['2019-05-24', '24 мая 2019', '24 May 2019'],
    ['2019-04-30/2019-05-24', '30 апреля – 24 мая 2019', '30 April – 24 May 2019'],
    ['2018-12-11/2019-05-24', '11 декабря 2018 – 24 мая 2019', '11 December 2018 – 24 May 2019'],
    ['2018-10', 'октябрь 2018', 'October 2018'],
    ['2018-10/2018-12', 'октябрь – декабрь 2018', 'October – December 2018'],
    ['2018-12/2019-01', 'декабрь 2018 – январь 2019', 'December 2018 – January 2019'],
    ['2018', '2018 год', '2018'],
    ['2018/2019', '2018–2019 годы', '2018–2019'],
    ['2018/2019-05', '1 января 2018 – 31 мая 2019', '1 January 2018 – 31 May 2019'],
    ['2018-05/2019', '1 мая 2018 – 31 декабря 2019', '1 May 2018 – 31 December 2019'],
    ['2018-10/2018-12-05', '1 октября – 5 декабря 2018', '1 October – 5 December 2018'],
    ['2018-10-05/2018-12', '5 октября – 31 декабря 2018', '5 October – 31 December 2018'],
    ['2018-10/2018-10', 'октябрь 2018', 'October 2018'],
    ['2018-10-09/2018-10-09', '9 октября 2018', '9 October 2018'],
    ['/2018-10-08', 'не позднее 8 октября 2018', 'not after 8 October 2018'],
    ['2018-10-10/..', 'не ранее 10 октября 2018', 'not before 10 October 2018'],
    ['XXXX-XX-XX', 'день неизвестен', 'day unknown'],
  ])('%s', (edtf, ru, en) => {
    expect([whenText(when(edtf), 'ru'), whenText(when(edtf), 'en')]).toEqual([ru, en]);
  });

  it('marks what was inferred', () => {
    expect(whenText(when('2019-07-24', true), 'ru')).toBe('24 июля 2019*');
  });

  it('leaves out the year of today', () => {
    expect([dayText('2026-03-08', 'ru', '2026-01-01'), dayText('2026-03-08', 'en', '2025-01-01')]).toEqual([
      '8 марта',
      '8 March 2026',
    ]);
  });
});

describe('the bounds of a date', () => {
  it('are the first and the last day that it allows', () => {
    expect(boundsOf('2019-02')).toEqual({ earliest: '2019-02-01', latest: '2019-02-28' });
    expect(boundsOf('2020-02')).toEqual({ earliest: '2020-02-01', latest: '2020-02-29' });
    expect(boundsOf('2019')).toEqual({ earliest: '2019-01-01', latest: '2019-12-31' });
    expect(boundsOf('/2019-02')).toEqual({ earliest: null, latest: '2019-02-28' });
    expect(boundsOf('2019-02/')).toEqual({ earliest: '2019-02-01', latest: null });
  });

  it.each([
    '',
    '/',
    '../..',
    '2019-02-29',
    '2019-13',
    '2019-00',
    '24.05.2019',
    '2019-02-02/2019-02-01',
    '2019-2-1',
    '2019/2020/2021',
    '2019-02-01T00:00',
    '2019?',
  ])('there are none of %j', (edtf) => {
    expect(parseWhen(edtf)).toBeUndefined();
  });

  it('decide what is certain by a day', () => {
    expect(isCertainBy(when('2019-02'), '2019-02-27')).toBe(false);
    expect(isCertainBy(when('2019-02'), '2019-02-28')).toBe(true);
    expect(isCertainBy(when('2019-02-01/..'), '2030-01-01')).toBe(false);
    expect(isCertainBy(when('XXXX-XX-XX'), '2030-01-01')).toBe(false);
  });

  it('are days of the calendar, whatever the clock does', () => {
    expect([addDays('2024-02-28', 1), addDays('2019-12-31', 1), addDays('2019-03-31', -31)]).toEqual([
      '2024-02-29',
      '2020-01-01',
      '2019-02-28',
    ]);
    expect([
      daysBetween('2019-03-30', '2019-04-01'),
      daysBetween('2019-04-01', '2019-03-30'),
      isLocalDate('2019-02-29'),
    ]).toEqual([2, -2, false]);
  });
});

describe('a day that exists', () => {
  it('is one that the calendar knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        expect(isLocalDate(text)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(text));
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ...['2019-01-31', '2019-04-30', '2019-06-30', '2019-09-30', '2019-11-30', '2019-12-31', '2019-02-28', '2020-02-29'],
    ...['2000-02-29', '2400-02-29', '2019-01-01'],
  ])('%s is one', (day) => {
    expect(isLocalDate(day)).toBe(true);
    expect(boundsOf(day)).toEqual({ earliest: day, latest: day });
  });

  it.each([
    ...['2019-01-32', '2019-04-31', '2019-06-31', '2019-09-31', '2019-11-31', '2019-02-29', '2100-02-29', '1900-02-29'],
    ...['2019-00-10', '2019-13-10', '2019-01-00', '2019-1-01', '19-01-01', '2019-01', '2019-01-01T00:00'],
  ])('%s is none', (day) => {
    expect(isLocalDate(day)).toBe(false);
  });

  it('that begins and ends a span is that day, and a span of which one end is none is no date', () => {
    expect(boundsOf('2019-02-01/2019-02-01')).toEqual({ earliest: '2019-02-01', latest: '2019-02-01' });
    for (const edtf of ['2019-02-02/2019-02-01', 'soon/2019-02-01', '2019-02-01/soon', 'soon/..', '../soon'])
      expect(boundsOf(edtf)).toBeUndefined();
  });
});
