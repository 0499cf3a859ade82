import type { Cursor } from '@concord/contract';
import { stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import type { FormattedExecutionResult } from 'graphql-ws/client';
import { cutBy } from './closing.ts';
import { NO_CONNECTION, type OperationError, refusedBy } from './errors.ts';
import type { Transport } from './transport.ts';

/** A typed operation, as `graphql()` of @concord/contract makes it. */
export type Operation<Data, Variables> = DocumentNode & Readonly<{ __apiType?: (variables: Variables) => Data }>;

/** What becomes of a subscription that is followed. After `onError` or `onResync` it has ended. */
export type Handlers<Data> = Readonly<{
  onData: (data: Data) => void;
  /** The server refused and would refuse again, or `onData` threw. */
  onError: (error: Error) => void;
  /** It cannot go on from where it was: query again and follow from the new position. */
  onResync: (reason: string) => void;
  /** The server failed at an update. It is asked for again from the same place; called each time that it fails. */
  onTrouble?: (error: OperationError) => void;
}>;

export type Resume<Data> = Handlers<Data> &
  Readonly<{
    transport: Transport;
    document: DocumentNode;
    variables: Readonly<Record<string, unknown>>;
    /** Where to begin; null for from now on. */
    after: Cursor | null;
    /** Ends it. */
    signal: AbortSignal;
  }>;

type Update = Readonly<{ __typename?: string; cursor?: Cursor; reason?: string }>;

/** How one attempt ended. */
type Ending =
  | Readonly<{ kind: 'cut'; trouble: OperationError | null }>
  | Readonly<{ kind: 'resync'; reason: string }>
  | Readonly<{ kind: 'refused'; error: Error }>;

const NO_PLACE =
  'The connection was cut before the first update said where to go on from. Query again and follow from its position.';
const NO_CURSOR =
  'A subscription that is followed takes $after: Cursor and selects __typename, the cursor, and the reason of ResyncRequired.';

/**
 * Follows a subscription across cuts: each time it comes back it goes on from the last cursor that it received, never from
 * the one with which it began.
 *
 * @throws when the subscription has no variable `$after`
 */
export function resume<Data extends object>(settings: Resume<Data>): void {
  const { transport, document, variables, signal, onData, onError, onResync, onTrouble } = settings;
  const { socket, wait } = transport;
  if (!takesAfter(document)) throw new TypeError(NO_CURSOR);
  let after = settings.after;
  let isAsked = false;
  let attempt = 0;
  const payload = {
    query: stringifyDocument(document),
    /** Read at the moment of sending: whoever sends it again goes on from the latest cursor. */
    get variables() {
      isAsked = true;
      return { ...variables, after };
    },
  };

  /** Takes one result; an ending when nothing can come after it. */
  const receive = ({ data, errors }: FormattedExecutionResult<Data, unknown>): Ending | undefined => {
    if (errors || !data) return endingOf(refusedBy(errors ?? []));
    const update = Object.values(data)[0] as Update | undefined;
    if (update?.__typename === 'ResyncRequired') return { kind: 'resync', reason: update.reason ?? '' };
    if (!update?.cursor) return { kind: 'refused', error: new TypeError(NO_CURSOR) };
    after = update.cursor;
    attempt = 0;
    try {
      onData(data);
    } catch (error) {
      // Thrown on, it would count as a message that could not be read and close the socket for everybody.
      return { kind: 'refused', error: error instanceof Error ? error : new Error(String(error)) };
    }
    return undefined;
  };

  const subscribe = (): Promise<Ending> =>
    new Promise((resolve) => {
      let isOver = false;
      const end = (ending: Ending): void => {
        if (isOver) return;
        isOver = true;
        signal.removeEventListener('abort', stop);
        forget();
        release();
        resolve(ending);
      };
      const stop = (): void => end({ kind: 'cut', trouble: null });
      // A connection that answers a ping has held: after it the waits begin anew.
      const forget = socket.on('pong', (received) => {
        if (received) attempt = 0;
      });
      const release = socket.subscribe<Data>(payload, {
        next(result) {
          const ending = isOver ? undefined : receive(result);
          if (ending) end(ending);
        },
        // An array is the server's answer to the operation; anything else is the connection.
        error: (cause) => end(endingOf(Array.isArray(cause) ? refusedBy(cause) : cutBy(cause))),
        complete: () => end({ kind: 'cut', trouble: null }),
      });
      signal.addEventListener('abort', stop);
    });

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const ending = await subscribe();
      if (signal.aborted) return;
      switch (ending.kind) {
        case 'refused':
          return onError(ending.error);
        case 'resync':
          return onResync(ending.reason);
        case 'cut':
          if (isAsked && after === null) return onResync(NO_PLACE);
          if (ending.trouble) onTrouble?.(ending.trouble);
          await wait(attempt, signal);
          attempt += 1;
          break;
        default:
          return ending satisfies never;
      }
    }
  };
  void run();
}

function endingOf(error: OperationError): Ending {
  if (!error.mayPass) return { kind: 'refused', error };
  // What became of the connection is told by its own status.
  return { kind: 'cut', trouble: error.code === NO_CONNECTION ? null : error };
}

function takesAfter({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === 'after'),
  );
}
