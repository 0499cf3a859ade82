import { useEffect, useState } from 'react';
import { useClient } from '../live/client.ts';
import type { WireLocale } from '../locale/useLocale.ts';
import { type Citation, type Citations, MoreCitationsQuery } from './paper.ts';

/** All citations of a paper: those that came with the page, and the pages after them; and whether these are all. */
export function useCitations(
  first: Citations,
  slug: string,
  locale: WireLocale,
  asOf: string | null,
): Readonly<{ citations: readonly Citation[]; isComplete: boolean }> {
  const client = useClient();
  const [rest, setRest] = useState<{ first: Citations; nodes: readonly Citation[]; isComplete: boolean }>();
  useEffect(() => {
    let isWanted = first.pageInfo.hasNextPage;
    const load = async (): Promise<void> => {
      const nodes: Citation[] = [];
      for (let { pageInfo } = first; isWanted && pageInfo.hasNextPage; ) {
        const variables = { locale, slug, asOf, after: pageInfo.endCursor };
        const { data } = await client.urql.query(MoreCitationsQuery, variables).toPromise();
        if (!isWanted || !data?.document) return;
        nodes.push(...data.document.citations.nodes);
        pageInfo = data.document.citations.pageInfo;
        setRest({ first, nodes: [...nodes], isComplete: !pageInfo.hasNextPage });
      }
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [client, first, slug, locale, asOf]);
  if (!first.pageInfo.hasNextPage) return { citations: first.nodes, isComplete: true };
  if (rest?.first !== first) return { citations: first.nodes, isComplete: false };
  return { citations: [...first.nodes, ...rest.nodes], isComplete: rest.isComplete };
}
