import type { Stand } from '@concord/domain';
import type { ReactNode } from 'react';
import { MARKS, useMarkName } from './marks.ts';
import { StandMark } from './StandMark.tsx';

/** How broad a part is, in tenths of the whole: as a class, because the server draws no styles. */
const SHARES = [
  ...['grow-1 basis-[4%]', 'grow-2 basis-[8%]', 'grow-3 basis-[12%]', 'grow-4 basis-[16%]', 'grow-5 basis-[20%]'],
  ...['grow-6 basis-[24%]', 'grow-7 basis-[28%]', 'grow-8 basis-[32%]', 'grow-9 basis-[36%]', 'grow-10 basis-[40%]'],
];

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
          className={`flex min-w-9 items-center gap-1.5 rounded bg-wash px-1.5 py-1 text-small ${shareOf(count, total)}`}
        >
          <StandMark mark={mark} label={name(mark)} />
          <b className="font-[560]">{count}</b>
        </li>
      ))}
    </ul>
  );
}

function shareOf(count: number, total: number): string {
  const tenths = Math.max(1, Math.min(SHARES.length, Math.round((count / Math.max(1, total)) * SHARES.length)));
  return SHARES[tenths - 1] ?? '';
}
