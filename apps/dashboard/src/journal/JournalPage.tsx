import type { VariablesOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { useLaterPages } from '../live/useLaterPages.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { tableOf } from '../page/columns.ts';
import { DataTable } from '../page/DataTable.tsx';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { MoreLink } from '../page/MoreLink.tsx';
import { TableSkeleton } from '../page/TableSkeleton.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { useDays } from '../time/useDays.ts';
import { DataPages } from './DataPages.tsx';
import { entryColumns } from './entryColumns.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import {
  type EntryFilter,
  entryFilterOf,
  JOURNAL,
  journalVariables,
  type WholeJournal,
  WholeJournalQuery,
} from './journalPage.ts';

/** How many columns the table has while it is loading. */
const COLUMNS = 6;

/** Everything that was entered: what changed, when, who entered it and which papers say so; the last entered first. */
export default function JournalPage(): ReactNode {
  const text = useText();
  const address = useAddress();
  const filter = entryFilterOf(address);
  const variables = journalVariables(filter, address.get('sort') === 'recorded', useAsked());
  return (
    <ViewPage
      subject={`journal ${JSON.stringify(filter)}`}
      loading={text('journalPage.loading')}
      query={WholeJournalQuery}
      variables={variables}
      seenIn={({ board }) => ({ title: text('journal.title'), ...board })}
      missing=""
      skeleton={<TableSkeleton text={text('journalPage.loading')} columns={COLUMNS} />}
    >
      {(data) => <Entries data={data} variables={variables} filter={filter} />}
    </ViewPage>
  );
}

function Entries({
  data,
  variables,
  filter,
}: {
  data: WholeJournal;
  variables: VariablesOf<typeof WholeJournalQuery>;
  filter: EntryFilter;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const { get } = useAddress();
  const pages = Math.max(1, Number(get('pages')) || 1);
  const first = { data, position: data.board.position };
  const earlier = useLaterPages(JOURNAL, { first, variables, wanted: pages });
  const { hasMore, isLoading, error, retry } = earlier;
  const rows = [...JOURNAL.pageOf(data).rows, ...earlier.rows];
  const columns = entryColumns({ text, days, rows });
  return (
    <>
      <ViewHead
        title={text('journal.title')}
        tools={
          <>
            <Download name={`journal-${data.board.asOf}`} table={() => tableOf(columns, rows)} />
            <AsQuery operation={WholeJournalQuery} variables={variables} />
          </>
        }
      >
        <DataPages at="/journal" dossier={filter.dossier} />
        <p className="mt-2 max-w-[760px] text-ink-2">{text('journalPage.lead')}</p>
      </ViewHead>
      <JournalFilters filter={filter} dossierTitle={data.dossier?.title ?? null} day={data.board.asOf} />
      {rows.length > 0 ? (
        <DataTable label={text('journal.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
      ) : (
        <Empty text={text('journalPage.none')} hint={text('view.noneHint')} />
      )}
      {error && <ErrorNote error={error} onRetry={retry} hasData={true} />}
      {(hasMore || isLoading) && (
        <p className="mt-1 flex items-center gap-4 border-line border-t pt-3 text-small" aria-busy={isLoading}>
          {hasMore && <MoreLink pages={pages} />}
          <span className="text-ink-3">
            {isLoading ? text('journalPage.loading') : text('journalPage.shown', { count: rows.length })}
          </span>
        </p>
      )}
    </>
  );
}
