/** How the client stands with the server, as a person should see it. */
export type ConnectionStatus = 'connecting' | 'online' | 'reconnecting' | 'offline';

export type ConnectionState = Readonly<{
  status: ConnectionStatus;
  /** Since when, in milliseconds of `Date.now()`. */
  since: number;
  /** When the server was last heard: until then what was followed was up to date. Null before the first time. */
  lastDataAt: number | null;
}>;

/** A store in the shape of React's `useSyncExternalStore`. */
export type ConnectionStore = Readonly<{
  subscribe(listener: () => void): () => void;
  getSnapshot(): ConnectionState;
}>;

/** The store with what the transport tells it. */
export type Connection = ConnectionStore &
  Readonly<{
    connected(): void;
    /** The connection broke, or could not be made; it is tried again. */
    lost(): void;
    /** The server sent us away; it is not tried again. */
    refused(): void;
    /** There is no network, and there is one again. */
    away(): void;
    back(): void;
    received(): void;
    close(): void;
  }>;

/**
 * Begins as `connecting`; a loss is `reconnecting`, and `offline` when it lasts, when nothing is tried any more, or at once when there is
 * no network; when that is back it begins anew. While nothing is followed there is no connection to speak of, and the status stays what
 * it was.
 *
 * @param offlineAfter how long a connection may be away before it counts as offline, in milliseconds
 */
export function createConnection(now: () => number, offlineAfter: number): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { status: 'connecting', since: now(), lastDataAt: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let isAway = false;

  const set = (changes: Partial<ConnectionState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const become = (status: ConnectionStatus): void => {
    if (status !== 'reconnecting') {
      clearTimeout(timer);
      timer = undefined;
    }
    isAway = false;
    if (status !== state.status) set({ status, since: now() });
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => state,
    connected: () => become('online'),
    lost() {
      if (isClosed || state.status === 'offline') return;
      timer ??= setTimeout(() => become('offline'), offlineAfter);
      become('reconnecting');
    },
    refused: () => become('offline'),
    away() {
      if (state.status === 'offline') return;
      become('offline');
      isAway = true;
    },
    back() {
      if (isAway) become('connecting');
    },
    received: () => set({ lastDataAt: now() }),
    close() {
      isClosed = true;
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
