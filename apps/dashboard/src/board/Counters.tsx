import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Count } from './Count.tsx';
import { NewSince } from './NewSince.tsx';

export const CountersFragment = graphql(`
  fragment Counters on BoardCounters {
    inProgress
    late
    decisionsIn30Days
    changedIn7Days
  }
`);

const COUNTERS = ['inProgress', 'late', 'decisionsIn30Days'] as const;

/** The four counts: the only big figures. */
export function Counters({
  counters,
  day,
  isPast,
  turn,
}: {
  counters: FragmentOf<typeof CountersFragment>;
  day: LocalDate;
  isPast: boolean;
  /** Another number for another state of the board. */
  turn: number;
}): ReactNode {
  const counts = readFragment(CountersFragment, counters);
  const text = useText();
  const { here, href } = useAddress();
  return (
    <dl className="mt-4 mb-6 grid max-sm:mt-0 max-sm:mb-4 grid-cols-4 gap-x-3 sm:flex sm:gap-x-11">
      {COUNTERS.map((name) => (
        <Count
          key={name}
          value={counts[name]}
          label={text(`counter.${name}`, { count: counts[name] })}
          to={name === 'late' ? here({ late: '>=1' }) : name === 'decisionsIn30Days' ? href('/meetings') : null}
          isPressing={name === 'late' && counts.late > 0}
        />
      ))}
      <NewSince key={String(isPast)} changedIn7Days={counts.changedIn7Days} day={day} isPast={isPast} turn={turn} />
    </dl>
  );
}
