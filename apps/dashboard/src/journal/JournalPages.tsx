import { graphql, type ResultOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useOnce } from '../live/useOnce.ts';
import type { Locale } from '../locale/locale.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { EntryLineFragment } from './EntryLine.tsx';
import { MoreButton } from './MoreButton.tsx';

const JournalPageQuery = graphql(
  `
    query JournalPage($slug: String!, $asOf: LocalDate, $after: Cursor, $locale: Locale!) {
      dossier(slug: $slug, asOf: $asOf) {
        journal(first: 50, after: $after) {
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
      }
    }
  `,
  [EntryLineFragment],
);

export type PagedEntry = NonNullable<ResultOf<typeof JournalPageQuery>['dossier']>['journal']['nodes'][number];

/** Pages of the journal of a dossier, the latest entry first, each after the one before. */
export function JournalPages({
  slug,
  asOf,
  after,
  pages,
  onMore,
  children,
}: {
  slug: string;
  /** On which day; null for today. */
  asOf: string | null;
  /** The place after which they begin; null for the latest entry. */
  after: string | null;
  /** How many pages are shown. */
  pages: number;
  /** Shows one more. */
  onMore: () => void;
  /** The lines of a page, the last one or not. */
  children: (entries: readonly PagedEntry[], isLast: boolean) => ReactNode;
}): ReactNode {
  const locale = (useIntl().locale as Locale) === 'en' ? 'EN' : 'RU';
  const { data, error, reload } = useOnce(JournalPageQuery, { slug, asOf, after, locale });
  if (error) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  if (!data?.dossier) return <div aria-busy="true" className="h-10 border-line border-t" />;
  const { nodes, pageInfo } = data.dossier.journal;
  return (
    <>
      <ol>{children(nodes, !pageInfo.hasNextPage)}</ol>
      {pageInfo.hasNextPage && pages === 1 && <MoreButton onMore={onMore} />}
      {pageInfo.hasNextPage && pages > 1 && (
        <JournalPages slug={slug} asOf={asOf} after={pageInfo.endCursor} pages={pages - 1} onMore={onMore}>
          {children}
        </JournalPages>
      )}
    </>
  );
}
