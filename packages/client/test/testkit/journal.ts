import { type Cursor, JournalSubscription } from '@concord/contract';
import type { ConcordClient, OperationError } from '../../src/index.ts';
import { Log } from './log.ts';

/** What came of following the journal. */
export type Followed = Readonly<{
  /** Ids of the entries, in the order in which they came. */
  entries: Log<string>;
  errors: Log<Error>;
  resyncs: Log<string>;
  troubles: Log<OperationError>;
  stop(): void;
}>;

/** Follows the journal and keeps what comes. */
export function followJournal(client: ConcordClient, after: Cursor | null = null, onEntry?: () => void): Followed {
  const entries = new Log<string>();
  const errors = new Log<Error>();
  const resyncs = new Log<string>();
  const troubles = new Log<OperationError>();
  const stop = client.follow(
    JournalSubscription,
    {},
    {
      after,
      onData({ journal }) {
        if (journal.__typename !== 'JournalEntries') return;
        for (const { id } of journal.entries) entries.push(id);
        onEntry?.();
      },
      onError: (error) => errors.push(error),
      onResync: (reason) => resyncs.push(reason),
      onTrouble: (error) => troubles.push(error),
    },
  );
  return { entries, errors, resyncs, troubles, stop };
}
