import { type LiveError, type Operation, unansweredBy } from '@concord/client';
import { useEffect, useState } from 'react';
import { useClient } from './client.ts';

/** What a question brought; the last answer stays while it is asked anew. */
export type Once<Data> = Readonly<{
  data: Data | undefined;
  error: LiveError | null;
  reload: () => void;
  /** Which answer this is: another number after it was asked anew. */
  turn: number;
}>;

/**
 * Asks once, and not again when something is recorded: what somebody is filling in must not change under the hand.
 *
 * @param variables null asks nothing
 * @param again another number asks anew
 */
export function useOnce<Data, Variables extends object>(
  query: Operation<Data, Variables>,
  variables: Variables | null,
  again = 0,
): Once<Data> {
  const client = useClient();
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Readonly<{ question: string; turn: number; data?: Data; error?: LiveError }>>();
  const question = variables && JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` says what is asked, and `turn` and `again` that it is asked anew.
  useEffect(() => {
    if (variables === null || question === null) return;
    let isWanted = true;
    void client.urql
      .query(query, variables)
      .toPromise()
      .then(({ data, error }) => {
        if (isWanted) setAnswer({ question, turn, ...(error || !data ? { error: problemOf(error) } : { data }) });
      });
    return () => {
      isWanted = false;
    };
  }, [client, query, question, turn, again]);
  const isOurs = answer?.question === question;
  return {
    data: isOurs ? answer?.data : undefined,
    error: (isOurs && answer?.error) || null,
    reload: () => setTurn(turn + 1),
    turn: answer?.turn ?? 0,
  };
}

/** What went wrong, as an error note shows it. */
export function problemOf(error: Parameters<typeof unansweredBy>[0] | undefined): LiveError {
  if (!error) return { code: 'REFUSED', id: null, message: '' };
  const { code, id, message } = unansweredBy(error);
  return { code, id, message };
}
