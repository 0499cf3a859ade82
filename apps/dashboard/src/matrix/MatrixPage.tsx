import { type ReactNode, useMemo } from 'react';
import { boardFilterOf, countsOf, isShown } from '../board/filter.ts';
import { OverviewFilters } from '../board/OverviewFilters.tsx';
import { areSynthetic } from '../board/Panel.tsx';
import { useCellText } from '../board/useCellText.ts';
import { WithoutColumn } from '../board/WithoutColumn.tsx';
import { useLaterPages } from '../live/useLaterPages.ts';
import { useLive } from '../live/useLive.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { FailedPage } from '../page/FailedPage.tsx';
import { PageFrame } from '../page/PageFrame.tsx';
import { PageSkeleton } from '../page/PageSkeleton.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { partyName } from '../parties/party.ts';
import { WholeMatrix } from './WholeMatrix.tsx';
import {
  allRows,
  isPastWhole,
  mergeWhole,
  WHOLE_BOARD,
  WholeBoardQuery,
  WholeBoardSubscription,
  type WholeBoardUpdate,
} from './wholeBoard.ts';
import { hasSay, matrixTable, wholeMatrixOf, withoutColumn } from './wholeMatrix.ts';

/** States by dossiers, all of them: who said what, who is awaited, what is blocked. */
export default function MatrixPage(): ReactNode {
  const text = useText();
  const words = useCellText();
  const address = useAddress();
  const { asOf, isSurelyPast } = address;
  const filter = boardFilterOf(address);
  const variables = useAsked();
  const answer = useLive(`matrix ${asOf}`, {
    query: WholeBoardQuery,
    variables,
    subscription: WholeBoardSubscription,
    subscriptionVariables: { locale: variables.locale },
    positionOf: (data) => (isPastWhole(data) ? null : data.board.position),
    merge: mergeWhole,
  });
  const data = answer.status === 'ready' ? answer.data : null;
  const later = useLaterPages(WHOLE_BOARD, {
    variables,
    first: data && { data, position: data.board.position },
    wanted: Number.POSITIVE_INFINITY,
  });
  const wanted = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` names the filter, which is a new object each time.
  const { rows, counts, parties, fitting, matrix } = useMemo(() => {
    const rows = data ? allRows(data, later.rows) : [];
    const parties = data ? data.board.parties.map(partyName) : [];
    const fitting = rows.filter((row) => isShown(row, (code) => hasSay(row, code), filter));
    return { rows, counts: countsOf(rows), parties, fitting, matrix: wholeMatrixOf(fitting, parties) };
  }, [data, later.rows, wanted]);
  const title = text('matrix.title');
  if (answer.status === 'loading')
    return (
      <PageFrame title={title} day={asOf} isPast={isSurelyPast}>
        <PageSkeleton text={text('matrix.loading')} />
      </PageFrame>
    );
  if (answer.status === 'failed') return <FailedPage title={title} day={asOf} isPast={isSurelyPast} failed={answer} />;
  const { board } = answer.data;
  const news = {
    text: told(answer.update, (count, titles) => text('live.board', { count, titles })),
    turn: answer.updates,
  };
  const isSynthetic = areSynthetic(matrix.columns);
  const table = () => matrixTable(matrix, text('matrix.party'), words.stand);
  return (
    <PageFrame title={title} day={board.asOf} isPast={isPastWhole(answer.data)} news={news}>
      <ViewHead
        title={title}
        isSynthetic={isSynthetic}
        tools={
          <>
            <Download name={`matrix-${board.asOf}`} table={table} />
            <AsQuery operation={WholeBoardQuery} variables={variables} />
          </>
        }
      >
        <p className="mt-1 max-w-[760px] text-ink-2">{text('matrix.lead')}</p>
      </ViewHead>
      {answer.error && <ErrorNote error={answer.error} onRetry={answer.reload} hasData={true} />}
      {later.error && <ErrorNote error={later.error} onRetry={later.retry} hasData={true} />}
      <OverviewFilters counts={counts} shown={fitting.length} parties={parties} filter={filter} />
      {rows.length < board.rows.totalCount && (
        <p role="status" className="mb-3 text-ink-2 text-small">
          {text('matrix.loaded', { loaded: rows.length, total: board.rows.totalCount })}
        </p>
      )}
      {matrix.columns.length > 0 ? (
        <WholeMatrix matrix={matrix} isTagged={!isSynthetic} />
      ) : rows.length === 0 ? (
        <Empty text={text('overview.empty')} hint={text('overview.emptyHint')} />
      ) : fitting.length === 0 ? (
        <Empty text={text('overview.noneFits')} hint={text('overview.noneFitsHint')} />
      ) : (
        <Empty text={text('matrix.none')} hint={text('matrix.noneHint')} />
      )}
      {[...withoutColumn(fitting)].map(([why, dossiers]) => (
        <WithoutColumn key={why} why={why} dossiers={dossiers} />
      ))}
    </PageFrame>
  );
}

function told(update: WholeBoardUpdate | null, say: (count: number, titles: string) => string): string {
  if (update?.boardChanged.__typename !== 'BoardRows' || update.boardChanged.rows.length === 0) return '';
  const { rows } = update.boardChanged;
  return say(rows.length, rows.map(({ dossier }) => dossier.title).join('; '));
}
