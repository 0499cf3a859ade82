import type { Operation } from '@concord/client';

/** A page of a list, and the cursor after which the next one begins; null where it is the last. */
export type Page<Row> = Readonly<{
  rows: readonly Row[];
  next: string | null;
  /** How many there are in all; null where the server does not count them. */
  total: number | null;
}>;

/** A list as it is asked page by page: the question, which takes `$after`, and where its answer holds the page. */
export type List<Data, Variables extends object, Row> = Readonly<{
  query: Operation<Data, Variables>;
  pageOf: (data: Data) => Page<Row>;
}>;

/** What a list holds. */
export type RowOf<Asked> = Asked extends List<infer _Data, infer _Variables, infer Row> ? Row : never;

/** A connection as the lists of views ask for it. */
type Connection<Row> = Readonly<{
  totalCount?: number;
  pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string | null }>;
  edges: readonly Readonly<{ node: Row }>[];
}>;

/**
 * Says once how a list is asked.
 *
 * @param connectionIn the list within an answer; nothing where there is nothing of which it would be
 */
export function listOf<Data, Variables extends object, Row>(
  query: Operation<Data, Variables>,
  connectionIn: (data: Data) => Connection<Row> | null | undefined,
): List<Data, Variables, Row> {
  return {
    query,
    pageOf(data) {
      const { edges = [], pageInfo, totalCount = null } = connectionIn(data) ?? {};
      return {
        rows: edges.map(({ node }) => node),
        next: pageInfo?.hasNextPage ? pageInfo.endCursor : null,
        total: totalCount,
      };
    },
  };
}
