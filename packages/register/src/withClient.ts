import pg from 'pg';

/** How long PostgreSQL may take to let us in, unless said otherwise, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Does something on a connection of its own.
 *
 * @param patience how long connecting may take, in milliseconds
 * @throws what `work` throws, or why there is no connection
 */
export async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: patience, keepAlive: true });
  // A connection that is lost between two statements is told of by the next one. Unheard, it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
