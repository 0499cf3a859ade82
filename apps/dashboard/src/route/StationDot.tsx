import type { ReactNode } from 'react';
import type { Station } from './stations.ts';

const line = { fill: 'none', strokeWidth: 1.9, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const QUESTION = 'M-1.9 -1.7a2 2 0 1 1 2.9 1.8c-.7.35-1 .7-1 1.3';

/** A station at 0, 0: solid for what happened, dashed for what is planned or to come, a ring for now. */
export function StationDot({ station }: { station: Station }): ReactNode {
  const { kind, isNext, outcome } = station;
  switch (kind) {
    case 'held':
      return held(outcome);
    case 'uncertain':
      return <circle r="4.8" strokeWidth="2" className="fill-ground stroke-ink" />;
    case 'information':
      return <circle r="4" strokeWidth="1.7" className="fill-ground stroke-ink" />;
    case 'letter':
      return (
        <path
          d="M-5.5 -4h11v8h-11zM-5.5 -4L0 .8L5.5 -4"
          {...line}
          strokeWidth="1.4"
          className="fill-ground stroke-ink"
        />
      );
    case 'planned':
      return <circle r="7" {...line} strokeDasharray="2.8 2.7" className="fill-ground stroke-ink" />;
    case 'noReport':
      return (
        <>
          <circle
            r={isNext ? 8.4 : 7.4}
            strokeWidth={isNext ? 3 : 1.7}
            strokeDasharray={isNext ? undefined : '2.8 2.7'}
            className={`fill-ground ${isNext ? 'stroke-accent' : 'stroke-considered'}`}
          />
          <path d={QUESTION} {...line} strokeWidth="1.6" className={isNext ? 'stroke-accent' : 'stroke-considered'} />
          <circle cy="3.7" r="1" className={isNext ? 'fill-accent' : 'fill-considered'} />
        </>
      );
    case 'now':
      return <circle r="7" strokeWidth="3.6" className="fill-ground stroke-accent" />;
    case 'toCome':
      return <circle r="6" strokeWidth="1.7" strokeDasharray="2.4 2.6" className="fill-ground stroke-quiet" />;
    default:
      return kind satisfies never;
  }
}

/** What stands in the station of something that was done. */
function held(outcome: Station['outcome']): ReactNode {
  return (
    <>
      <circle r="7.4" className="fill-ink" />
      {signOf(outcome)}
    </>
  );
}

/**
 * A tick where something was decided, a cross where it was not adopted, an arrow back where it was returned, two bars where it was put off,
 * a plain dot where it was talked about.
 */
function signOf(outcome: Station['outcome']): ReactNode {
  switch (outcome) {
    case 'RETURNED':
      return (
        <path d="M3 -2.4A3.6 3.6 0 1 0 3.4 1.2M3.2 -4.4V-2H.9" {...line} strokeWidth="1.5" className="stroke-ground" />
      );
    case 'NOT_ADOPTED':
      return <path d="M-2.7 -2.7l5.4 5.4M2.7 -2.7l-5.4 5.4" {...line} className="stroke-ground" />;
    case 'POSTPONED':
      return <path d="M-1.7 -2.8v5.6M1.7 -2.8v5.6" {...line} className="stroke-ground" />;
    case 'DISCUSSED':
    case 'HEARD':
    case 'NOT_STATED':
    case 'VARIOUS':
      return <circle r="2.2" className="fill-ground" />;
    default:
      return <path d="M-3.2 .3l2.2 2.2 4.2 -4.7" {...line} className="stroke-ground" />;
  }
}
