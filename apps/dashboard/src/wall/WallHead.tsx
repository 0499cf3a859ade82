import { type FragmentOf, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CountersFragment } from '../board/Counters.tsx';
import { useText } from '../locale/useText.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { useClock } from './useClock.ts';

/** What the screen shows, the two counts that matter from afar, and the time. */
export function WallHead({
  title,
  counters,
  isSynthetic,
}: {
  title: string;
  counters: FragmentOf<typeof CountersFragment> | null;
  /** Whether all that the screen shows is fictional. */
  isSynthetic: boolean;
}): ReactNode {
  const text = useText();
  const { formatTime } = useIntl();
  const counts = readFragment(CountersFragment, counters);
  const now = useClock(1_000);
  return (
    <header className="flex items-baseline gap-x-8 border-line-2 border-b-2 pb-3">
      <h1 className="mr-auto font-[620] text-[1.35rem] leading-tight">
        {title}
        {isSynthetic && <SyntheticTag />}
      </h1>
      {counts && counts.late > 0 && (
        <p className="font-semibold text-late">
          {counts.late} {text('counter.late', { count: counts.late })}
        </p>
      )}
      {counts && (
        <p className="text-ink-2">
          {counts.inProgress} {text('counter.inProgress', { count: counts.inProgress })}
        </p>
      )}
      <time className="font-semibold text-[1.35rem] tabular-nums">
        {formatTime(now, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
      </time>
    </header>
  );
}
