import type { Attention } from '../dossiers/attention.ts';

/** What tells how pressing a dossier is. */
type Pressing = Pick<Attention, 'rank' | 'daysLate' | 'daysWaiting'>;

/** Orders by rank, then by days past the term, then by days waiting; 0 means equally pressing: then order by slug. */
export function compareAttention(a: Pressing, b: Pressing): number {
  return a.rank - b.rank || (b.daysLate ?? -1) - (a.daysLate ?? -1) || (b.daysWaiting ?? -1) - (a.daysWaiting ?? -1);
}
