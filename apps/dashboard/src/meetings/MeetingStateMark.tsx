import type { MeetingState } from '@concord/domain';
import type { ReactNode } from 'react';

const ring = { fill: 'none', strokeWidth: 1.6 } as const;

/** As on the route line: solid what was held, dashed what is planned, a ring with a question mark where no report came. */
const SHAPES: Readonly<Record<MeetingState, ReactNode>> = {
  held: (
    <>
      <circle cx="8" cy="8" r="7" className="fill-ink" />
      <path d="M4.9 8.2l2.1 2.2 4.1-4.6" fill="none" strokeWidth="1.7" className="stroke-ground" />
    </>
  ),
  planned: <circle cx="8" cy="8" r="6.4" {...ring} strokeDasharray="2.6 2.2" className="stroke-ink-2" />,
  postponed: (
    <>
      <circle cx="8" cy="8" r="6.4" {...ring} strokeDasharray="2.6 2.2" className="stroke-ink-2" />
      <path d="M5.6 5.5v5M8 5.5l3 2.5-3 2.5z" className="fill-ink-2 stroke-ink-2" strokeWidth="1" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="6.4" {...ring} className="stroke-ink-3" />
      <path d="M5 8h6" strokeWidth="1.8" className="stroke-ink-3" />
    </>
  ),
  noReport: (
    <>
      <circle cx="8" cy="8" r="6.4" {...ring} className="stroke-accent" />
      <text x="8" y="11.4" textAnchor="middle" fontSize="9.5" fontWeight="650" className="fill-accent">
        ?
      </text>
    </>
  ),
};

/** The mark of what became of a meeting; the word stands beside it. */
export function MeetingStateMark({ state }: { state: MeetingState }): ReactNode {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="shrink-0 translate-y-[3px] self-baseline"
    >
      {SHAPES[state]}
    </svg>
  );
}
