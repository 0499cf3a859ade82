import type { LocalDate } from '@concord/domain';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useDays } from '../time/useDays.ts';

/** Half of the handle at its widest, in pixels: so near it comes to an edge. */
export const HALF = 52;

/** The head of the day line: a slider over the days on which something happened. */
export function DayHandle({
  day,
  stops,
  x,
  width,
  isForThumb = false,
  dayAt,
  onTouch,
  onTurn,
  onDay,
}: {
  day: LocalDate;
  /** The days to which it snaps, the last of them today. */
  stops: readonly LocalDate[];
  x: number;
  width: number;
  /** Whether it has to be as large as a thumb needs it. */
  isForThumb?: boolean;
  /** The stop that is nearest to a place in the drawing. */
  dayAt: (x: number) => LocalDate;
  /** The handle is about to be used. */
  onTouch: () => void;
  /** Turned to a day, and not yet let go. */
  onTurn: (day: LocalDate) => void;
  /** Let go at a day. */
  onDay: (day: LocalDate) => void;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const today = stops.at(-1) ?? day;
  const index = stops.findLastIndex((stop) => stop <= day);
  const placeOf = (event: PointerEvent<HTMLElement>): number => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    return event.clientX - (frame?.left ?? 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stopAt(event.key, stops, day);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== day) onTurn(to);
  };
  return (
    <div
      role="slider"
      data-day-line=""
      tabIndex={0}
      aria-label={text('route.day')}
      aria-valuemin={0}
      aria-valuemax={stops.length - 1}
      aria-valuenow={Math.max(0, index)}
      aria-valuetext={days.long(day)}
      onFocus={onTouch}
      onPointerEnter={onTouch}
      onBlur={() => onDay(day)}
      onKeyDown={onKeyDown}
      onKeyUp={({ key }) => {
        if (stopAt(key, stops, day) !== undefined) onDay(day);
      }}
      onPointerDown={(event) => {
        onTouch();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const to = dayAt(placeOf(event));
        if (to !== day) onTurn(to);
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDay(dayAt(placeOf(event)));
      }}
      style={{ left: Math.min(Math.max(x, HALF), width - HALF) }}
      className={`tap absolute top-0 flex -translate-x-1/2 cursor-ew-resize touch-none select-none items-center whitespace-nowrap rounded-full bg-accent font-semibold text-on-stand print:hidden ${isForThumb ? 'h-11 min-w-11 justify-center px-4 text-small' : 'h-6 px-3.5 text-[12px]'}`}
    >
      {day === today ? text('day.today') : days.brief(day, '')}
    </div>
  );
}

/** The stop that a key leads to, from the day shown, which need not be one; undefined for any other key. */
function stopAt(key: string, stops: readonly LocalDate[], day: LocalDate): LocalDate | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return stops.findLast((stop) => stop < day) ?? day;
    case 'ArrowRight':
    case 'ArrowUp':
      return stops.find((stop) => stop > day) ?? day;
    case 'Home':
      return stops[0];
    case 'End':
      return stops.at(-1);
    default:
      return undefined;
  }
}
