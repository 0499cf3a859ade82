import {
  type Entry,
  type Id,
  idsIn,
  leaningOn,
  type NewEntry,
  type Refusal,
  type Sight,
  stillReferredTo,
  takenAway,
  targetOf,
} from '@concord/domain';
import type { ClientBase } from 'pg';
import type { StoredEntry } from '../journal/storedEntry.ts';
import { seenBy } from '../sight.ts';
import { loadEntries } from './entries.ts';
import { isId, loadSnapshot } from './snapshot.ts';

/** So many streams are looked through at a time for what leans on a thing. */
const AT_A_TIME = 20;

/** What a correction is decided on: the stream of its entry with what goes with it, and the dossiers among all that. */
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
  const { streamId } = entry;
  const own = await loadEntries(client, { sight, streamIds: [streamId] });
  // What a meeting that was held did in dossiers goes with it.
  const isHeld = targetOf(own, entry.id)?.standing.kind === 'meetingHeld';
  const halves = isHeld ? await streamsNaming(client, sight, [streamId], [streamId]) : [];
  const entries = halves.length === 0 ? own : await loadEntries(client, { sight, streamIds: [streamId, ...halves] });
  const dossierIds = new Set([
    ...entries.flatMap((each) => (each.streamKind === 'dossier' ? [each.streamId] : [])),
    ...own.flatMap(({ payload }) => idsIn(payload)),
  ]);
  return { streamId, entries, dossierIds: [...dossierIds] };
}

/**
 * The refusal for what leans, in other streams, on what corrections would take away; of many streams it names the first in which
 * something does. However many there are, few are held at a time.
 */
export async function checkElsewhere(
  client: ClientBase,
  sight: Sight,
  { entries, dossierIds }: Corrected,
  corrections: readonly NewEntry[],
): Promise<Refusal | undefined> {
  const decidedOn = [...new Set(entries.map(({ streamId }) => streamId))];
  const left = await streamsNaming(client, sight, decidedOn, takenAway(entries, corrections));
  for (let from = 0; from < left.length; from += AT_A_TIME) {
    const streamIds = left.slice(from, from + AT_A_TIME);
    const there = await loadEntries(client, { sight, streamIds });
    const leaning = leaningOn([...entries, ...there], corrections);
    if (leaning.length === 0) continue;
    const { records } = await loadSnapshot(client, sight, { ids: [...dossierIds, ...streamIds] });
    return stillReferredTo(leaning, records);
  }
  return undefined;
}

/**
 * The other streams in which an entry names one of these things that stands, or stood on some day: what was corrected as a slip never
 * did. Those in which one stands now come first. The journal is read through from one end to the other: corrections are few, and an
 * index of everything that is named would make every entry dearer.
 */
async function streamsNaming(
  client: ClientBase,
  sight: Sight,
  ownIds: readonly Id[],
  named: readonly string[],
): Promise<readonly Id[]> {
  if (named.length === 0) return [];
  const { rows } = await client.query<{ streamId: Id }>(
    `SELECT e."streamId"
     FROM "JournalEntry" e LEFT JOIN "JournalEntry" c ON c."streamId" = e."streamId"
       AND c.kind IN ('misentryCorrected', 'factRevised') AND c.payload->>'corrects' = e.id::text
     WHERE e."streamId" <> ALL ($2::uuid[]) AND ${seenBy('e', 1)}
       AND (e.payload::text LIKE ANY ($3) OR e.sources::text LIKE ANY ($3)
         OR string_to_array(e.visibility, ' ') && $4::text[])
       AND c.kind IS DISTINCT FROM 'misentryCorrected'
       AND NOT (e.kind IN ('misentryCorrected', 'factRevised') AND e.payload->'replacement' = 'null'::jsonb)
     GROUP BY 1 ORDER BY bool_or(c.id IS NULL AND e.kind <> 'silenceConcluded') DESC, 1`,
    [sight, ownIds, named.filter(isId).map((id) => `%${id}%`), named.filter((each) => !isId(each))],
  );
  return rows.map(({ streamId }) => streamId);
}

/** The slugs that the documents of a stream which is corrected have, or had before they were taken back. */
export function slugsIn({ streamId, entries }: Corrected): readonly string[] {
  return entries.flatMap((entry) =>
    entry.streamId === streamId && (entry.kind === 'documentRegistered' || entry.kind === 'documentAdded')
      ? [entry.payload.slug]
      : [],
  );
}
