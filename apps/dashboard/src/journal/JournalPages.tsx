import type { Operation } from '@concord/client';
import { graphql, type ResultOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { useOnce } from '../live/useOnce.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { EntryLineFragment } from './EntryLine.tsx';
import { MoreButton } from './MoreButton.tsx';

export const JournalPageFragment = graphql(
  `
    fragment JournalPage on JournalEntryConnection @_unmask {
      nodes {
        id
        mayCorrect
        corrects {
          id
        }
        ...EntryLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [EntryLineFragment],
);

type JournalPage = ResultOf<typeof JournalPageFragment>;
export type PagedEntry = JournalPage['nodes'][number];

/** Of what the journal is, and how its pages are asked. */
export type JournalOf<Data, Variables> = Readonly<{
  query: Operation<Data, Variables>;
  /** Those of the page after a place; null for the latest entry. */
  variables: (after: string | null) => Variables;
  /** Undefined where there is nothing of which it would be. */
  pageIn: (data: Data) => JournalPage | undefined;
}>;

/** Pages of a journal, the latest entry first, each after the one before. */
export function JournalPages<Data, Variables extends object>({
  of,
  after,
  pages,
  onMore,
  children,
}: {
  of: JournalOf<Data, Variables>;
  /** The place after which they begin; null for the latest entry. */
  after: string | null;
  /** How many pages are shown. */
  pages: number;
  /** Shows one more. */
  onMore: () => void;
  /** The lines of a page, the last one or not. */
  children: (entries: readonly PagedEntry[], isLast: boolean) => ReactNode;
}): ReactNode {
  const { data, error, reload } = useOnce(of.query, of.variables(after));
  if (error) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  const page = data && of.pageIn(data);
  if (!page) return <div aria-busy="true" className="h-10 border-line border-t" />;
  const { nodes, pageInfo } = page;
  return (
    <>
      <ol>{children(nodes, !pageInfo.hasNextPage)}</ol>
      {pageInfo.hasNextPage && pages === 1 && <MoreButton onMore={onMore} />}
      {pageInfo.hasNextPage && pages > 1 && (
        <JournalPages of={of} after={pageInfo.endCursor} pages={pages - 1} onMore={onMore}>
          {children}
        </JournalPages>
      )}
    </>
  );
}
