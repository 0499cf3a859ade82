import type { Share } from '../entries.ts';

/** Whether a part of a whole reaches a share of it. */
export function reaches(part: number, whole: number, { numerator, denominator }: Share): boolean {
  return part * denominator >= numerator * whole;
}

/** The least part of a whole that reaches a share, or, where that is not enough, exceeds it; at least one. */
export function leastPart(whole: number, { numerator, denominator }: Share, orMore: boolean): number {
  const exact = (numerator * whole) / denominator;
  return Math.max(1, orMore ? Math.ceil(exact) : Math.floor(exact) + 1);
}
