import {
  checkKnown,
  type Id,
  type LocalDate,
  type NewEntry,
  type Records,
  type Refusal,
  type Sight,
  streamsNamed,
  versionConflict,
} from '@concord/domain';
import type { PoolClient } from 'pg';
import { loadEntries } from '../loading/entries.ts';
import type { Matter } from './matter.ts';

/** The refusal for entries that would be known before the streams that they refer to. */
export async function checkSince(
  client: PoolClient,
  records: Records,
  entries: readonly NewEntry[],
): Promise<Refusal | undefined> {
  const { rows } = await client.query<{ id: Id; since: LocalDate }>(
    'SELECT "streamId" AS id, min("knownBy") AS since FROM "JournalEntry" WHERE "streamId" = ANY($1::uuid[]) GROUP BY 1',
    [[...streamsNamed(records, entries)]],
  );
  return checkKnown(records, entries, new Map(rows.map(({ id, since }) => [id, since])));
}

/** What a command is about has moved on since the sender saw it: that is refused, with what came since. */
export async function checkVersion(
  client: PoolClient,
  streamIds: readonly Id[] | undefined,
  { sight, expectedVersion }: Readonly<{ sight: Sight; expectedVersion: number | undefined }>,
): Promise<Refusal | undefined> {
  if (expectedVersion === undefined || !streamIds) return undefined;
  const seen = await loadEntries(client, { sight, streamIds });
  if (seen.length === expectedVersion) return undefined;
  return versionConflict(expectedVersion, seen);
}

/** The streams whose version the sender of a command may expect; undefined where it may expect none. */
export function versionedBy(
  { subjects, streamId, meetingId, routeIds }: Matter,
  entries: readonly NewEntry[],
): readonly Id[] | undefined {
  switch (subjects.versioned) {
    case 'dossier':
      return streamId === null ? undefined : [streamId];
    case 'meeting':
      return meetingId === null ? undefined : [meetingId];
    case 'own':
      return entries.slice(0, 1).map((entry) => entry.streamId);
    case 'route':
      return routeIds;
    case null:
      return undefined;
  }
}
