import { isLocalDate, type LocalDate } from '@concord/domain';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import type { Silence } from '../page/silence.ts';
import { useDays } from './useDays.ts';

/** The day that is shown, and a field to type another one. */
export function DayPicker({
  day,
  isPast,
  silence,
  onCompare,
}: {
  day: LocalDate | null;
  isPast: boolean;
  silence: Silence | null;
  /** Shows what differs from another day; null where the page cannot. */
  onCompare: ((day: LocalDate) => void) | null;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const { against, set } = useAddress();
  const panel = useRef<HTMLDivElement>(null);
  const taking = (take: (day: LocalDate) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = new FormData(event.currentTarget).get('day');
    if (typeof wanted !== 'string' || !isLocalDate(wanted)) return;
    panel.current?.hidePopover();
    take(wanted);
  };
  return (
    <>
      <button
        type="button"
        popoverTarget="day-picker"
        className="day-anchor flex h-8 items-center gap-2 rounded-lg border border-line px-3 text-ink-2 text-small hover:border-line-2 hover:text-ink touch:h-11"
      >
        <span className="max-lg:hidden">
          {day ? (isPast ? days.long(day) : text('day.todayIs', { day: days.near(day, day) })) : text('day.pick')}
        </span>
        <span className="lg:hidden">{day && isPast ? days.brief(day, day.slice(0, 4)) : text('day.todayButton')}</span>
      </button>
      <div
        ref={panel}
        id="day-picker"
        popover="auto"
        className="day-panel m-0 rounded-lg border border-line-2 bg-ground p-4 text-ink"
      >
        <form onSubmit={taking((wanted) => set({ asOf: wanted }))} className="flex flex-wrap items-end gap-2">
          <label className="flex flex-col gap-1 text-ink-2 text-small">
            {text('day.show')}
            <input
              type="date"
              name="day"
              required
              min="2000-01-01"
              defaultValue={day ?? undefined}
              key={day}
              className="h-9 rounded-md border border-line-2 bg-ground px-2 text-dense text-ink touch:h-11"
            />
          </label>
          <button
            type="submit"
            className="h-9 rounded-md bg-accent px-3 font-medium text-on-stand text-small touch:h-11"
          >
            {text('day.apply')}
          </button>
          {isPast && (
            <button
              type="button"
              onClick={() => set({ asOf: silence?.today ?? null })}
              className="h-9 rounded-md border border-line-2 px-3 text-small touch:h-11"
            >
              {text('day.todayButton')}
            </button>
          )}
        </form>
        {onCompare && (
          <form onSubmit={taking(onCompare)} className="mt-3 flex flex-wrap items-end gap-2 border-line border-t pt-3">
            <label className="flex flex-col gap-1 text-ink-2 text-small">
              {text('day.compareWith')}
              <input
                type="date"
                name="day"
                required
                min="2000-01-01"
                defaultValue={against ?? undefined}
                key={against}
                className="h-9 rounded-md border border-line-2 bg-ground px-2 text-dense text-ink touch:h-11"
              />
            </label>
            <button type="submit" className="h-9 rounded-md border border-line-2 px-3 text-small touch:h-11">
              {text('day.compare')}
            </button>
          </form>
        )}
      </div>
    </>
  );
}
