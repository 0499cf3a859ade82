import type { LocalDate } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useDays } from '../time/useDays.ts';
import { DayHandle, HALF } from './DayHandle.tsx';

/** The day line where there is no room for the drawing: the days on which something happened stand equally far apart, for a thumb. */
export function DaySlider({
  day,
  stops,
  width,
  onTouch,
  onTurn,
  onDay,
}: {
  day: LocalDate;
  /** The days to which it snaps, the last of them today. */
  stops: readonly LocalDate[];
  /** In pixels; 0 while it is not known, when only the place is kept. */
  width: number;
  onTouch: () => void;
  /** Turned to a day, and not yet let go. */
  onTurn: (day: LocalDate) => void;
  onDay: (day: LocalDate) => void;
}): ReactNode {
  const days = useDays();
  const [turned, setTurned] = useState<LocalDate | null>(null);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  if (width === 0) return <div className={HEIGHT} />;
  const shown = turned ?? day;
  const step = (width - 2 * HALF) / (stops.length - 1);
  const x = (place: number): number => HALF + step * place;
  const dayAt = (at: number): LocalDate => {
    const place = Math.round((at - HALF) / step);
    return stops[Math.min(Math.max(place, 0), stops.length - 1)] ?? last;
  };
  return (
    <div className={`relative print:hidden ${HEIGHT}`}>
      <svg
        aria-hidden="true"
        data-day-line=""
        onClick={({ clientX, currentTarget }) => {
          onTouch();
          onDay(dayAt(clientX - currentTarget.getBoundingClientRect().left));
        }}
        width={width}
        height="66"
        viewBox={`0 0 ${width} 66`}
        className="block"
      >
        <path d={`M${HALF} 22H${width - HALF}`} strokeWidth="2" className="stroke-line-2" />
        {stops.map((stop, place) => (
          <circle key={stop} cx={x(place)} cy="22" r="3" className={stop <= shown ? 'fill-ink' : 'fill-line-2'} />
        ))}
        <g className="fill-ink-3 text-small">
          <text x={HALF} y="60" textAnchor="middle">
            {days.brief(first, last.slice(0, 4))}
          </text>
          <text x={width - HALF} y="60" textAnchor="middle">
            {days.brief(last, last.slice(0, 4))}
          </text>
        </g>
      </svg>
      <DayHandle
        day={shown}
        stops={stops}
        x={x(
          Math.max(
            0,
            stops.findLastIndex((stop) => stop <= shown),
          ),
        )}
        width={width}
        isForThumb={true}
        dayAt={dayAt}
        onTouch={onTouch}
        onTurn={(to) => {
          setTurned(to);
          onTurn(to);
        }}
        onDay={(to) => {
          setTurned(null);
          onDay(to);
        }}
      />
    </div>
  );
}

/** The handle, and the first and the last day below it. */
const HEIGHT = 'mt-2 h-[66px]';
