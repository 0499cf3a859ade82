import { graphql } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useIsFirstDrawing } from '../drawing/drawing.ts';
import { useOnce } from '../live/useOnce.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { useDays } from '../time/useDays.ts';
import { Count } from './Count.tsx';
import { keep, readKept } from './kept.ts';
import { lastVisit } from './lastVisit.ts';

const NewSinceQuery = graphql(`
  query NewSince($from: LocalDate!, $to: LocalDate!) {
    changes(from: $from, to: $to) {
      totalCount
    }
  }
`);

type Props = Readonly<{
  changedIn7Days: number;
  day: LocalDate;
  isPast: boolean;
  /** Another number for another state of the board. */
  turn: number;
}>;

/** How many dossiers changed since the reader was here last; within seven days at the first visit. Leads to the digest. */
export function NewSince(props: Props): ReactNode {
  // When somebody was here last only their browser knows.
  return useIsFirstDrawing() ? <Within7Days {...props} /> : <SinceLastVisit {...props} />;
}

function Within7Days({ changedIn7Days }: Pick<Props, 'changedIn7Days'>): ReactNode {
  const text = useText();
  return <Count value={changedIn7Days} label={text('counter.changedIn7Days', { count: changedIn7Days })} />;
}

function SinceLastVisit({ changedIn7Days, day, isPast, turn }: Props): ReactNode {
  const text = useText();
  const days = useDays();
  const { href } = useAddress();
  const [since] = useState(() => (isPast ? null : lastVisit({ getItem: readKept, setItem: keep }, day)));
  const { data: answer } = useOnce(NewSinceQuery, since === null ? null : { from: since, to: day }, turn);
  if (since === null) return <Within7Days changedIn7Days={changedIn7Days} />;
  const count = answer?.changes.totalCount ?? null;
  const label = text('counter.newSince', { count: count ?? 0, day: days.brief(since, day) });
  return (
    <Count
      value={count}
      label={
        <Link
          href={href('/digest', { since })}
          className="underline decoration-line-2 underline-offset-3 hover:decoration-current"
        >
          {label}
        </Link>
      }
    />
  );
}
