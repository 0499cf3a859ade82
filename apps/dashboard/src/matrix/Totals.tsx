import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { StandMark } from '../stands/StandMark.tsx';

/** How many object and how many are awaited; nothing where there are none. */
export function Totals({ awaited, objections }: { awaited: number; objections: number }): ReactNode {
  const text = useText();
  return (
    <span className="flex items-center gap-2 whitespace-nowrap font-normal text-ink-2 text-small tabular-nums">
      {objections > 0 && (
        <span className="flex items-center gap-1">
          <StandMark mark="objected" size={12} label={null} />
          <span aria-hidden="true">{objections}</span>
          <span className="sr-only">{text('matrix.objectionCount', { count: objections })}</span>
        </span>
      )}
      {awaited > 0 && text('matrix.awaitedCount', { count: awaited })}
    </span>
  );
}
