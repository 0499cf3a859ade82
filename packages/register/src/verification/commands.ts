import type { ClientBase } from 'pg';
import { Broken } from './broken.ts';

/** A remembered command that does not say what the journal says of its entries. */
const MISREMEMBERED = `
  SELECT c.account, c.key FROM "ExecutedCommand" c
  WHERE c.position <> (SELECT coalesce(max(e.number), -1) FROM "JournalEntry" e WHERE e.id = ANY (c."entryIds"))
     OR cardinality(c."entryIds") <> (SELECT count(*) FROM "JournalEntry" e WHERE e.id = ANY (c."entryIds")
          AND e."recordedBy" IS NOT DISTINCT FROM CASE WHEN c.account = $1 THEN NULL ELSE c.account END)
  LIMIT 1`;

/**
 * Compares what is remembered of executed commands, so that each is carried out once, with the entries that they led to. That one
 * was forgotten cannot be seen: the journal does not hold the keys.
 *
 * @param datasets under which name datasets are remembered: their entries are nobody's
 * @throws {Broken} with the first command that does not agree
 */
export async function verifyCommands(client: ClientBase, datasets: string): Promise<void> {
  const { rows } = await client.query<{ account: string; key: string }>(MISREMEMBERED, [datasets]);
  const wrong = rows[0];
  if (wrong)
    throw new Broken(
      `"ExecutedCommand" of ${wrong.account} with the key "${wrong.key}": it does not name the entries of that command.`,
    );
}
