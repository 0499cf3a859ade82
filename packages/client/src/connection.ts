/** How the client stands with the server, as a person should see it. */
export type ConnectionStatus = 'connecting' | 'online' | 'reconnecting' | 'offline';

export type ConnectionState = Readonly<{
  status: ConnectionStatus;
  /** Since when, in milliseconds of `Date.now()`. */
  since: number;
  /** When data last came; null before the first. */
  lastDataAt: number | null;
}>;

/** A store in the shape of React's `useSyncExternalStore`. */
export type ConnectionStore = Readonly<{
  subscribe(listener: () => void): () => void;
  getSnapshot(): ConnectionState;
}>;

/** How long a connection may be away before it counts as offline, in milliseconds. */
const OFFLINE_AFTER = 10_000;

/** The store with what the transport tells it. */
export type Connection = ConnectionStore &
  Readonly<{ connected(): void; lost(): void; received(): void; close(): void }>;

/** Begins as `connecting`; a loss is `reconnecting`, and `offline` when it lasts. */
export function createConnection(now: () => number): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = { status: 'connecting', since: now(), lastDataAt: null };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (status: ConnectionStatus, lastDataAt = state.lastDataAt): void => {
    const since = status === state.status ? state.since : now();
    state = { status, since, lastDataAt };
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => state,
    connected() {
      clearTimeout(timer);
      timer = undefined;
      set('online');
    },
    lost() {
      if (state.status === 'offline') return;
      set('reconnecting');
      timer ??= setTimeout(() => set('offline'), OFFLINE_AFTER);
    },
    received: () => set(state.status, now()),
    close() {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
