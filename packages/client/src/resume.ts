import type { Cursor } from '@concord/contract';
import { type DocumentNode, print } from 'graphql';
import type { FormattedExecutionResult, Client as SocketClient } from 'graphql-ws';
import type { Backoff } from './backoff.ts';

/** A typed operation, as `graphql()` of @concord/contract makes it. */
export type Operation<Data, Variables> = DocumentNode & Readonly<{ __apiType?: (variables: Variables) => Data }>;

export type Resume<Data> = Readonly<{
  socket: SocketClient;
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>>;
  after: Cursor | null;
  wait: Backoff;
  onData: (data: Data) => void;
  /** The server refused the operation: it will not do better next time. */
  onError: (error: Error) => void;
  /** The server asks to load everything anew: the subscription has ended. */
  onResync: (reason: string) => void;
}>;

type Update = Readonly<{ __typename?: string; cursor?: Cursor; reason?: string }>;

/**
 * Follows a subscription across cuts: each time it comes back it goes on from the last cursor that it received, never from
 * the one with which it began.
 *
 * @returns ends it
 */
export function resume<Data extends object>(settings: Resume<Data>): () => void {
  const { socket, document, variables, wait, onData, onError, onResync } = settings;
  const query = print(document);
  const ended = new AbortController();
  let after = settings.after;
  let attempt = 0;
  let release = (): void => undefined;

  const receive = (result: FormattedExecutionResult<Data>): void => {
    if (result.errors) {
      fail(new Error(result.errors.map(({ message }) => message).join('; ')));
      return;
    }
    attempt = 0;
    const data = result.data as Data;
    const update = Object.values(data)[0] as Update | undefined;
    if (update?.__typename === 'ResyncRequired') {
      stop();
      onResync(update.reason ?? '');
      return;
    }
    if (update?.cursor) after = update.cursor;
    onData(data);
  };
  const fail = (error: Error): void => {
    stop();
    onError(error);
  };
  const again = async (): Promise<void> => {
    if (ended.signal.aborted) return;
    await wait(attempt, ended.signal);
    attempt += 1;
    open();
  };
  const open = (): void => {
    if (ended.signal.aborted) return;
    release = socket.subscribe<Data>(
      { query, variables: { ...variables, after } },
      {
        next: receive,
        // An array is the server's answer to the operation; anything else is the connection.
        error: (error) =>
          Array.isArray(error) ? fail(new Error(error.map(({ message }) => message).join('; '))) : void again(),
        complete: () => void again(),
      },
    );
  };
  const stop = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    release();
  };
  open();
  return stop;
}
