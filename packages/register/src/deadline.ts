import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** PostgreSQL's code for a statement that was stopped because it took too long. */
const QUERY_CANCELED = '57014';
/** How late a statement may end that need not be told its time, in milliseconds. */
const SLACK = 1_000;

/** When everything that is being done here has to be over, by `performance.now()`. */
const deadlines = new AsyncLocalStorage<number>();

/** Does something whose statements the database ends by itself at a time, by `performance.now()`, and not after the usual while. */
export function until<T>(deadline: number, work: () => T): T {
  return deadlines.run(deadline, work);
}

/** Does something that others wait for as well: it has the usual while, however little time is left to who asked first. */
export function forOthers<T>(work: () => T): T {
  return deadlines.exit(work);
}

/** For how long a statement may run that is begun now, in whole milliseconds. @throws when nothing is left */
export function leftOf(usual: number): number {
  const deadline = deadlines.getStore();
  if (deadline === undefined) return usual;
  const left = Math.ceil(deadline - performance.now());
  if (left <= 0) throw Object.assign(new Error('The time was over before the statement.'), { code: QUERY_CANCELED });
  return Math.min(left, usual);
}

/**
 * A pool whose statements end when the time is over in which they are wanted: the database is told what is left of it, where that is
 * less than the usual while by more than a second. What runs in a transaction sees to it by itself.
 */
export class TimedPool extends pg.Pool {
  readonly #usual: number;

  constructor(settings: pg.PoolConfig & Readonly<{ statement_timeout: number }>) {
    super(settings);
    this.#usual = settings.statement_timeout;
    const plainly = this.query.bind(this) as (...given: unknown[]) => unknown;
    const timely = async (given: unknown[]): Promise<unknown> => {
      const client = await this.connect();
      let broken: Error | undefined;
      try {
        await client.query(`SET statement_timeout = ${leftOf(this.#usual)}`);
        return await (client.query as (...all: unknown[]) => unknown).apply(client, given);
      } finally {
        await client.query('RESET statement_timeout').catch((error: Error) => {
          broken = error;
        });
        client.release(broken);
      }
    };
    const query = (...given: unknown[]): unknown =>
      typeof given.at(-1) !== 'function' && leftOf(this.#usual) < this.#usual - SLACK
        ? timely(given)
        : plainly(...given);
    Object.assign(this, { query });
  }
}
