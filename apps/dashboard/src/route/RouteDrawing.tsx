import type { LocalDate } from '@concord/domain';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useText } from '../locale/useText.ts';
import { useDays } from '../time/useDays.ts';
import { DayHandle } from './DayHandle.tsx';
import type { RouteDossier } from './fragment.ts';
import { heightOf, layOut, PILL, type RouteLayout } from './layout.ts';
import { gutterOf, measureLabel, useFontsLoaded } from './measure.ts';
import { RouteLabel } from './RouteLabel.tsx';
import { StationDot } from './StationDot.tsx';
import type { Route, Station } from './stations.ts';
import { useStationWords } from './words.ts';

/** Time runs to the right, an organisation is a lane, the way moves between them; the day line is the handle. */
export function RouteDrawing({
  route,
  dossier,
  lastDay,
  stops,
  width,
  onTouch,
  onTurn,
  onDay,
}: {
  route: Route;
  dossier: RouteDossier;
  lastDay: LocalDate;
  stops: readonly LocalDate[];
  width: number;
  onTouch: () => void;
  /** The day line is turned to a day, and not yet let go. */
  onTurn: (day: LocalDate) => void;
  onDay: (day: LocalDate) => void;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const words = useStationWords();
  const fonts = useFontsLoaded();
  const hatch = useId();
  const [turned, setTurned] = useState<LocalDate | null>(null);
  const [held, setHeld] = useState<RouteLayout | null>(null);
  const { asOf } = dossier;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fonts` says that texts have another width now.
  const layout = useMemo(() => {
    const measure = (station: Station) => measureLabel(words(station));
    return layOut(route, { day: asOf, lastDay, width, gutter: gutterOf(route), measure, held });
  }, [route, asOf, lastDay, width, words, fonts, held]);
  const { stations, labels, paths, letters, threads, lanes, months, dayX, gap, top, bottom } = layout;
  const from = top - PILL;
  const height = heightOf(layout);
  const axis = bottom + 8;
  const late = lateness(dossier, layout.scale.x);
  const lateLane = late
    ? stations.find(({ station }) => station.stepId === late.stepId && station.kind !== 'letter')
    : null;
  const handleX = turned === null ? dayX : layout.scale.x(turned);
  return (
    <div className="relative">
      <svg
        role="img"
        aria-label={text('route.drawing')}
        width={width}
        height={height}
        viewBox={`0 ${from} ${width} ${height}`}
        className="block overflow-visible"
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" strokeWidth="2.6" className="stroke-late" />
          </pattern>
        </defs>
        <rect
          x={dayX}
          y={from + 24}
          width={Math.max(0, width - dayX)}
          height={axis - from - 24}
          className="fill-wash"
        />
        {months.map(({ day, x }, index) => (
          <g key={day}>
            <path d={`M${x} ${top - 8}V${axis}`} className="stroke-line" />
            <text x={x + 5} y={axis + 14} className="fill-ink-3 text-[12px]">
              {days.month(day, index === 0 || day.slice(5, 7) === '01')}
            </text>
          </g>
        ))}
        {gap && (
          <g>
            <rect x={gap.from} y={top - 8} width={gap.to - gap.from} height={axis - top + 8} className="fill-wash" />
            <text x={(gap.from + gap.to) / 2} y={axis + 14} textAnchor="middle" className="fill-ink-3 text-[12px]">
              {text(dossier.attention.next ? 'route.silence' : 'route.over')}
            </text>
          </g>
        )}
        {route.lanes.map(({ id, name }, index) => (
          <g key={id}>
            <path d={`M0 ${lanes[index]}H${width}`} className="stroke-line" />
            <text x="0" y={(lanes[index] ?? 0) - 7} className="fill-ink font-[550] text-[12.5px]">
              {name}
            </text>
          </g>
        ))}
        {threads.map(({ x, from: start, to }) => (
          <path
            key={x}
            d={`M${x} ${start}V${to}`}
            strokeWidth="1.4"
            strokeDasharray="1.5 3.5"
            className="stroke-ink-2"
          />
        ))}
        {late && lateLane && (
          <rect
            x={late.from}
            y={lateLane.y - 6}
            width={Math.max(0, dayX - late.from)}
            height="12"
            fill={`url(#${hatch})`}
          />
        )}
        <g fill="none" strokeLinecap="round" strokeLinejoin="round">
          <path d={paths.toCome} strokeWidth="2.4" strokeDasharray="1 6" className="stroke-quiet" />
          <path d={paths.waiting} strokeWidth="1.6" className="stroke-ink-3" />
          <path d={paths.gone} strokeWidth="2.8" className="stroke-ink" />
          {letters.map((path) => (
            <path key={path} d={path} strokeWidth="1.4" className="stroke-ink-2" />
          ))}
        </g>
        {labels.map((label) => (
          <RouteLabel key={label.id} label={label} dayX={dayX} />
        ))}
        <path d={`M${handleX} ${from + 12}V${axis}`} strokeWidth="1.8" className="stroke-accent" />
        {stations.map(({ station, x, y }) => {
          const { head, detail } = words(station);
          return (
            <g key={station.id} transform={`translate(${x} ${y})`}>
              <title>{[head, station.place, station.when?.text || detail].filter(Boolean).join(' · ')}</title>
              <StationDot station={station} />
            </g>
          );
        })}
        <title>{text('route.drawing')}</title>
      </svg>
      <DayHandle
        day={turned ?? asOf}
        stops={stops}
        x={handleX}
        width={width}
        dayAt={(x) => nearest(stops, layout.scale.x, x)}
        onTouch={onTouch}
        onTurn={(day) => {
          setHeld((before) => before ?? layout);
          setTurned(day);
          onTurn(day);
        }}
        onDay={(day) => {
          setHeld(null);
          setTurned(null);
          onDay(day);
        }}
      />
    </div>
  );
}

/** From which place on somebody is late, and at which step. */
function lateness(
  { outstanding }: RouteDossier,
  x: (day: LocalDate) => number,
): Readonly<{ from: number; stepId: string }> | null {
  if (outstanding.__typename !== 'OutstandingList') return null;
  const late = outstanding.items.flatMap(({ term, daysLate, step }) =>
    term !== null && daysLate !== null ? [{ from: x(term), stepId: step.id }] : [],
  );
  return late.reduce<(typeof late)[number] | null>(
    (least, each) => (!least || each.from < least.from ? each : least),
    null,
  );
}

function nearest(stops: readonly LocalDate[], x: (day: LocalDate) => number, at: number): LocalDate {
  return stops.reduce((best, stop) => (Math.abs(x(stop) - at) < Math.abs(x(best) - at) ? stop : best));
}
