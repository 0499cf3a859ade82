import pg from 'pg';

/** How long until a connection that was lost is made anew, in milliseconds. */
const AGAIN_AFTER = 500;
/** How often the connection is asked whether it is alive, and how long it may take to answer, in milliseconds. */
const HEARTBEAT_EVERY = 15_000;
const HEARTBEAT_WITHIN = 5_000;

export type Listener = Readonly<{
  /**
   * Calls back whenever something is told on a channel, and whenever that may have been missed because there was no connection.
   *
   * @returns ends it
   */
  on(channel: string, heard: () => void): () => void;
  close(): Promise<void>;
}>;

/**
 * Listens to channels of PostgreSQL on one connection. One that dies, even silently, is noticed by its heartbeat and made anew.
 *
 * @param channels to which it listens
 */
export async function startListener(databaseUrl: string, channels: readonly string[]): Promise<Listener> {
  const listeners = new Map<string, Set<() => void>>(channels.map((channel) => [channel, new Set()]));
  let listener: pg.Client | undefined;
  let reconnect: NodeJS.Timeout | undefined;
  let closed = false;

  const tell = (channel: string): void => {
    for (const heard of listeners.get(channel) ?? []) heard();
  };

  const listen = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
    listener = client;
    const lost = (): void => {
      if (listener !== client || closed) return;
      listener = undefined;
      client.end().catch(() => undefined);
      reconnect = setTimeout(() => void listen(), AGAIN_AFTER);
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel }) => tell(channel));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
      for (const channel of channels) tell(channel);
    } catch {
      lost();
    }
  };

  const beat = setInterval(() => {
    const client = listener;
    if (!client) return;
    const timeout = setTimeout(() => client.emit('error', new Error('no heartbeat')), HEARTBEAT_WITHIN);
    const answered = (): void => clearTimeout(timeout);
    client.query('SELECT 1').then(answered, answered);
  }, HEARTBEAT_EVERY);
  beat.unref();
  await listen();

  return {
    on(channel, heard) {
      listeners.get(channel)?.add(heard);
      return () => listeners.get(channel)?.delete(heard);
    },
    async close() {
      closed = true;
      clearInterval(beat);
      clearTimeout(reconnect);
      await listener?.end().catch(() => undefined);
    },
  };
}
