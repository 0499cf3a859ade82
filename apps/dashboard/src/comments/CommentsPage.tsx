import type { VariablesOf } from '@concord/contract';
import { DISPOSITION_TEXT, DISPOSITIONS, writtenIn } from '@concord/domain';
import { type ReactNode, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useWholeList, type WholeList } from '../live/useWholeList.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { useAddress } from '../page/address.ts';
import { Choice } from '../page/Choice.tsx';
import { tableOf } from '../page/columns.ts';
import { DataTable } from '../page/DataTable.tsx';
import { Download } from '../page/Download.tsx';
import { Empty } from '../page/Empty.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Rest } from '../page/Rest.tsx';
import { TableSkeleton } from '../page/TableSkeleton.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { useAsked } from '../page/useAsked.ts';
import { ViewHead } from '../page/ViewHead.tsx';
import { ViewPage } from '../page/ViewPage.tsx';
import { WhenText } from '../time/WhenText.tsx';
import { commentColumns } from './commentColumns.tsx';
import {
  COMMENTS,
  type CommentRow,
  type CommentsData,
  CommentsPageQuery,
  comparisons,
  resultOf,
  writerOf,
} from './comments.ts';
import { DocumentChoice } from './DocumentChoice.tsx';

/** How many columns the table has while it is loading. */
const COLUMNS = 7;

/** The summary table of comments on a revision of a document: who remarked what on which clause, and what became of it. */
export default function CommentsPage({ slug }: { slug: string }): ReactNode {
  const text = useText();
  const { get } = useAddress();
  const document = get('document');
  const variables = {
    ...useAsked(),
    ...{ slug, document: document ?? '', isDocumentGiven: document !== null, revision: get('revision') },
  };
  return (
    <ViewPage
      subject={`comments ${slug} ${document} ${variables.revision}`}
      loading={text('comments.loading')}
      query={CommentsPageQuery}
      variables={variables}
      seenIn={({ dossier }) => dossier && { ...dossier, title: `${text('comments.title')}: ${dossier.title}` }}
      missing={text('notFound.dossier')}
      skeleton={<TableSkeleton text={text('comments.loading')} columns={COLUMNS} />}
    >
      {(data) => <Comments data={data} variables={variables} />}
    </ViewPage>
  );
}

function Comments({
  data,
  variables,
}: {
  data: CommentsData;
  variables: VariablesOf<typeof CommentsPageQuery>;
}): ReactNode {
  const text = useText();
  const { dossier, document } = data;
  const list = useWholeList(COMMENTS, { data, position: dossier?.position ?? null, variables, isAskedAtOnce: true });
  const { href, get, set } = useAddress();
  const locale = useIntl().locale as Locale;
  const first = dossier?.documents[0]?.document.slug;
  // Without a document in the address it is the first of the dossier, and the address says so.
  useEffect(() => {
    if (get('document') === null && first) set({ document: first }, { replace: true });
  });
  if (!dossier) return null;
  if (first && get('document') === null) return <TableSkeleton text={text('comments.loading')} columns={COLUMNS} />;
  const table = document?.summaryTable ?? null;
  const { rows } = list;
  return (
    <div className="wide-paper">
      <ViewHead
        title={text('comments.title')}
        isSynthetic={dossier.synthetic}
        tools={
          <>
            <CommentsDownload list={list} name={`comments-${document?.slug}-${dossier.asOf}`} />
            <AsQuery operation={CommentsPageQuery} variables={variables} />
          </>
        }
      >
        {document && (
          <p className="mt-1.5 max-w-[1060px] text-lead">
            <NameLink to={href(`/documents/${document.slug}`)}>{document.title}</NameLink>
            {table && (
              <span className="text-ink-2">
                , {writtenIn(table.revision.label, locale)}, <WhenText when={table.revision.issued} />
              </span>
            )}
          </p>
        )}
        <p className="mt-1 text-ink-2">
          {text('document.dossier')} <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
        </p>
      </ViewHead>
      <DocumentChoice
        documents={dossier.documents.map((each) => each.document)}
        chosen={document?.slug ?? null}
        revisions={document?.revisions.map(({ label }) => label) ?? []}
        revision={table?.revision.label ?? null}
      />
      <Rest list={list} />
      <FilteredTable
        rows={rows}
        hasTable={table !== null}
        isUntold={document?.requests.some(({ answersKnown }) => !answersKnown) ?? false}
        dossier={dossier.slug}
      />
    </div>
  );
}

function CommentsDownload({ list, name }: { list: WholeList<CommentRow>; name: string }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { get } = useAddress();
  const columns = commentColumns(text, locale, new Map(), false);
  return (
    <Download
      name={name}
      table={() => tableOf(columns, chosen(list.rows, get('party'), get('disposition')))}
      list={list}
    />
  );
}

function FilteredTable({
  rows,
  hasTable,
  isUntold,
  dossier,
}: {
  rows: readonly CommentRow[];
  hasTable: boolean;
  /** Whether something was answered of which the sources do not say by whom. */
  isUntold: boolean;
  dossier: string;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { get, href } = useAddress();
  const [party, disposition] = [get('party'), get('disposition')];
  if (!hasTable) return <Empty text={text('comments.noRevision')} hint={text('comments.noRevisionHint')} />;
  if (rows.length === 0 && isUntold)
    return (
      <Empty text={text('comments.untold')} hint={text('comments.untoldHint')}>
        <TextLink to={href('/quality', { dossier, kind: 'unknown' })}>{text('comments.toUnknown')}</TextLink>
      </Empty>
    );
  if (rows.length === 0) return <Empty text={text('comments.none')} hint={text('comments.noneHint')} />;
  const ofParty = chosen(rows, party, null);
  const ofResult = chosen(rows, null, disposition);
  const shown = chosen(rows, party, disposition);
  const writers = [...new Set(rows.flatMap((row) => writerOf(row) ?? []))].sort((a, b) => a.localeCompare(b, locale));
  return (
    <>
      <Choice
        name="disposition"
        label={text('comments.byDisposition')}
        all={{ count: ofParty.length }}
        choices={(['open', ...DISPOSITIONS] as const).map((each) => ({
          ...{ value: each, text: each === 'open' ? text('comments.open') : DISPOSITION_TEXT[each][locale] },
          count: ofParty.filter((row) => resultOf(row) === each).length,
        }))}
      />
      <Choice
        name="party"
        label={text('comments.byParty')}
        all={{ count: ofResult.length }}
        choices={writers.map((each) => ({
          ...{ value: each, text: each, count: ofResult.filter((row) => writerOf(row) === each).length },
        }))}
      />
      {shown.length > 0 ? (
        <DataTable
          label={text('comments.title')}
          columns={commentColumns(text, locale, comparisons(rows), get('sort') === null)}
          rows={shown}
          keyOf={({ number }) => String(number)}
          groupOf={({ element }) => ({
            key: element ?? '',
            title: element === null ? text('comments.whole') : writtenIn(element, locale),
          })}
        />
      ) : (
        <Empty text={text('comments.noneChosen')} hint={text('view.noneHint')} />
      )}
    </>
  );
}

/** The comments of a party, and those of which something became; null leaves all. */
function chosen(rows: readonly CommentRow[], party: string | null, disposition: string | null): readonly CommentRow[] {
  return rows.filter(
    (row) => (party === null || writerOf(row) === party) && (disposition === null || resultOf(row) === disposition),
  );
}
