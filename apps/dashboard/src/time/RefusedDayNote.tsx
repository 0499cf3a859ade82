import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { useDays } from './useDays.ts';

/** Says that the day of the address cannot be shown, and which one is shown instead. */
export function RefusedDayNote(): ReactNode {
  const text = useText();
  const days = useDays();
  const { refused, set } = useAddress();
  if (!refused) return null;
  const { given, why } = refused;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b page-edges bg-wash py-2 text-small"
    >
      <p>
        <b className="font-[560]">
          {why === 'future'
            ? text('day.isFuture', { day: days.long(given) })
            : text('day.doesNotExist', { day: given })}
        </b>{' '}
        {text('day.todayInstead')}
      </p>
      <button
        type="button"
        onClick={() => set({ asOf: null }, { replace: true })}
        className="ml-auto min-h-8 text-accent underline decoration-1 underline-offset-3 print:hidden touch:min-h-11"
      >
        {text('day.dismiss')}
      </button>
    </div>
  );
}
