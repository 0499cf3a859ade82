import type { Cursor } from '@concord/contract';
import type { CombinedError } from '@urql/core';
import type { ConcordClient } from './client.ts';
import type { Operation } from './resume.ts';

/** What went wrong, for people: `id` stands in the server's log. */
export type LiveError = Readonly<{ message: string; id: string | null }>;

/** What a page shows. An error keeps the last good data. */
export type LiveState<Data, Update> =
  | Readonly<{ status: 'loading' }>
  | Readonly<{ status: 'failed'; error: LiveError }>
  | Readonly<{ status: 'ready'; data: Data; update: Update | null; updates: number; error: LiveError | null }>;

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
}>;

/**
 * A question that stays answered: asked once, then kept by whole objects that come from the place in the journal that the
 * answer reflects, so that it always equals a fresh one. When the server says that the place is unknown it is asked anew.
 */
export function live<Data extends object, QueryVariables extends object, Update extends object, UpdateVariables>(
  client: ConcordClient,
  settings: LiveSettings<Data, QueryVariables, Update, UpdateVariables>,
): LiveStore<Data, Update> {
  const listeners = new Set<() => void>();
  let state: LiveState<Data, Update> = { status: 'loading' };
  let stop = (): void => undefined;
  let asked = 0;

  const set = (next: LiveState<Data, Update>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const fail = (error: LiveError): void =>
    set(state.status === 'ready' ? { ...state, error } : { status: 'failed', error });

  const load = async (): Promise<void> => {
    stop();
    asked += 1;
    const question = asked;
    const { data, error } = await client.urql
      .query<Data>(settings.query, settings.variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (question !== asked) return;
    if (error || !data) {
      fail(errorOf(error));
      return;
    }
    set({
      status: 'ready',
      data,
      update: null,
      updates: state.status === 'ready' ? state.updates + 1 : 0,
      error: null,
    });
    const after = settings.positionOf(data);
    if (after !== null) goOn(after);
  };
  const goOn = (after: Cursor): void => {
    stop = client.follow(settings.subscription, settings.subscriptionVariables, {
      after,
      onData: (update) => {
        if (state.status !== 'ready') return;
        const merged = settings.merge(state.data, update);
        if (merged === 'reload') void load();
        else set({ status: 'ready', data: merged, update, updates: state.updates + 1, error: null });
      },
      onError: ({ message }) => fail({ message, id: null }),
      onResync: () => void load(),
    });
  };

  void load();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => state,
    reload: () => void load(),
    close() {
      asked += 1;
      stop();
      listeners.clear();
    },
  };
}

function errorOf(error: CombinedError | undefined): LiveError {
  const first = error?.graphQLErrors[0];
  const id = first?.extensions?.errorId;
  return {
    message: first?.message ?? error?.networkError?.message ?? 'No answer came.',
    id: typeof id === 'string' ? id : null,
  };
}
