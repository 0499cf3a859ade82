import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws/client';
import type { Backoff } from './backoff.ts';
import { closingOf } from './closing.ts';
import type { Connection } from './connection.ts';

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
 * subscription that is cut comes back from its own last cursor (`resume.ts`), which opens the socket again.
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
  return {
    socket,
    async wait(attempt, signal) {
      const back = new AbortController();
      const forget = socket.on('connected', () => back.abort());
      await settings.wait(attempt, AbortSignal.any([signal, back.signal]));
      forget();
    },
    close: () => socket.terminate(),
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
