import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';

export const CountersFragment = graphql(`
  fragment Counters on BoardCounters {
    inProgress
    late
    decisionsIn30Days
    changedIn7Days
  }
`);

const COUNTERS = ['inProgress', 'late', 'decisionsIn30Days', 'changedIn7Days'] as const;

/** The four counts: the only big figures. */
export function Counters({ counters }: { counters: FragmentOf<typeof CountersFragment> }): ReactNode {
  const counts = readFragment(CountersFragment, counters);
  const text = useText();
  return (
    <dl className="mt-4 mb-6 grid grid-cols-4 gap-x-3 sm:flex sm:gap-x-11">
      {COUNTERS.map((name) => (
        <div key={name} className="relative isolate flex flex-col-reverse justify-end">
          <Pulse value={String(counts[name])} />
          <dt className="text-ink-2 text-small max-sm:text-xs max-sm:leading-snug">
            {text(`counter.${name}`, { count: counts[name] })}
          </dt>
          <dd
            className={`font-semibold text-count leading-[1.1] tracking-[-0.02em] ${name === 'late' && counts.late > 0 ? 'text-late' : ''}`}
          >
            {counts[name]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
