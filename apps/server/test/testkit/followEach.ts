import { Connection } from './connection.ts';
import { wholeOperation } from './everyField.ts';
import type { Result } from './told.ts';

/** What is followed, with its variables. */
export type Followed = Readonly<{ feed: string; variables: Readonly<Record<string, unknown>> }>;

/**
 * Follows each over one WebSocket, from places in the journal that have passed.
 *
 * @returns what comes first of each
 */
export async function followEach(
  url: string,
  token: string | undefined,
  all: readonly Followed[],
): Promise<readonly Result[]> {
  const connection = new Connection(url);
  await connection.hello(token === undefined ? {} : { Authorization: `Bearer ${token}` });
  for (const [index, { feed, variables }] of all.entries())
    connection.subscribe(String(index), wholeOperation('subscription', feed), variables);
  const first = new Map<string, Result>();
  while (first.size < all.length) {
    const { type, id = '', payload } = await connection.next();
    if (first.has(id)) continue;
    if (type === 'next') first.set(id, payload as Result);
    if (type === 'error') first.set(id, { errors: payload as NonNullable<Result['errors']> });
  }
  connection.cut();
  return [...first.values()];
}
