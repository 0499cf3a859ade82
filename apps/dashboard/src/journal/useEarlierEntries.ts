import type { LiveError } from '@concord/client';
import type { VariablesOf } from '@concord/contract';
import { useEffect, useState } from 'react';
import { useClient } from '../live/client.ts';
import { problemOf } from '../live/useOnce.ts';
import { type ListedEntry, type WholeJournal, WholeJournalQuery } from './journalPage.ts';

/** What has come of the pages after the first. */
export type EarlierEntries = Readonly<{
  entries: readonly ListedEntry[];
  /** Whether there are more after them. */
  hasMore: boolean;
  isLoading: boolean;
  error: LiveError | null;
  retry: () => void;
}>;

type Come = Readonly<{ of: string; entries: readonly ListedEntry[]; isWhole: boolean; hasMore: boolean }>;

/**
 * Asks the pages after the first, one after the other, whenever the first has come. Where a page that was shown is asked anew, what was
 * shown stays until all have come.
 *
 * @param pages how many are wanted, the first one among them
 */
export function useEarlierEntries(
  { journal, board }: WholeJournal,
  variables: VariablesOf<typeof WholeJournalQuery>,
  pages: number,
): EarlierEntries {
  const client = useClient();
  const question = JSON.stringify(variables);
  const [come, setCome] = useState<Come>({ of: '', entries: [], isWhole: false, hasMore: false });
  const [error, setError] = useState<LiveError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { hasNextPage, endCursor } = journal.pageInfo;
  const isWanted = pages > 1 && hasNextPage;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` names the variables, and the position says that the first page was asked anew.
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      setError(null);
      const entries: ListedEntry[] = [];
      let after = endCursor;
      for (let page = 2; page <= pages && after !== null; page += 1) {
        const { data, error: problem } = await client.urql
          .query(WholeJournalQuery, { ...variables, after }, { requestPolicy: 'network-only' })
          .toPromise();
        if (!isCurrent) return;
        if (!data) return setError(problemOf(problem));
        entries.push(...data.journal.nodes);
        const { pageInfo } = data.journal;
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      }
      setCome({ of: question, entries, isWhole: true, hasMore: after !== null });
    };
    setCome((before) => ({ ...before, isWhole: false }));
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [client, question, endCursor, board.position, pages, isWanted, attempt]);

  const isOurs = isWanted && come.of === question;
  return {
    entries: isOurs ? come.entries : [],
    hasMore: isWanted ? isOurs && come.hasMore : hasNextPage,
    isLoading: isWanted && error === null && !(isOurs && come.isWhole),
    error: isWanted ? error : null,
    retry: () => setAttempt(attempt + 1),
  };
}
