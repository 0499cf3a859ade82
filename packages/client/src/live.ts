import type { Cursor } from '@concord/contract';
import type { ConcordClient } from './client.ts';
import { OperationError, unansweredBy } from './errors.ts';
import type { Operation } from './resume.ts';

/** What went wrong, for people; `code` is for programs, and `id` stands in the server's log. */
export type LiveError = Readonly<{ message: string; code: string | null; id: string | null }>;

/** What a page shows. An error keeps the last good data. */
export type LiveState<Data, Update> =
  | Readonly<{ status: 'loading' }>
  | Readonly<{ status: 'failed'; error: LiveError }>
  | Readonly<{
      status: 'ready';
      data: Data;
      /** What changed the data last; null when they were asked for. */
      update: Update | null;
      /** How many times the data have changed. */
      updates: number;
      error: LiveError | null;
    }>;

export type LiveStore<Data, Update> = Readonly<{
  subscribe(listener: () => void): () => void;
  getSnapshot(): LiveState<Data, Update>;
  /** Asks everything anew; what is shown stays until the answer comes. */
  reload(): void;
  close(): void;
}>;

export type LiveSettings<Data, QueryVariables, Update, UpdateVariables> = Readonly<{
  query: Operation<Data, QueryVariables>;
  variables: QueryVariables;
  subscription: Operation<Update, UpdateVariables>;
  subscriptionVariables: Omit<UpdateVariables, 'after'>;
  /** The place in the journal that an answer reflects; null for one that does not go on, such as that of a past day. */
  positionOf: (data: Data) => Cursor | null;
  /** The answer as it is after an update; 'reload' when it must be asked anew. */
  merge: (data: Data, update: Update) => Data | 'reload';
  /** An answer that is at hand: nothing is asked, and it is gone on from as soon as somebody subscribes. */
  first?: Data | undefined;
}>;

/**
 * A question that stays answered: asked once, then kept by whole objects that come from the place in the journal that the
 * answer reflects, so that it always equals a fresh one. When the server cannot go on from there it is asked anew, and
 * when it does not answer it is asked until it does. An answer with a part missing is none: a null that an error left
 * would read as "there is nobody".
 */
export function live<Data extends object, QueryVariables extends object, Update extends object, UpdateVariables>(
  client: ConcordClient,
  settings: LiveSettings<Data, QueryVariables, Update, UpdateVariables>,
): LiveStore<Data, Update> {
  const listeners = new Set<() => void>();
  const { first } = settings;
  let state: LiveState<Data, Update> =
    first === undefined
      ? { status: 'loading' }
      : { status: 'ready', data: first, update: null, updates: 0, error: null };
  let course = new AbortController();
  let resyncs = 0;
  let isClosed = false;

  const set = (next: LiveState<Data, Update>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const show = (data: Data, update: Update | null): void => {
    const updates = state.status === 'ready' ? state.updates + 1 : 0;
    set({ status: 'ready', data, update, updates, error: null });
  };
  const fail = (cause: Error): void => {
    const { code, id } = cause instanceof OperationError ? cause : { code: null, id: null };
    const error = { message: cause.message, code, id };
    set(state.status === 'ready' ? { ...state, error } : { status: 'failed', error });
  };

  /** Ends what went on before, asks, and goes on from the answer. */
  const start = async (): Promise<void> => {
    course.abort();
    if (isClosed) return;
    course = new AbortController();
    const signal = AbortSignal.any([course.signal, client.closed]);
    const data = await ask(signal);
    if (data === undefined) return;
    show(data, null);
    goOnFrom(data, signal);
  };

  /** Undefined when the server refuses, or when nobody wants the answer any more. */
  const ask = async (signal: AbortSignal): Promise<Data | undefined> => {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const { data, error } = await client.urql
        .query<Data>(settings.query, settings.variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (signal.aborted) break;
      if (!error) return data;
      const cause = unansweredBy(error);
      fail(cause);
      if (!cause.mayPass) break;
      await client.wait(attempt, signal);
    }
    return undefined;
  };

  const goOnFrom = (data: Data, signal: AbortSignal): void => {
    const after = settings.positionOf(data);
    if (after === null) return;
    const stop = client.follow(settings.subscription, settings.subscriptionVariables, {
      after,
      onData(update) {
        if (state.status !== 'ready') return;
        resyncs = 0;
        const merged = settings.merge(state.data, update);
        if (merged === 'reload') void start();
        else show(merged, update);
      },
      onError: fail,
      onTrouble: fail,
      async onResync() {
        await client.wait(resyncs, signal);
        resyncs += 1;
        if (!signal.aborted) void start();
      },
    });
    signal.addEventListener('abort', stop);
  };

  /** Whether what was at hand has still to be gone on from. */
  let isResting = first !== undefined;
  if (!isResting) void start();
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (isResting && first !== undefined) goOnFrom(first, AbortSignal.any([course.signal, client.closed]));
      isResting = false;
      return () => listeners.delete(listener);
    },
    getSnapshot: () => state,
    reload() {
      isResting = false;
      void start();
    },
    close() {
      isClosed = true;
      course.abort();
      listeners.clear();
    },
  };
}
