import { type FragmentOf, graphql, type ResultOf, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

export const SmallRouteFragment = graphql(`
  fragment SmallRoute on Dossier {
    steps {
      state
      step {
        id
        name(locale: $locale)
        after
      }
      occurrences {
        forInformation
        outcomes {
          outcome
        }
      }
    }
    attention {
      next {
        step {
          id
        }
      }
    }
  }
`);

const WIDTH = 176;
const Y = 8;
/** The first and the last station: their dots touch the edges. */
const FROM = 4;
const TO = WIDTH - 4;

type Status = ResultOf<typeof SmallRouteFragment>['steps'][number];

/**
 * The whole way in one line: dots are behind, the ring is now, hollow and dotted lies ahead, a bow below went back. Under it in words
 * where it is.
 */
export function SmallRoute({ dossier }: { dossier: FragmentOf<typeof SmallRouteFragment> }): ReactNode {
  const { steps, attention } = readFragment(SmallRouteFragment, dossier);
  const text = useText();
  if (steps.length === 0) return null;
  const apart = steps.length > 1 ? (TO - FROM) / (steps.length - 1) : 0;
  const x = (place: number): number => Math.round((FROM + apart * place) * 10) / 10;
  const now = steps.findIndex(({ step }) => step.id === attention.next?.step.id);
  const reached = Math.max(now, steps.findLastIndex(wasHeld));
  const returns = returnsOf(steps);
  const name = text('route.small', {
    held: steps.filter(wasHeld).length,
    total: steps.length,
    hasNow: now >= 0 ? 'yes' : 'no',
    now: steps[now]?.step.name ?? '',
    returns: returns.length,
  });
  const bows = new Map(returns.map(({ from, to }) => [`${from}-${to}`, { from, to }]));
  return (
    <div>
      <svg
        role="img"
        aria-label={name}
        width={WIDTH}
        height="20"
        viewBox={`0 0 ${WIDTH} 20`}
        className="block max-w-full overflow-visible"
      >
        <title>{name}</title>
        {reached > 0 && <path d={`M${x(0)} ${Y}H${x(reached)}`} strokeWidth="2" className="stroke-ink" />}
        {reached < steps.length - 1 && (
          <path
            d={`M${x(Math.max(reached, 0))} ${Y}H${x(steps.length - 1)}`}
            strokeWidth="2"
            strokeDasharray="2 3"
            className="stroke-quiet"
          />
        )}
        {[...bows].map(([key, { from, to }]) => (
          <Bow key={key} from={x(from)} to={x(to)} />
        ))}
        {steps.map((status, place) => (
          <Station key={status.step.id} x={x(place)} status={status} isNow={place === now} isSmall={apart < 14} />
        ))}
      </svg>
      {now >= 0 && (
        <p className="text-ink-2 text-small" aria-hidden="true">
          {text('route.place', { place: now + 1, total: steps.length, name: steps[now]?.step.name ?? '' })}
        </p>
      )}
    </div>
  );
}

function Station({
  x,
  status,
  isNow,
  isSmall,
}: {
  x: number;
  status: Status;
  isNow: boolean;
  isSmall: boolean;
}): ReactNode {
  if (isNow) return <circle cx={x} cy={Y} r="5.5" strokeWidth="3" className="fill-ground stroke-accent" />;
  if (wasHeld(status)) return <circle cx={x} cy={Y} r={isSmall ? 3 : 4} className="fill-ink" />;
  return <circle cx={x} cy={Y} r={isSmall ? 2.6 : 3.2} strokeWidth="1.6" className="fill-ground stroke-quiet" />;
}

/** Under the line from the station that gave it back to the one that got it, with a point at its end. */
function Bow({ from, to }: { from: number; to: number }): ReactNode {
  const lean = Math.min(2, Math.abs(from - to) / 8);
  return (
    <g fill="none" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" className="stroke-ink">
      <path d={`M${from} ${Y + 4}C${from - lean} 18.5 ${to + lean} 18.5 ${to} ${Y + 5.4}`} />
      <path d={`M${to - 1.8} ${Y + 8}L${to} ${Y + 5.4}L${to + 2.6} ${Y + 7.2}`} />
    </g>
  );
}

/** Whether something was done there, though perhaps not for every document, or not for the last time. */
function wasHeld({ state, occurrences }: Status): boolean {
  if (state === 'DONE') return true;
  return occurrences.some(
    ({ forInformation, outcomes }) => !forInformation && outcomes.some(({ outcome }) => outcome !== 'POSTPONED'),
  );
}

/** Each return, from the step that gave a document back to the one right before it on the route. */
function returnsOf(steps: readonly Status[]): readonly Readonly<{ from: number; to: number }>[] {
  return steps.flatMap(({ step, occurrences }, from) => {
    const to = steps.findIndex((before) => step.after.includes(before.step.id));
    const returned = occurrences.filter(({ outcomes }) => outcomes.some(({ outcome }) => outcome === 'RETURNED'));
    return to < 0 ? [] : returned.map(() => ({ from, to }));
  });
}
