import type { StepState } from '@concord/domain';
import type { ReactNode } from 'react';

const line = { fill: 'none', strokeWidth: 1.8, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const DRAWINGS: Readonly<Record<StepState, ReactNode>> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" className="fill-ink" />
      <path d="M5 8.2l2.1 2.1 4-4.5" {...line} className="stroke-ground" />
    </>
  ),
  notAdopted: (
    <>
      <circle cx="8" cy="8" r="7" className="fill-ink" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" {...line} className="stroke-ground" />
    </>
  ),
  must: <circle cx="8" cy="8" r="5.6" {...line} strokeWidth="3" className="stroke-accent" />,
  may: <circle cx="8" cy="8" r="6.1" {...line} className="stroke-accent" />,
  notYet: <circle cx="8" cy="8" r="6.1" {...line} strokeDasharray="2.6 2.6" className="stroke-quiet" />,
  notNeeded: <path d="M3.5 8h9" {...line} className="stroke-quiet" />,
  blocked: (
    <>
      <circle cx="8" cy="8" r="7" className="fill-objected" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" {...line} className="stroke-on-stand" />
    </>
  ),
  cannotTell: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.4"
        {...line}
        strokeWidth="1.5"
        strokeDasharray="2.4 2.2"
        className="stroke-considered"
      />
      <path
        d="M6.4 6.7a1.7 1.7 0 1 1 2.4 1.5c-.5.3-.8.6-.8 1.1"
        {...line}
        strokeWidth="1.4"
        className="stroke-considered"
      />
      <circle cx="8" cy="11.2" r=".9" className="fill-considered" />
    </>
  ),
};

/** The state of a step as a station; the words beside it say the same. */
export function StepMark({ state }: { state: StepState }): ReactNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[state]}
    </svg>
  );
}
