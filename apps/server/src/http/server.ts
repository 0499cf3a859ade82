import { createServer, type Server } from 'node:http';
import type { Limits } from '../limits/index.ts';

/** How long a connection on which nothing is asked is kept for the next request, in milliseconds. */
const KEEP_ALIVE = 65_000;
/** How often it is looked which requests have taken too long, in milliseconds: Node would look every half a minute. */
const LOOK_EVERY = 1_000;

/**
 * A server that waits for nobody without end: a request must have come in its time, however slowly its bytes come, or is answered 408; and a connection on which
 * nothing moves, because the other side has gone or does not read, is closed. An answer that is read, and a stream that says now and then that it is there, last
 * as long as they like.
 */
export function createPatientServer(
  limits: Pick<Limits, 'seconds' | 'headSeconds' | 'requestSeconds' | 'stillSeconds'>,
): Server {
  const headersTimeout = limits.headSeconds * 1_000;
  const server = createServer({
    headersTimeout,
    requestTimeout: limits.requestSeconds * 1_000,
    connectionsCheckingInterval: Math.min(LOOK_EVERY, headersTimeout),
    keepAliveTimeout: KEEP_ALIVE,
  });
  server.timeout = (limits.seconds + limits.stillSeconds) * 1_000;
  return server;
}
