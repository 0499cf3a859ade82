import { readFragment } from '@concord/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { hasScreenEnded } from '../accounts/ScreenEnded.tsx';
import { AttentionRowFragment } from '../board/AttentionRow.tsx';
import { BoardQuery, BoardSubscription, isPastBoard, mergeBoard, pressingOf } from '../board/board.ts';
import { areSynthetic } from '../board/Panel.tsx';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { partyName } from '../parties/party.ts';
import { useDays } from '../time/useDays.ts';
import { useClock } from './useClock.ts';
import { useRoom } from './useRoom.ts';
import { WallFoot } from './WallFoot.tsx';
import { WallHead } from './WallHead.tsx';
import { WallRow } from './WallRow.tsx';

/** How long a page stays, and how long to wait before an answer that did not come is asked for again, in milliseconds. */
const TURN = 12_000;
const AGAIN = 5_000;

/**
 * The overview for a screen on a wall: nobody scrolls it, nobody touches it, and it comes back by itself. It turns through the most
 * pressing of all dossiers that are not done, in the server's order, and says how many it leaves out.
 */
export default function WallPage(): ReactNode {
  const text = useText();
  const days = useDays();
  const { asOf } = useAddress();
  const { wire: locale } = useLocale();
  const answer = useLive(`board ${asOf}`, {
    query: BoardQuery,
    variables: { locale, asOf, isDayGiven: asOf !== null },
    subscription: BoardSubscription,
    subscriptionVariables: { locale },
    positionOf: (data) => (isPastBoard(data) ? null : data.board.position),
    merge: mergeBoard,
  });
  const room = useRoom();
  const [start] = useState(() => Date.now());
  const turn = Math.floor((useClock(1_000) - start) / TURN);
  const { status, reload } = answer;
  const error = status === 'loading' ? null : answer.error;
  const isWanting = error !== null;
  useEffect(() => {
    if (!isWanting) return;
    const timer = setInterval(reload, AGAIN);
    return () => clearInterval(timer);
  });
  useEffect(() => {
    document.title = `${text('overview.title')} – Concord`;
  });
  // What was for the screen goes with its token.
  if (error && hasScreenEnded(error.code))
    return (
      <div className="wall">
        <WallHead title={text('screen.name')} counters={null} isSynthetic={false} />
        <main role="alert" className="grid max-w-[46rem] content-center gap-y-4">
          <p className="font-semibold text-[1.35rem] leading-tight">{text('screen.ended')}</p>
          <p className="text-ink-2">{text('screen.endedHint')}</p>
        </main>
      </div>
    );
  if (status !== 'ready')
    return (
      <div className="wall">
        <WallHead title={text('overview.title')} counters={null} isSynthetic={false} />
        <main className="grid place-content-center text-ink-2">
          <p aria-busy={status === 'loading'}>{text(status === 'loading' ? 'overview.loading' : 'wall.noData')}</p>
        </main>
        <WallFoot change={null} page={null} />
      </div>
    );
  const { board } = answer.data;
  const isPast = isPastBoard(answer.data);
  // What has come through needs nobody's attention.
  const rows = board.rows.edges.map(({ node }) => node).filter(({ attention }) => attention.reason !== 'DONE');
  // Where all of it is fictional that is said once, and the lines have the room.
  const isSynthetic = areSynthetic(rows.map((row) => readFragment(AttentionRowFragment, row).dossier));
  const pages = Math.max(1, Math.ceil(rows.length / room));
  const page = turn % pages;
  const parties = board.parties.map(partyName);
  return (
    <div className="wall">
      <WallHead
        title={isPast ? text('asOf.title', { day: days.long(board.asOf) }) : text('overview.title')}
        counters={board.counters}
        isSynthetic={isSynthetic}
      />
      {rows.length === 0 ? (
        <main className="grid place-content-center text-ink-2">
          <p>{text('overview.empty')}</p>
        </main>
      ) : (
        <main className="grid min-h-0" style={{ gridTemplateRows: `repeat(${room}, minmax(0, 1fr))` }}>
          {rows.slice(page * room, (page + 1) * room).map((row) => (
            <WallRow key={row.dossier.id} row={row} parties={parties} day={board.asOf} isTagged={!isSynthetic} />
          ))}
        </main>
      )}
      <WallFoot
        change={board.news[0] ?? null}
        page={pages > 1 ? { number: page + 1, of: pages } : null}
        left={pressingOf(answer.data) - rows.length}
      />
    </div>
  );
}
