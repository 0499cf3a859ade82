import { describe, expect, it } from 'vitest';
import { onDay, parseWhen, type When } from '../src/index.ts';
import {
  bothOf,
  canBeSame,
  inOrder,
  laterOf,
  moved,
  notBefore,
  nth,
  type Span,
  spanOf,
  spanOfWhen,
  whenOf,
} from '../src/signing/spans.ts';

/** A span as a date says it; with an asterisk where a part was inferred. */
const span = (written: string): Span => spanOfWhen(parseWhen(written.replace('*', ''), written.endsWith('*')) as When);
const told = ({ earliest, latest, inferred }: Span): string =>
  `${earliest ?? '..'}/${latest ?? '..'}${inferred ? '*' : ''}`;

describe('when the n-th of several things happened', () => {
  it.each<[spans: readonly string[], count: number, when: string]>([
    [['2026-01-01', '2026-03-01', '2026-02-01'], 1, '2026-01-01/2026-01-01'],
    [['2026-01-01', '2026-03-01', '2026-02-01'], 2, '2026-02-01/2026-02-01'],
    [['2026-03', '2026-02-20'], 1, '2026-02-20/2026-02-20'],
    [['2026-03', '2026-03-10'], 1, '2026-03-01/2026-03-10'],
    [['2026-03', '2026-03-10'], 2, '2026-03-10/2026-03-31'],
    [['../2026-03-10', '2026-02-01'], 1, '../2026-02-01'],
    [['2026-03-10/..', '2026-02-01'], 2, '2026-03-10/..'],
    [['XXXX-XX-XX', '2026-02-01'], 1, '../2026-02-01'],
    [['XXXX-XX-XX', '2026-02-01'], 2, '2026-02-01/..'],
  ])('of %j, the %i., is %s', (spans, count, when) => {
    expect(told(nth(spans.map(span), count))).toBe(when);
    expect(told(nth(spans.toReversed().map(span), count))).toBe(when);
  });

  it('is inferred where one is that may have come by then, and not by one that certainly came later', () => {
    const first = (...spans: readonly string[]) => nth(spans.map(span), 1).inferred;
    expect(first('2026-02-01', '2026-01-01*')).toBe(true);
    expect(first('2026-02-01', '2026-02-01*')).toBe(true);
    expect(first('2026-02-01', '2026-02-02*')).toBe(false);
    expect(first('2026-02-01', '../2026-03-01*')).toBe(true);
    expect(first('2026-02-01*', '2026-01-01')).toBe(false);
    expect(first('2026-02-01', '2026-01-01')).toBe(false);
    expect(nth([span('2026-02-01'), span('2026-02-02*')], 2).inferred).toBe(true);
  });
});

describe('two times', () => {
  it.each([
    ['2026-02-01', '2026-03-01', '2026-03-01/2026-03-01'],
    ['2026-02', '2026-02-10', '2026-02-10/2026-02-28'],
    ['2026-02', '2026-03/..', '2026-03-01/..'],
    ['../2026-02-01', '../2026-03-01', '../2026-03-01'],
    ['2026-02-01*', '2026-03-01', '2026-03-01/2026-03-01*'],
  ])('%s and %s: the later is %s', (one, other, later) => {
    expect(told(laterOf(span(one), span(other)))).toBe(later);
    expect(told(laterOf(span(other), span(one)))).toBe(later);
  });

  it.each([
    ['2026-02-01', '2026-03-01', '2026-02-01/2026-03-01*'],
    ['2026-02', '2026-02-10', '2026-02-01/2026-02-28*'],
    ['../2026-02-01', '2026-03-01', '../2026-03-01*'],
    ['2026-02-01/..', '2026-03-01', '2026-02-01/..*'],
    ['2026-02-01', '2026-02-01', '2026-02-01/2026-02-01*'],
  ])('%s and %s, of which one is right, allow %s', (one, other, both) => {
    expect(told(bothOf(span(one), span(other)))).toBe(both);
    expect(told(bothOf(span(other), span(one)))).toBe(both);
  });

  it.each([
    ['2026-02-01', '2026-02-01', true],
    ['2026-02-01', '2026-02-02', false],
    ['2026-02', '2026-02-28', true],
    ['2026-02', '2026-03-01', false],
    ['../2026-02-01', '2026-02-01', true],
    ['../2026-02-01', '2026-02-02', false],
    ['2026-02-02/..', '2026-02-01', false],
    ['XXXX-XX-XX', '2026-02-01', true],
  ])('%s and %s can be the same: %s', (one, other, same) => {
    expect([canBeSame(span(one), span(other)), canBeSame(span(other), span(one))]).toEqual([same, same]);
  });
});

describe('a time that is moved', () => {
  it.each([
    ['2026-02-01', '2026-03-01/2026-03-01'],
    ['2026-02-01/2026-04-01', '2026-03-01/2026-04-01'],
    ['2026-03-01', '2026-03-01/2026-03-01'],
    ['2026-03-02*', '2026-03-02/2026-03-02*'],
    ['../2026-04-01', '2026-03-01/2026-04-01'],
    ['2026-02-01/..', '2026-03-01/..'],
    ['XXXX-XX-XX', '2026-03-01/..'],
  ])('%s, but not before 1 March, is %s', (when, then) => {
    expect(told(notBefore(span(when), '2026-03-01'))).toBe(then);
  });

  it('keeps what is open and what was inferred', () => {
    const next = (day: string) => `${day.slice(0, 8)}28`;
    expect(['2026-02-01', '../2026-02-01*', '2026-02-01/..'].map((when) => told(moved(span(when), next)))).toEqual([
      ...['2026-02-28/2026-02-28', '../2026-02-28*', '2026-02-28/..'],
    ]);
  });
});

describe('a time that was worked out', () => {
  it.each([
    ['2026-02-01', { edtf: '2026-02-01', inferred: false }],
    ['2026-02-01*', { edtf: '2026-02-01', inferred: true }],
    ['2026-02-01/2026-02-03', { edtf: '2026-02-01/2026-02-03', inferred: true }],
    ['../2026-02-03', { edtf: '/2026-02-03', inferred: true }],
    ['2026-02-01/..', { edtf: '2026-02-01/..', inferred: true }],
    ['XXXX-XX-XX', { edtf: 'XXXX-XX-XX', inferred: true }],
  ])('of %s is the date %j', (when, date) => {
    expect(whenOf(span(when))).toEqual(date);
  });

  it('that would end before it begins is no date', () => {
    expect(whenOf({ earliest: '2026-02-02', latest: '2026-02-01', inferred: false })).toMatchObject({
      edtf: 'XXXX-XX-XX',
    });
  });
});

it('what happened is told in the order of its last days, or else of those since when it is known; of one day as recorded', () => {
  const row = (id: string, occurred: string, known = '2026-06-01') => ({
    id,
    occurred: parseWhen(occurred) as When,
    known: onDay(known),
  });
  const rows = [
    row('month', '2026-03'),
    row('unknown', 'XXXX-XX-XX', '2026-03-20'),
    row('day', '2026-03-10'),
    row('same day', '2026-03-10'),
  ];
  expect(inOrder(rows).map(({ id }) => id)).toEqual(['day', 'same day', 'unknown', 'month']);
  expect(told(spanOf(row('', '2026-03-01/..', '2026-03-20')))).toBe('2026-03-01/2026-03-20');
  const untold = {
    id: 'never',
    occurred: parseWhen('2026-01-01/..') as When,
    known: parseWhen('2026-01-01/..') as When,
  };
  expect(inOrder([untold, ...rows]).at(-1)?.id).toBe('never');
});
