import type { Stand } from '@concord/domain';
import type { ReactNode } from 'react';
import { MARKS, useMarkName } from './marks.ts';
import { StandMark } from './StandMark.tsx';

/** How many parties have each stand: their marks in the order of the legend, with the counts beside them. */
export function StandBar({
  counts,
  total,
}: {
  counts: readonly Readonly<{ mark: Stand; count: number }>[];
  total: number;
}): ReactNode {
  const name = useMarkName();
  const shown = MARKS.flatMap((mark) => counts.filter((each) => each.mark === mark && each.count > 0));
  return (
    <ul className="flex w-full gap-1 border-line border-t pt-2.5">
      {shown.map(({ mark, count }) => (
        <li
          key={mark}
          title={name(mark)}
          className="flex min-w-9 items-center gap-1.5 rounded bg-wash px-1.5 py-1 text-small"
          style={{ flexGrow: count, flexBasis: `${(count / Math.max(1, total)) * 40}%` }}
        >
          <StandMark mark={mark} label={name(mark)} />
          <b className="font-[560]">{count}</b>
        </li>
      ))}
    </ul>
  );
}
