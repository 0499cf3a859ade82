import type { Operation } from '@concord/client';
import type { Cursor } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { type ReactNode, useRef } from 'react';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useLive } from '../live/useLive.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from './address.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { FailedPage } from './FailedPage.tsx';
import { MissingPage } from './MissingPage.tsx';
import { PageFrame } from './PageFrame.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import type { Asked } from './useAsked.ts';

/** What an answer says of itself. */
export type Seen = Readonly<{ title: string; asOf: LocalDate; position: Cursor }>;

/** What every view asks besides: which day is today, where the address gives a day. */
type Answered = Readonly<{ present?: Readonly<{ asOf: LocalDate }> | null }>;

/**
 * A view on one question: as it loads, fails, has nothing to show, and as it is. What is entered meanwhile is asked for anew and told
 * once, when it changes what is shown; a past day is asked once.
 */
export function ViewPage<Data extends Answered, Variables extends Asked>({
  subject,
  loading,
  query,
  variables,
  seenIn,
  missing,
  skeleton,
  children,
}: {
  /** What the question is about: another subject begins with an empty page. */
  subject: string;
  /** What it is called while it is loading. */
  loading: string;
  query: Operation<Data, Variables>;
  variables: Variables;
  /** Null where there is nothing at this address on this day. */
  seenIn: (data: Data) => Seen | null;
  missing: string;
  /** The shape of what comes; that of a head and a list unless given. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}): ReactNode {
  const text = useText();
  const { asOf, isSurelyPast } = useAddress();
  const isPastIn = (data: Data, seen: Seen): boolean => Boolean(data.present && data.present.asOf !== seen.asOf);
  const answer = useLive(subject, {
    query,
    variables,
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf(data) {
      const seen = seenIn(data);
      return seen && !isPastIn(data, seen) ? seen.position : null;
    },
    merge: () => 'reload',
  });
  const turn = useTurn(answer.status === 'ready' ? answer : null);
  if (answer.status === 'loading')
    return (
      <PageFrame title={loading} day={asOf} isPast={isSurelyPast}>
        {skeleton ?? <PageSkeleton text={loading} />}
      </PageFrame>
    );
  if (answer.status === 'failed') return <FailedPage day={asOf} isPast={isSurelyPast} failed={answer} />;
  const seen = seenIn(answer.data);
  if (!seen) return <MissingPage text={missing} day={asOf} isPast={isSurelyPast} />;
  const news = { text: turn > 0 ? text('live.view') : '', turn };
  return (
    <PageFrame title={seen.title} day={seen.asOf} isPast={isPastIn(answer.data, seen)} news={news}>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      {children(answer.data)}
    </PageFrame>
  );
}

/** How many times what is shown has become another since it was first asked for: entries about something else change nothing here. */
function useTurn(answer: Readonly<{ data: unknown; updates: number }> | null): number {
  const seen = useRef({ shown: '', turn: 0 });
  if (answer) {
    const shown = JSON.stringify(answer.data, (name, value) => (name === 'position' ? undefined : value));
    const { current } = seen;
    if (answer.updates === 0) seen.current = { shown, turn: 0 };
    else if (shown !== current.shown) seen.current = { shown, turn: current.turn + 1 };
  }
  return seen.current.turn;
}
