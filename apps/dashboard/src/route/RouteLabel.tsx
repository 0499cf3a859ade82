import type { ReactNode } from 'react';
import { leaderTo } from './labels.ts';
import type { RouteLayout } from './layout.ts';
import { DETAIL, HEAD } from './measure.ts';

/** The name and the what-and-when of a station, with a thin line to it when it stands further away. */
export function RouteLabel({
  label,
  dayX,
}: {
  label: RouteLayout['labels'][number];
  /** Beyond it the ground is washed. */
  dayX: number;
}): ReactNode {
  const { box, anchor, side, text, placed } = label;
  const x = anchor === 'middle' ? box.x + box.width / 2 : anchor === 'end' ? box.x + box.width : box.x;
  const end = leaderTo(placed.x, label);
  const isFirm = placed.station.kind !== 'uncertain' && placed.station.kind !== 'toCome';
  return (
    <g>
      {end && (
        <path
          d={`M${placed.x} ${placed.y + (side === 'above' ? -9 : 9)}V${end.y}H${end.x}`}
          fill="none"
          className="stroke-line-2"
        />
      )}
      <text
        textAnchor={anchor}
        strokeWidth="3"
        strokeLinejoin="round"
        className={`[paint-order:stroke] print:stroke-none ${box.x > dayX ? 'stroke-wash' : 'stroke-ground'}`}
      >
        {text.lines.map((line, index) => {
          const isHead = index < text.heads;
          const y = isHead
            ? box.y + HEAD.line * (index + 1) - 3.5
            : box.y + HEAD.line * text.heads + DETAIL.line * (index - text.heads + 1) - 3.5;
          return (
            <tspan
              key={y}
              x={x}
              y={y}
              className={
                isHead
                  ? `text-[12.5px] ${isFirm ? 'fill-ink font-[550]' : 'fill-ink-2'}`
                  : `text-[12px] ${isFirm ? 'fill-ink-2' : 'fill-ink-3'}`
              }
            >
              {line}
            </tspan>
          );
        })}
      </text>
    </g>
  );
}
