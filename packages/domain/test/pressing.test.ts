import { describe, expect, it } from 'vitest';
import { comparePressing, type Pressing } from '../src/index.ts';

const asked = (daysLate: number | null, term: string | null, daysWaiting: number | null): Pressing => ({
  ...{ daysLate, term, daysWaiting },
});

describe('what is answered first', () => {
  it('is the longest overdue, then the nearest term, then what nobody set a term for, the longest awaited first', () => {
    const order = [
      asked(12, '2026-11-13', 20),
      asked(3, '2026-11-22', 40),
      asked(null, '2026-11-26', 2),
      asked(null, '2026-12-11', 29),
      asked(null, null, 30),
      asked(null, null, 7),
      asked(null, null, null),
    ];
    expect([...order].reverse().sort(comparePressing)).toEqual(order);
  });
});
