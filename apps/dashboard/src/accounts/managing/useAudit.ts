import type { LiveError } from '@concord/client';
import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { useEffect, useState } from 'react';
import { useClient } from '../../live/client.ts';
import { problemOf } from '../../live/useOnce.ts';

/** How many entries come at once. */
const PAGE = 50;

const AuditQuery = graphql(`
  query ManagedAudit($first: Int!, $before: String, $filter: AuditFilter!) {
    auditLog(first: $first, before: $before, filter: $filter) {
      number
      at
      kind
      account
      subject
      address
      facts
    }
  }
`);

export type AuditRow = ResultOf<typeof AuditQuery>['auditLog'][number];

/** Which entries: all where it says nothing. */
export type AuditFilter = VariablesOf<typeof AuditQuery>['filter'];

/** The audit log as far as it was asked for: the newest entries at once, earlier ones when they are wanted. */
export type Audit = Readonly<{
  rows: readonly AuditRow[];
  /** Whether there may be earlier ones. */
  hasMore: boolean;
  isLoading: boolean;
  error: LiveError | null;
  more: () => void;
}>;

/** @param filter the same for as long as the component lives */
export function useAudit(filter: AuditFilter): Audit {
  const client = useClient();
  const [before, setBefore] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [log, setLog] = useState<Pick<Audit, 'rows' | 'hasMore'>>({ rows: [], hasMore: true });
  const [error, setError] = useState<LiveError | null>(null);
  const [isLoading, setLoading] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that it is asked anew, and the filter stays.
  useEffect(() => {
    let isWanted = true;
    setLoading(true);
    void client.urql
      .query(AuditQuery, { first: PAGE, before, filter })
      .toPromise()
      .then(({ data, error: problem }) => {
        if (!isWanted) return;
        setLoading(false);
        setError(problem || !data ? problemOf(problem) : null);
        if (!data) return;
        const { auditLog } = data;
        setLog(({ rows }) => ({
          rows: before === null ? auditLog : [...rows, ...auditLog],
          hasMore: auditLog.length === PAGE,
        }));
      });
    return () => {
      isWanted = false;
    };
  }, [client, before, turn]);
  const last = log.rows.at(-1)?.number ?? null;
  return { ...log, error, isLoading, more: () => (last === before ? setTurn(turn + 1) : setBefore(last)) };
}
