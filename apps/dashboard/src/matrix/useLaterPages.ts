import { type LiveError, unansweredBy } from '@concord/client';
import { useEffect, useState } from 'react';
import { useClient } from '../live/client.ts';
import type { Asked } from '../page/useAsked.ts';
import { type MatrixRow, type WholeBoard, WholeBoardQuery } from './wholeBoard.ts';

/** What has come of the pages after the first; an error keeps it. */
export type LaterPages = Readonly<{ rows: readonly MatrixRow[]; error: LiveError | null; retry: () => void }>;

const NONE: readonly MatrixRow[] = [];

/** Asks the pages after the first, one after the other, whenever the first was asked; the rows of before stay until all have come. */
export function useLaterPages(first: WholeBoard | null, variables: Asked): LaterPages {
  const client = useClient();
  const [rows, setRows] = useState<Readonly<{ of: string; rows: readonly MatrixRow[] }>>({ of: '', rows: NONE });
  const [error, setError] = useState<LiveError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const question = JSON.stringify(variables);
  const position = first?.board.position ?? null;
  const page = first?.board.rows.pageInfo;
  const begin = page?.hasNextPage ? page.endCursor : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` names the variables, which are a new object each time.
  useEffect(() => {
    let isWanted = position !== null;
    const ask = async (): Promise<void> => {
      const come: MatrixRow[] = [];
      setError(null);
      for (let after = begin; isWanted; ) {
        setRows((before) =>
          after && before.of === question && before.rows.length > come.length
            ? before
            : { of: question, rows: [...come] },
        );
        if (after === null) return;
        const asked = { ...variables, after };
        const answer = await client.urql.query(WholeBoardQuery, asked, { requestPolicy: 'network-only' }).toPromise();
        if (!isWanted) return;
        if (answer.error || !answer.data) {
          if (answer.error) {
            const { message, code, id } = unansweredBy(answer.error);
            setError({ message, code, id });
          }
          return;
        }
        const { edges, pageInfo } = answer.data.board.rows;
        come.push(...edges.map(({ node }) => node));
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [client, question, position, begin, attempt]);

  return {
    rows: rows.of === question ? rows.rows : NONE,
    error,
    retry: () => setAttempt((before) => before + 1),
  };
}
