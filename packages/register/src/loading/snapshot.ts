import { type Id, NO_RECORDS, type Records, recordsBuilder, type Sight, type TableName } from '@concord/domain';
import type { ClientBase, Pool } from 'pg';
import type { JournalPosition } from '../journal/storedEntry.ts';
import { TABLES } from '../journal/tables.ts';
import { seenBy } from '../sight.ts';
import { type LastSeen, lastSeenBy, toPosition } from './lastSeen.ts';

/** Which dossiers; all that can be seen when neither is given. */
export type DossierChoice = Readonly<{ slugs?: readonly string[]; ids?: readonly Id[] }>;

/** Everything in one consistent state: the dossiers, what they refer to, and where the journal stood at that moment. */
export type Snapshot = Readonly<{
  records: Records;
  /** The last entry that this sight sees; with what came up to it, all that it sees is there. */
  position: JournalPosition;
  /** For each dossier the number of its entries that this sight sees, and that the day knows: clients give it back as `expectedVersion`. */
  versions: ReadonlyMap<Id, number>;
  /** The true version of each dossier's stream. */
  streamVersions: ReadonlyMap<Id, number>;
}>;

const OF_DOSSIER: ReadonlySet<TableName> = new Set<TableName>([
  ...(['position', 'statusReport', 'remark', 'reply', 'comment', 'instruction', 'report', 'measure'] as const),
  ...([
    'measureProgress',
    'signature',
    'notification',
    'deposit',
    'forceRule',
    'entryIntoForce',
    'withdrawal',
  ] as const),
  ...([
    'revision',
    'revisionText',
    'stepPlan',
    'ruleNaming',
    'stepOccurrence',
    'consultationRequest',
    'collective',
    'consolidation',
  ] as const),
]);

/** The documents that supersede others: those are told by what, also where it travels in a dossier that was not chosen. */
const SUPERSEDING = `SELECT r."documentId" FROM "DocumentRelation" r WHERE r.relation = 'supersedes' AND ${seenBy('r', 1)}`;

/** One statement, so that PostgreSQL answers it from one snapshot. */
const SNAPSHOT = `
  WITH chosen AS MATERIALIZED (
    SELECT * FROM "Dossier"
    WHERE ${seenBy(null, 1)}
      AND ($2::text[] IS NULL OR slug = ANY($2)) AND ($3::uuid[] IS NULL OR id = ANY($3))
  )
  SELECT
    ${lastSeenBy(1)} AS last,
    (SELECT json_agg(json_build_object('id', c.id, 'seen', e.seen, 'version', s.version))
       FROM chosen c JOIN "Stream" s ON s.id = c.id,
       LATERAL (SELECT count(*)::int AS seen FROM "JournalEntry" j
                WHERE j."streamId" = c.id AND ${seenBy('j', 1)}) e) AS versions,
    ${TABLES.map(({ name, sqlName }) => `(SELECT json_agg(t) FROM ${sqlName} t WHERE ${condition(name)}) AS "${name}"`).join(',\n    ')}`;

function condition(table: TableName): string {
  const seen = seenBy('t', 1);
  if (table === 'dossier') return 't.id IN (SELECT id FROM chosen)';
  if (table === 'document')
    return `${seen} AND (t."dossierId" IS NULL OR t."dossierId" IN (SELECT id FROM chosen) OR t.id IN (${SUPERSEDING}))`;
  return OF_DOSSIER.has(table) ? `${seen} AND t."dossierId" IN (SELECT id FROM chosen)` : seen;
}

/** Whether PostgreSQL can hold a text: it knows no NUL. */
export function isStorable(text: string): boolean {
  return !text.includes('\0');
}

/** Whether a text is a UUID; anything else names no record. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}

type SnapshotRow = Readonly<{
  last: LastSeen;
  versions: readonly { id: Id; seen: number; version: number }[] | null;
}> &
  Readonly<Record<TableName, readonly { id: Id }[] | null>>;

/** Loads dossiers with what they refer to, as far as `sight` sees. */
export async function loadSnapshot(
  client: ClientBase | Pool,
  sight: Sight,
  { slugs, ids }: DossierChoice,
): Promise<Snapshot> {
  const { rows } = await client.query<SnapshotRow>({
    name: 'snapshot',
    text: SNAPSHOT,
    values: [sight, slugs?.filter(isStorable) ?? null, ids?.filter(isId) ?? null],
  });
  const row = rows[0];
  if (!row) throw new Error('The snapshot has no row.');
  const builder = recordsBuilder(NO_RECORDS);
  for (const { name } of TABLES)
    builder.apply((row[name] ?? []).map((record) => ({ table: name, id: record.id, record }) as never));
  const versions = row.versions ?? [];
  return {
    records: builder.done(),
    position: toPosition(row.last),
    versions: new Map(versions.map(({ id, seen }) => [id, seen])),
    streamVersions: new Map(versions.map(({ id, version }) => [id, version])),
  };
}
