import { daysBetween, type LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';

/** The part of the bar up to the term of an answer that is late: what lies past it is still to be seen. */
const LATEST_TERM = 0.8;

/**
 * How much of the time for an answer has passed: full at its term, and beyond it hatched, so that it is seen in print too. Without a term there
 * is nothing to draw it against. Says nothing to those who read by ear: the words beside it do.
 */
export function WaitBar({
  since,
  term,
  daysWaiting,
  daysLate,
}: {
  since: LocalDate | null;
  term: LocalDate | null;
  daysWaiting: number | null;
  daysLate: number | null;
}): ReactNode {
  if (since === null || term === null || daysWaiting === null) return null;
  const allowed = Math.max(1, daysBetween(since, term));
  const late = daysLate ?? 0;
  const atTerm = late > 0 ? Math.min(LATEST_TERM, allowed / (allowed + late)) : 1;
  const waited = Math.min(1, daysWaiting / allowed) * atTerm;
  return (
    <div aria-hidden="true" className="mt-1.5 flex h-1.5 w-full overflow-hidden rounded-sm border border-line bg-wash">
      <span className="bg-ink-3" style={{ width: `${waited * 100}%` }} />
      {late > 0 && (
        <span className="hatched border-ground border-l-2 bg-late" style={{ width: `${(1 - waited) * 100}%` }} />
      )}
    </div>
  );
}
