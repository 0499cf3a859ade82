/**
 * What one caller may take of the server. The defaults are several times what dashboards, a wall screen and an analyst need;
 * 0 for a number by the minute means that nobody counts.
 */
export type Limits = Readonly<{
  /** The most that one operation may cost (`costOf` of @concord/schema). */
  cost: number;
  /** What the operations of one account, or of one address without one, may cost together in a minute. */
  costPerMinute: number;
  /** How many requests and operations over WebSocket may come from one address in a minute, whatever they are. */
  requestsPerMinute: number;
  /** How many sockets, event streams and requests one address may have open at the same time. */
  connections: number;
  /** How many operations may be open on one socket. */
  operations: number;
  /** How long an operation may take, in seconds; its database queries end by then too. Subscriptions last. */
  seconds: number;
  /** How long the first page may take to be drawn, in milliseconds, before it goes out empty; 0 draws none. */
  drawing: number;
  /** How long a socket may take to say `connection_init`, in seconds. */
  initSeconds: number;
  /** How long a connection may take until it has sent the headers of a request, in seconds. */
  headSeconds: number;
  /** How long a request may take until it has come, headers and body, in seconds. */
  requestSeconds: number;
  /** How long nothing may move on a connection over HTTP, in seconds, besides the time of an operation. */
  stillSeconds: number;
  /** Whether programs of this machine itself are counted by the minute too. */
  loopback: boolean;
}>;

export const DEFAULT_LIMITS: Limits = {
  cost: 250_000,
  costPerMinute: 60_000_000,
  requestsPerMinute: 12_000,
  connections: 2_000,
  operations: 100,
  seconds: 20,
  drawing: 2_000,
  initSeconds: 3,
  headSeconds: 10,
  requestSeconds: 30,
  stillSeconds: 30,
  loopback: false,
};
