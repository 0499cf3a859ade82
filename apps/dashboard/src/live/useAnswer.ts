import type { Operation } from '@concord/client';
import { useEffect, useRef, useState } from 'react';
import { useClient } from './client.ts';

/**
 * Asks beside the page's own question, for a part that the page can do without: null until the answer is there, and the last
 * answer while the next is on its way or does not come.
 *
 * @param variables null asks nothing
 * @param turn another number asks again
 */
export function useAnswer<Data extends object, Variables extends object>(
  query: Operation<Data, Variables>,
  variables: Variables | null,
  turn = 0,
): Data | null {
  const client = useClient();
  const [answer, setAnswer] = useState<Readonly<{ about: string; data: Data }>>();
  const latest = useRef(variables);
  latest.current = variables;
  const about = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` names the variables; another turn asks the same again.
  useEffect(() => {
    let isWanted = true;
    const wanted = latest.current;
    if (wanted === null) return;
    void client.urql
      .query(query, wanted)
      .toPromise()
      .then(({ data }) => {
        if (isWanted && data) setAnswer({ about, data });
      });
    return () => {
      isWanted = false;
    };
  }, [client, query, about, turn]);
  return answer?.about === about ? answer.data : null;
}
