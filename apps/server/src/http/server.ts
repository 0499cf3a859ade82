import { createServer, type Server } from 'node:http';
import { addressOf, createConnections, type Limits } from '../limits/index.ts';

/** How long a connection on which nothing is asked is kept for the next request, in milliseconds. */
const KEEP_ALIVE = 65_000;
/** How often it is looked which requests have taken too long, in milliseconds: Node would look every half a minute. */
const LOOK_EVERY = 1_000;
/** How many connections one address may have, for each on which something may be open at the same time: browsers keep some for what they ask next. */
const KEPT = 2;

/**
 * A server that waits for nobody without end: a request must have come in its time, however slowly its bytes come, or is answered 408; and a connection on which
 * nothing moves, because the other side has gone or does not read, is closed. An answer that is read, and a stream that says now and then that it is there, last
 * as long as they like.
 *
 * A connection costs memory before anything is asked on it: one address has so many, and the next is closed. Proxies of ours have as many as they like.
 *
 * What would go on by another protocol than that of WebSocket is answered by this one (RFC 9110, section 7.8).
 */
export function createPatientServer(
  limits: Pick<Limits, 'seconds' | 'headSeconds' | 'requestSeconds' | 'stillSeconds' | 'connections'>,
  proxies: readonly string[],
): Server {
  const headersTimeout = limits.headSeconds * 1_000;
  const server = createServer({
    headersTimeout,
    requestTimeout: limits.requestSeconds * 1_000,
    connectionsCheckingInterval: Math.min(LOOK_EVERY, headersTimeout),
    keepAliveTimeout: KEEP_ALIVE,
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
  });
  server.timeout = (limits.seconds + limits.stillSeconds) * 1_000;
  const places = createConnections(limits.connections * KEPT);
  server.on('connection', (socket) => {
    const address = addressOf({ socket, headers: {} }, []);
    if (proxies.includes(address.exact)) return;
    const leave = places.open(address);
    if (leave) socket.once('close', leave);
    else socket.destroy();
  });
  return server;
}
