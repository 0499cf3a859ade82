import type { Id } from '@concord/domain';
import type { ClientBase } from 'pg';

/** The versions of those streams that exist; nobody else writes to them until the transaction ends. */
export async function lockStreams(client: ClientBase, ids: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
  const { rows } = await client.query<{ id: Id; version: number }>(
    'SELECT id, version FROM "Stream" WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
