import type { ReactNode } from 'react';

/** The waits of a page are drawn against so many days. */
const FULL = 120;

/** How long it has waited, and which part of that lies past the term; hatched, so that it is seen in print too. Says nothing to those who read by ear: the words beside it do. */
export function WaitBar({ daysWaiting, daysLate }: { daysWaiting: number | null; daysLate: number | null }): ReactNode {
  if (daysWaiting === null) return null;
  const share = (days: number): string => `${Math.min(100, (days / FULL) * 100)}%`;
  const late = Math.min(daysLate ?? 0, daysWaiting);
  return (
    <div aria-hidden="true" className="mt-1.5 flex h-1.5 w-full overflow-hidden rounded-sm bg-wash">
      <span className="bg-ink-3" style={{ width: share(daysWaiting - late) }} />
      <span className="hatched bg-late" style={{ width: share(late) }} />
    </div>
  );
}
