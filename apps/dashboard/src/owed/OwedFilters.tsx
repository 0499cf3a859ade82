import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Chip } from '../quality/Chip.tsx';
import { type StateChoice, StateSelect } from '../states/StateSelect.tsx';
import type { OwedFilter } from './owed.ts';

/** The waits that can be chosen, in days; another one can be written into the address. */
const WAITS = [30, 60, 90] as const;

/** Whose, how it is grouped, and how late; the address keeps all of it. */
export function OwedFilters({
  filter: { by, isLateOnly, waiting },
  states,
}: {
  filter: OwedFilter;
  states: readonly StateChoice[];
}): ReactNode {
  const text = useText();
  const { here } = useAddress();
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <nav aria-label={text('owed.by')} className="flex gap-1.5">
        <Chip to={here({ by: null })} isChosen={by === 'party'}>
          {text('owed.byParty')}
        </Chip>
        <Chip to={here({ by: 'body' })} isChosen={by === 'body'}>
          {text('owed.byBody')}
        </Chip>
      </nav>
      <nav aria-label={text('owed.howLate')} className="flex flex-wrap gap-1.5">
        <Chip to={here({ late: isLateOnly ? null : '>=1' })} isChosen={isLateOnly}>
          {text('owed.lateOnly')}
        </Chip>
        {[...new Set([...WAITS, ...(waiting === null ? [] : [waiting])])].map((days) => (
          <Chip key={days} to={here({ waiting: waiting === days ? null : `>=${days}` })} isChosen={waiting === days}>
            {text('owed.waitingAtLeast', { count: days })}
          </Chip>
        ))}
      </nav>
      <StateSelect states={states} />
    </div>
  );
}
