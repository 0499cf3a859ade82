import { type Id, namedElsewhere, subjectIn, VISIBILITIES } from '@concord/domain';
import type { ClientBase } from 'pg';
import type { StoredEntry } from '../journal/storedEntry.ts';
import { TABLES } from '../journal/tables.ts';
import type { Corrected } from './corrected.ts';
import { loadEntries } from './entries.ts';
import { isId } from './snapshot.ts';

/**
 * Everything on which it is decided for whom something is to be: the stream in which it is told of, those in which something hangs on it,
 * and every change of that kind, which are few. Whoever may change it sees everything; nobody else writes meanwhile.
 */
export async function loadHanging(client: ClientBase, what: Id): Promise<Corrected> {
  const streamId = await streamOf(client, what);
  if (streamId === undefined) return { streamId: null, entries: [], dossierIds: [] };
  const sight = VISIBILITIES;
  const changes = await loadEntries(client, { sight, kinds: ['visibilityChanged'] });
  const entries = new Map<Id, StoredEntry>(changes.map((entry) => [entry.id, entry]));
  const streamIds = new Set<Id>();
  let more: readonly Id[] = [streamId];
  while (more.length > 0) {
    for (const id of more) streamIds.add(id);
    for (const entry of await loadEntries(client, { sight, streamIds: more })) entries.set(entry.id, entry);
    const subject = subjectIn([...entries.values()], what);
    if (subject === undefined) break;
    more = await streamsNaming(client, [...streamIds], namedElsewhere([...entries.values()], subject));
  }
  const inOrder = [...entries.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
  const dossierIds = inOrder.flatMap((each) => (each.streamKind === 'dossier' ? [each.streamId] : []));
  return { streamId, entries: inOrder, dossierIds: [...new Set(dossierIds)] };
}

/** The other streams in which an entry names one of these things, also one that was taken back: it can still be read. */
async function streamsNaming(client: ClientBase, ownIds: readonly Id[], named: readonly Id[]): Promise<readonly Id[]> {
  const { rows } = await client.query<{ streamId: Id }>(
    `SELECT DISTINCT "streamId" FROM "JournalEntry"
     WHERE "streamId" <> ALL ($1::uuid[]) AND payload::text LIKE ANY ($2)`,
    [ownIds, named.map((id) => `%${id}%`)],
  );
  return rows.map(({ streamId }) => streamId);
}

/** The stream of an entry, or of a record that stands. */
async function streamOf(client: ClientBase, id: Id): Promise<Id | undefined> {
  if (!isId(id)) return undefined;
  const rows = TABLES.map(({ sqlName }) => `SELECT "streamId" FROM ${sqlName} WHERE id = $1`);
  const found = await client.query<{ streamId: Id }>(
    ['SELECT "streamId" FROM "JournalEntry" WHERE id = $1', ...rows].join(' UNION ALL '),
    [id],
  );
  return found.rows[0]?.streamId;
}
