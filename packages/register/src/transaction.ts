import type { Pool, PoolClient } from 'pg';

/** All connections were busy for so long that nothing was begun. */
export class PoolBusy extends Error {}

/** How the pool says that none was free in time, and that a new one could not be opened in time: in words only. */
const NONE_IN_TIME = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
]);

/**
 * Runs `work` in a transaction: committed when it resolves, rolled back when it throws. A connection on which rolling back
 * fails is thrown away, so that nobody inherits a half-finished transaction.
 *
 * @throws {PoolBusy} when no connection is free within the time that the pool waits for one
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: Error) => {
    throw NONE_IN_TIME.has(error.message) ? new PoolBusy(error.message) : error;
  });
  let broken: Error | undefined;
  // A connection can be lost between two statements, when no query is there to be told.
  const lost = (error: Error): void => {
    broken = error;
  };
  client.on('error', lost);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off('error', lost);
    client.release(broken);
  }
}
