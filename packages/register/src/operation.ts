import { AsyncLocalStorage } from 'node:async_hooks';
import pLimit, { type LimitFunction } from 'p-limit';
import pg from 'pg';

/** PostgreSQL's code for a statement that was stopped because it took too long. */
const QUERY_CANCELED = '57014';
/** How late a statement may end that need not be told its time, in milliseconds. */
const SLACK = 1_000;
/** How many connections to the database one operation may hold at once for itself, and for what others wait for as well. */
const OWN = 2;
const FOR_OTHERS = 1;

/** What the statements of one operation share: when they have to be over, by `performance.now()`, and their connections. */
type Operation = Readonly<{ deadline: number | undefined; places: LimitFunction; forOthers: LimitFunction }>;

const operations = new AsyncLocalStorage<Operation>();

/**
 * Does something as one operation. Its statements the database ends by itself at a time, by `performance.now()`, and not after the usual
 * while; and they hold three connections at once at most, however many there are: one who asks much waits for itself, and for no longer
 * than others wait for it.
 */
export function until<T>(deadline: number, work: () => T): T {
  return operations.run({ deadline, places: pLimit(OWN), forOthers: pLimit(FOR_OTHERS) }, work);
}

/**
 * Does something that others wait for as well: it has the usual while, however little time is left to who asked first, and does not stand
 * behind what else that one asks.
 */
export function forOthers<T>(work: () => T): T {
  const operation = operations.getStore();
  if (!operation) return work();
  return operations.run({ ...operation, deadline: undefined, places: operation.forOthers }, work);
}

/** Does something short for all operations at once, of which there is one at a time: it waits for none of them. */
export function apart<T>(work: () => T): T {
  return operations.exit(work);
}

/** For how long a statement may run that is begun now, in whole milliseconds. @throws when nothing is left */
export function leftOf(usual: number): number {
  const deadline = operations.getStore()?.deadline;
  if (deadline === undefined) return usual;
  const left = Math.ceil(deadline - performance.now());
  if (left <= 0) throw Object.assign(new Error('The time was over before the statement.'), { code: QUERY_CANCELED });
  return Math.min(left, usual);
}

/** What a pool is called with: a statement, and for some callers what is called back. */
type Query = (...given: unknown[]) => unknown;
type Connected = (error: Error | undefined, client?: pg.PoolClient, release?: pg.PoolClient['release']) => void;

/**
 * A pool that knows of operations: each has its connections one after the other, and the database is told what is left of its time, where
 * that is less than the usual while by more than a second. What runs in a transaction sees to its time by itself.
 */
export class OperationPool extends pg.Pool {
  readonly #usual: number;

  constructor(settings: pg.PoolConfig & Readonly<{ statement_timeout: number }>) {
    super(settings);
    this.#usual = settings.statement_timeout;
    const connect = this.connect.bind(this) as (called?: Connected) => Promise<pg.PoolClient>;
    const plainly = this.query.bind(this) as Query;
    Object.assign(this, {
      connect(called?: Connected) {
        const places = operations.getStore()?.places;
        if (!places) return connect(called);
        const taken = takePlace(places, () => connect());
        return called ? taken.then((client) => called(undefined, client, client.release), called) : taken;
      },
      query: (...given: unknown[]) =>
        operations.getStore() && typeof given.at(-1) !== 'function' ? this.#timely(given) : plainly(...given),
    });
  }

  async #timely(given: unknown[]): Promise<unknown> {
    leftOf(this.#usual);
    const client = await this.connect();
    let broken: Error | undefined;
    // A connection can be lost between two statements, when no query is there to be told.
    const lost = (error: Error): void => {
      broken = error;
    };
    client.on('error', lost);
    const ask: Query = client.query.bind(client);
    try {
      // Only now: it may have waited for its place.
      const left = leftOf(this.#usual);
      if (left >= this.#usual - SLACK) return await ask(...given);
      await client.query(`SET statement_timeout = ${left}`);
      try {
        return await ask(...given);
      } finally {
        await client.query('RESET statement_timeout').catch(lost);
      }
    } finally {
      client.off('error', lost);
      client.release(broken);
    }
  }
}

/** A connection once there is a place for it, which is held until it is released. */
function takePlace(places: LimitFunction, connect: () => Promise<pg.PoolClient>): Promise<pg.PoolClient> {
  return new Promise((resolve, reject) => {
    const held = async (): Promise<void> => {
      const client = await connect();
      const { promise, resolve: left } = Promise.withResolvers<void>();
      const { release } = client;
      client.release = (broken) => {
        release(broken);
        left();
      };
      resolve(client);
      await promise;
    };
    places(held).catch(reject);
  });
}
