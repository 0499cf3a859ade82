import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws';
import type { Connection } from './connection.ts';

/** A silent socket is asked after so long, and given up when it does not answer in time, in milliseconds. */
const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;

export type TransportSettings = Readonly<{
  webSocketUrl: string;
  token?: string | undefined;
  webSocketImpl?: unknown;
  connection: Connection;
}>;

export type Transport = Readonly<{ socket: SocketClient; close(): void }>;

/**
 * One socket for all subscriptions. It does not retry by itself: a subscription that is cut comes back from its own last
 * cursor (`resume.ts`), which opens the socket again.
 */
export function createTransport({ webSocketUrl, token, webSocketImpl, connection }: TransportSettings): Transport {
  let pong: ReturnType<typeof setTimeout> | undefined;
  const socket = createSocketClient({
    url: webSocketUrl,
    ...(webSocketImpl ? { webSocketImpl } : {}),
    ...(token ? { connectionParams: { Authorization: `Bearer ${token}` } } : {}),
    lazy: true,
    retryAttempts: 0,
    keepAlive: PING_EVERY,
    onNonLazyError: () => undefined,
    on: {
      connected: () => connection.connected(),
      closed: () => {
        clearTimeout(pong);
        connection.lost();
      },
      message: () => connection.received(),
      ping: (received) => {
        if (!received) pong = setTimeout(() => socket.terminate(), PONG_WITHIN);
      },
      pong: (received) => {
        if (received) clearTimeout(pong);
      },
    },
  });
  return { socket, close: () => void socket.dispose() };
}
