import { type Entry, type Id, idsIn, type Sight, tracesOf } from '@concord/domain';
import type { ClientBase } from 'pg';
import type { StoredEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { loadEntries } from './entries.ts';
import { isId } from './snapshot.ts';

/** Of a thing that so many streams lean on no more are looked at: the correction is refused. */
const ENOUGH = 20;

/** What a correction is decided on: the streams of its entry and of what names the same things, and the dossiers among all that. */
export type Corrected = Readonly<{ streamId: Id | null; entries: readonly StoredEntry[]; dossierIds: readonly Id[] }>;

/** Whether a correction of an entry can concern more than its dossier: then nobody else writes while it is decided. */
export function isFarReaching({ streamKind, kind }: Entry): boolean {
  return streamKind !== 'dossier' || FAR_REACHING.has(kind);
}

/** Of a dossier, documents are named elsewhere; what a correction corrects is not looked for. */
const FAR_REACHING: ReadonlySet<Entry['kind']> = new Set<Entry['kind']>([
  ...(['dossierOpened', 'documentAdded', 'misentryCorrected', 'factRevised'] as const),
]);

/** The entry to be corrected, as far as it is seen. */
export async function loadEntry(client: ClientBase, sight: Sight, entryId: Id): Promise<StoredEntry | undefined> {
  return isId(entryId) ? (await loadEntries(client, { sight, ids: [entryId] }))[0] : undefined;
}

/** Everything that the correction of an entry is decided on, as far as it is seen. */
export async function loadCorrected(
  client: ClientBase,
  sight: Sight,
  entry: StoredEntry | undefined,
): Promise<Corrected> {
  if (!entry) return { streamId: null, entries: [], dossierIds: [] };
  const own = await loadEntries(client, { sight, streamIds: [entry.streamId] });
  const naming = await streamsNaming(client, sight, entry, tracesOf(own, entry.id));
  const entries =
    naming.length === 0 ? own : await loadEntries(client, { sight, streamIds: [entry.streamId, ...naming] });
  const dossierIds = new Set([
    ...entries.flatMap(({ streamKind, streamId }) => (streamKind === 'dossier' ? [streamId] : [])),
    ...own.flatMap(({ payload }) => idsIn(payload)),
  ]);
  return { streamId: entry.streamId, entries, dossierIds: [...dossierIds] };
}

/**
 * The other streams that name one of these things. The journal is read through from one end to the other: corrections are few, and
 * an index of everything that is named would make every entry dearer.
 */
async function streamsNaming(
  client: ClientBase,
  sight: Sight,
  { streamId, streamKind }: StoredEntry,
  traces: readonly string[],
): Promise<readonly Id[]> {
  if (traces.length === 0) return [];
  const { rows } = await client.query<{ streamId: Id; stands: boolean }>(
    `SELECT e."streamId", bool_or(e.kind <> 'silenceConcluded' AND NOT EXISTS (
         SELECT FROM "JournalEntry" c WHERE c."streamId" = e."streamId"
           AND c.kind IN ('misentryCorrected', 'factRevised') AND c.payload->>'corrects' = e.id::text)) AS stands
     FROM "JournalEntry" e
     WHERE e."streamId" <> $2 AND ${seenBy('e', 1)}
       AND (e.payload::text LIKE ANY ($3) OR e.sources::text LIKE ANY ($3)
         OR string_to_array(e.visibility, ' ') && $4::text[])
     GROUP BY 1 ORDER BY 2 DESC, 1`,
    [sight, streamId, traces.filter(isId).map((id) => `%${id}%`), traces.filter((trace) => !isId(trace))],
  );
  // The halves of a meeting go with it: all of them are looked at.
  const isEnough = streamKind !== 'meeting' && rows.filter(({ stands }) => stands).length >= ENOUGH;
  return (isEnough ? rows.slice(0, ENOUGH) : rows).map((row) => row.streamId);
}
