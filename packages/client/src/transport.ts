import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws/client';
import type { Backoff } from './backoff.ts';
import { closingOf } from './closing.ts';
import type { Connection } from './connection.ts';
import { heedNetwork } from './network.ts';

export type TransportSettings = Readonly<{
  webSocketUrl: string;
  token: string | undefined;
  webSocketImpl: unknown;
  connection: Connection;
  /** How long a socket may be silent before it is asked whether it lives, in milliseconds. */
  pingEvery: number;
  /** How long the server may take to answer that, or to accept a new connection, in milliseconds. */
  answerWithin: number;
  wait: Backoff;
}>;

export type Transport = Readonly<{
  socket: SocketClient;
  /** Waits between attempts, but no longer than until the connection is back. */
  wait: Backoff;
  close(): void;
}>;

/**
 * One socket for all subscriptions, opened by the first and closed after the last. It does not retry by itself: a
 * subscription that is cut comes back from its own last cursor (`resume.ts`), which opens the socket again. Without a network it is given
 * up at once, and nobody who waits waits any longer when that is back.
 */
export function createTransport(settings: TransportSettings): Transport {
  const { connection, answerWithin } = settings;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => clearTimeout(overdue);
  const expect = (): void => {
    heard();
    overdue = setTimeout(() => socket.terminate(), answerWithin);
  };
  const socket = createSocketClient({
    url: settings.webSocketUrl,
    ...(settings.webSocketImpl ? { webSocketImpl: heeded(settings.webSocketImpl) } : {}),
    ...(settings.token ? { connectionParams: { Authorization: `Bearer ${settings.token}` } } : {}),
    retryAttempts: 0,
    keepAlive: settings.pingEvery,
    on: {
      connecting: expect,
      connected() {
        heard();
        connection.connected();
      },
      message: () => connection.received(),
      ping(received) {
        if (!received) expect();
      },
      pong(received) {
        if (received) heard();
      },
      closed(event) {
        heard();
        const closing = closingOf(event);
        if (closing === 'sentAway') connection.refused();
        if (closing === 'cut') connection.lost();
      },
    },
  });
  const waiting = new Set<AbortController>();
  const wake = (): void => {
    for (const back of waiting) back.abort();
  };
  socket.on('connected', wake);
  const ignoreNetwork = heedNetwork({
    away() {
      connection.away();
      socket.terminate();
    },
    back() {
      connection.back();
      wake();
    },
  });
  return {
    socket,
    async wait(attempt, signal) {
      const back = new AbortController();
      waiting.add(back);
      await settings.wait(attempt, AbortSignal.any([signal, back.signal]));
      waiting.delete(back);
    },
    close() {
      ignoreNetwork();
      socket.terminate();
    },
  };
}

/**
 * The same implementation with somebody who listens to its errors: a socket of `ws` that is given up while it connects would
 * otherwise end the process.
 */
function heeded(implementation: unknown): unknown {
  return class extends (implementation as typeof WebSocket) {
    constructor(url: string, protocols: string) {
      super(url, protocols);
      this.addEventListener('error', () => undefined);
    }
  };
}
