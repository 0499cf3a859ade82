import { type ReactNode, Suspense, useState } from 'react';
import { useLive } from '../live/useLive.ts';
import { useOnce } from '../live/useOnce.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { FailedPage } from '../page/FailedPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { partyName } from '../parties/party.ts';
import { AttentionList } from './AttentionList.tsx';
import {
  BoardPageQuery,
  BoardQuery,
  BoardSubscription,
  type BoardUpdate,
  isPastBoard,
  mergeBoard,
  totalOf,
} from './board.ts';
import { boardTable } from './boardTable.ts';
import { Changes } from './Changes.tsx';
import { Counters } from './Counters.tsx';
import { DataQuality } from './DataQuality.tsx';
import { FoldButton } from './FoldButton.tsx';
import { boardFilterOf, isShown, ownCell, wantedBy } from './filter.ts';
import { Matrix } from './Matrix.tsx';
import { Meetings } from './Meetings.tsx';
import { MoreRows } from './MoreRows.tsx';
import { OverviewFilters } from './OverviewFilters.tsx';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';

/** What is stuck, with whom, what comes next. */
export function OverviewPage(): ReactNode {
  const text = useText();
  const address = useAddress();
  const { asOf, isSurelyPast } = address;
  const filter = boardFilterOf(address);
  const [isUnfolded, setUnfolded] = useState(false);
  const { wire: locale } = useLocale();
  const variables = { locale, asOf, isDayGiven: asOf !== null } as const;
  const answer = useLive(`board ${asOf}`, {
    query: BoardQuery,
    variables,
    subscription: BoardSubscription,
    subscriptionVariables: { locale },
    positionOf: (data) => (isPastBoard(data) ? null : data.board.position),
    merge: mergeBoard,
  });
  const data = answer.status === 'ready' ? answer.data : null;
  const total = data ? totalOf(data) : 0;
  const wanted = data && wantedBy(filter, data.board.reasons);
  // A page that holds all dossiers filters them itself, at once.
  const isPartial = data !== null && data.board.rows.edges.length < total;
  const turn = answer.status === 'ready' ? answer.updates : 0;
  const found = useOnce(
    BoardPageQuery,
    isPartial && wanted ? { locale, asOf, filter: wanted, after: null } : null,
    turn,
  );
  const isPast = answer.status === 'ready' ? isPastBoard(answer.data) : isSurelyPast;
  const title = text(isPast ? 'overview.titlePast' : 'overview.title');
  if (answer.status === 'loading')
    return (
      <PageFrame title={title} day={asOf} isPast={isPast}>
        <OverviewSkeleton title={title} />
      </PageFrame>
    );
  if (answer.status === 'failed') return <FailedPage title={title} day={asOf} isPast={isPast} failed={answer} />;
  const { board } = answer.data;
  const news = {
    text: announcement(answer.update, (count, titles) => text('live.board', { count, titles })),
    turn: answer.updates,
  };
  const all = board.rows.edges.map(({ node }) => node);
  const asked = isPartial && wanted !== null ? (found.data?.board.rows ?? null) : null;
  const isAsking = isPartial && wanted !== null && asked === null;
  const fragments = isAsking
    ? []
    : (asked?.edges.map(({ node }) => node) ??
      all.filter((row) => isShown(row, (code) => ownCell(row, code) !== null, filter)));
  const rows = fragments.map((row) => ({ id: row.dossier.id, row }));
  const fitting = asked?.totalCount ?? (isPartial ? total : rows.length);
  const isCut = rows.length < fitting;
  const parties = board.parties.map(partyName);
  return (
    <PageFrame title={title} day={board.asOf} isPast={isPast} news={news}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 sm:gap-x-6">
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>
        <FoldButton isUnfolded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)} />
        <div className={isUnfolded ? '' : 'max-sm:hidden'}>
          <ViewTools>
            <Download name={`overview-${board.asOf}`} table={() => boardTable(fragments, text)} />
            <AsQuery operation={BoardQuery} variables={variables} />
          </ViewTools>
        </div>
      </div>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      <Counters counters={board.counters} day={board.asOf} isPast={isPast} turn={answer.updates} />
      {found.error && <ErrorNote error={found.error} onRetry={found.reload} hasData={asked !== null} />}
      <OverviewFilters
        counts={board.reasons.map(({ reason, count }) => ({ reason: fromWire(reason), count }))}
        shown={isAsking ? null : fitting}
        parties={parties}
        filter={filter}
        isUnfolded={isUnfolded}
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_296px]">
        <div className="flex min-w-0 flex-col gap-10">
          {/* Each part of a page that the server drew comes to life by itself, between which a touch is heard. */}
          <Suspense>
            <div>
              {isAsking ? (
                <div aria-busy={found.error === null} className="h-24 border-line-2 border-t" />
              ) : (
                <AttentionList
                  rows={rows}
                  parties={parties}
                  day={board.asOf}
                  state={filter.state}
                  isFiltered={total > rows.length}
                  label={text('overview.attention')}
                />
              )}
              {isCut && !isAsking && (
                <MoreRows
                  after={(asked ?? board.rows).pageInfo.endCursor}
                  shown={rows.map(({ id }) => id)}
                  total={fitting}
                  {...{ wanted, locale, turn, parties, day: board.asOf }}
                />
              )}
            </div>
          </Suspense>
          <Suspense>
            <Matrix rows={fragments} parties={parties} total={fitting} />
          </Suspense>
        </div>
        <div className="grid content-start gap-x-10 gap-y-8 max-xl:md:grid-cols-2 max-xl:lg:grid-cols-3">
          <Suspense>
            <Meetings meetings={board.meetings} rows={fragments} isCut={isCut} day={board.asOf} />
          </Suspense>
          <Suspense>
            <Changes news={board.news} isOnly={fitting === 1} day={board.asOf} />
          </Suspense>
          <Suspense>
            <DataQuality rows={fragments} isCut={isCut} />
          </Suspense>
        </div>
      </div>
    </PageFrame>
  );
}

function announcement(update: BoardUpdate | null, say: (count: number, titles: string) => string): string {
  if (update?.boardChanged.__typename !== 'BoardRows' || update.boardChanged.rows.length === 0) return '';
  const { rows } = update.boardChanged;
  return say(rows.length, rows.map(({ dossier }) => dossier.title).join('; '));
}
