import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClauseNumbers, parseClauseNumber } from '../src/index.ts';

describe('the number of a clause', () => {
  it.each([
    ...[['1', '1'] as const, ['2.1', '2.1'] as const, ['1.2.3', '1.2.3'] as const, ['3а', '3а'] as const],
    ...[[' 2.1. ', '2.1'] as const, ['4)', '4'] as const, ['3А', '3а'] as const, ['2.10b', '2.10b'] as const],
  ])('%j is kept as %s', (written, kept) => expect(parseClauseNumber(written)).toBe(kept));

  it.each([
    '',
    ' ',
    '0',
    '01',
    '2.0',
    '2..1',
    '.1',
    '1,2',
    '-1',
    '1.5e3',
    'а',
    '3аб',
    '1 2',
    '1/2',
    '1000',
    '1.1.1.1.1.1',
    '\u0662',
  ])('%j is none', (written) => expect(parseClauseNumber(written)).toBeUndefined());

  it('has its place in the natural order', () => {
    const inOrder = ['1', '2', '2.1', '2.1.1', '2.2', '2.10', '2а', '2б', '3', '10', '10.1'];
    expect(inOrder.toReversed().toSorted(compareClauseNumbers)).toEqual(inOrder);
  });

  it('of which there are two is one of two places, whichever is looked at first', () => {
    const part = fc.integer({ min: 1, max: 12 });
    const number = fc
      .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', 'а', 'б', 'a'))
      .map(([parts, letter]) => parts.join('.') + letter);
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(parseClauseNumber(a)).toBe(a);
        expect(Math.sign(compareClauseNumbers(a, b))).toBe(-Math.sign(compareClauseNumbers(b, a)) || 0);
        expect(compareClauseNumbers(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
