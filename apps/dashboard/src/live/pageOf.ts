import type { Page } from './useLaterPages.ts';

/** A connection as the lists of views ask for it. */
type Connection<Row> = Readonly<{
  pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string | null }>;
  edges: readonly Readonly<{ node: Row }>[];
}>;

/** A connection's rows, and where the next page of it begins. */
export function pageOf<Row>({ edges, pageInfo }: Connection<Row>): Page<Row> {
  return { rows: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
