import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import type { Silence } from '../page/silence.ts';
import { useDays } from './useDays.ts';

/** Says, so that nobody can miss it, that what is shown is a past day; and where it is so, that nothing is known since. */
export function AsOfBanner({ day, silence }: { day: LocalDate; silence: Silence | null }): ReactNode {
  const text = useText();
  const days = useDays();
  const { set } = useAddress();
  return (
    <section
      aria-label={text('asOf.label')}
      className="sticky top-0 z-10 flex items-center gap-x-3 gap-y-1 page-edges bg-accent py-2.5 sm:flex-wrap max-sm:py-2 text-on-stand text-small print:static print:mb-3 print:border print:border-ink print:bg-transparent print:px-3 print:text-ink"
    >
      <svg width="16" height="16" viewBox="0 0 18 18" aria-hidden="true" className="shrink-0 max-sm:hidden">
        <circle cx="9" cy="9" r="7.2" fill="none" stroke="currentColor" strokeWidth="1.7" />
        <path d="M9 5v4.3l2.8 1.7" stroke="currentColor" strokeWidth="1.7" fill="none" strokeLinecap="round" />
      </svg>
      <strong className="font-semibold">{text('asOf.title', { day: days.long(day) })}</strong>
      <span className="max-sm:sr-only">{text(silence?.isReached ? 'asOf.silent' : 'asOf.hidden')}</span>
      <button
        type="button"
        onClick={() => set({ asOf: silence?.today ?? null })}
        className="ml-auto min-h-8 shrink-0 rounded-md border border-current px-3 font-medium print:hidden touch:min-h-11"
      >
        <span className="max-sm:hidden">{text('asOf.back')}</span>
        <span className="sm:hidden">{text('day.todayButton')}</span>
      </button>
    </section>
  );
}
