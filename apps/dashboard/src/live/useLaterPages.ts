import type { LiveError } from '@concord/client';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from './client.ts';
import type { List, Page } from './list.ts';
import { problemOf } from './useOnce.ts';

/** What has come of the pages after the first; an error keeps it. */
export type LaterPages<Row> = Readonly<{
  rows: readonly Row[];
  /** Whether there are more after them. */
  hasMore: boolean;
  isLoading: boolean;
  error: LiveError | null;
  retry: () => void;
}>;

type Come<Row> = Readonly<{
  question: string;
  /** After which first page they come: when that is asked anew, they are. */
  first: string;
  pages: readonly Page<Row>[];
  /** What was shown before they were asked anew: it stays until as much has come, or all. */
  before: readonly Page<Row>[];
}>;

/**
 * Asks the pages after the first, one after the other. When more are wanted it goes on from what has come; when the first was asked
 * anew, what was shown stays until as much has come again.
 *
 * @param first the first page and the position of the register at which it was asked; null while it has not come
 * @param wanted how many pages, the first one among them
 */
export function useLaterPages<Data, Variables extends object, Row>(
  { query, pageOf }: List<Data, Variables, Row>,
  {
    variables,
    first,
    wanted,
  }: Readonly<{
    variables: Variables;
    first: Readonly<{ data: Data; position: string | null }> | null;
    wanted: number;
  }>,
): LaterPages<Row> {
  const client = useClient();
  const [come, setCome] = useState<Come<Row>>({ question: '', first: '', pages: [], before: [] });
  const [error, setError] = useState<LiveError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const question = JSON.stringify(variables);
  const begin = first && pageOf(first.data).next;
  const asked = `${first?.position} ${begin}`;
  const isOurs = come.question === question && come.first === asked;
  const pages = isOurs ? come.pages : [];
  const end = pages.at(-1);
  const after = pages.length + 1 < wanted ? (end ? end.next : begin) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` names the variables, which are a new object each time.
  useEffect(() => {
    if (after === null) return;
    let isCurrent = true;
    setError(null);
    void client.urql
      .query(query, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error: problem }) => {
        if (!isCurrent) return;
        if (problem || !data) return setError(problemOf(problem));
        setCome((earlier) => withPage(earlier, { question, first: asked }, pageOf(data)));
      });
    return () => {
      isCurrent = false;
    };
  }, [client, query, pageOf, question, asked, after, attempt]);

  const isWhole = after === null;
  const shown = useMemo(() => {
    if (come.question !== question) return [];
    return (isWhole ? (isOurs ? come.pages : []) : shownOf(come)).slice(0, wanted - 1);
  }, [come, question, isOurs, isWhole, wanted]);
  const rows = useMemo(() => shown.flatMap((page) => page.rows), [shown]);
  return {
    rows,
    hasMore: wanted === 1 ? begin !== null : (shown.at(-1)?.next ?? null) !== null,
    isLoading: !isWhole && error === null,
    error: isWhole ? null : error,
    retry: () => setAttempt((before) => before + 1),
  };
}

function withPage<Row>(come: Come<Row>, of: Readonly<{ question: string; first: string }>, page: Page<Row>): Come<Row> {
  if (come.question !== of.question) return { ...of, pages: [page], before: [] };
  if (come.first !== of.first) return { ...of, pages: [page], before: page.next === null ? [] : shownOf(come) };
  return { ...come, pages: [...come.pages, page], before: page.next === null ? [] : come.before };
}

function shownOf<Row>({ pages, before }: Come<Row>): readonly Page<Row>[] {
  return pages.length < before.length ? before : pages;
}
