import {
  type Command,
  type Entry,
  type Id,
  type Records,
  type RegisterPaper,
  rowsBy,
  type Sight,
  type Subjects,
  subjectsOf,
  VISIBILITIES,
} from '@concord/domain';
import type { PoolClient } from 'pg';
import type { StoredEntry } from '../journal/storedEntry.ts';
import { type Corrected, loadCorrected, slugsIn } from '../loading/corrected.ts';
import { loadEntries } from '../loading/entries.ts';
import { loadHanging } from '../loading/hanging.ts';
import { isId, loadSnapshot } from '../loading/snapshot.ts';

/** What a command is decided on; it stands still until the transaction ends. */
export type Matter = Readonly<{
  subjects: Subjects;
  /** Its records as the sender sees them: on these it is decided, so that a refusal tells nothing else. */
  seen: Records;
  /** All of its records: on these it is recorded. */
  everything: Records;
  /** The dossier that it is about, or the stream of what is corrected. */
  streamId: Id | null;
  meetingId: Id | null;
  /** The versions of the route that it publishes. */
  routeIds: readonly Id[];
  /** What goes with the entry that it corrects. */
  corrected: Corrected | undefined;
  entries: readonly Entry[];
  /** Those of the slugs it would give to documents that are taken. */
  documentSlugs: ReadonlySet<string>;
}>;

type Wanted = Readonly<{
  command: Command;
  paper: RegisterPaper | undefined;
  sight: Sight;
  /** The entry that it corrects, as far as it is seen. */
  target: StoredEntry | undefined;
}>;

/** Commands on one dossier or meeting queue up here rather than decide on a state that is about to change. */
export async function takeMatter(client: PoolClient, { command, paper, sight, target }: Wanted): Promise<Matter> {
  const subjects = subjectsOf(command);
  const documentIds = subjects.documentIds.filter(isId);
  const slugs = [...subjects.dossiers, ...(await dossiersOf(client, documentIds))];
  const meetingId = subjects.meetingId !== null && isId(subjects.meetingId) ? subjects.meetingId : null;
  await lock(client, {
    slugs,
    meetingId,
    subjects,
    decisionId: subjects.decisionId !== undefined && isId(subjects.decisionId) ? subjects.decisionId : null,
    streamIds: target ? [...documentIds, target.streamId] : documentIds,
  });

  const corrected = command.command === 'correctEntry' ? await loadCorrected(client, sight, target) : undefined;
  const goingWith = command.command === 'changeVisibility' ? await loadHanging(client, command.what) : corrected;
  const choice = goingWith ? { ids: [...goingWith.dossierIds, ...(await idsOf(client, slugs))] } : { slugs };
  const { records: everything } = await loadSnapshot(client, VISIBILITIES, choice);
  const seesAll = VISIBILITIES.every((kind) => sight.includes(kind));
  const seen = seesAll ? everything : (await loadSnapshot(client, sight, choice)).records;
  const streamId = goingWith ? goingWith.streamId : ([...seen.dossier.keys()][0] ?? null);
  const needsOwn = subjects.entries && streamId !== null;
  return {
    ...{ subjects, seen, everything, streamId, meetingId, corrected },
    routeIds: command.command === 'publishRoute' ? rowsBy(seen.route, 'slug', command.slug).map(({ id }) => id) : [],
    entries: goingWith?.entries ?? (needsOwn ? await loadEntries(client, { sight, streamIds: [streamId] }) : []),
    documentSlugs: await takenSlugs(
      client,
      [...(corrected ? slugsIn(corrected) : subjects.documentSlugs), ...(paper ? subjectsOf(paper).documentSlugs : [])],
      target?.streamId,
    ),
  };
}

type Locked = Readonly<{
  slugs: readonly string[];
  meetingId: Id | null;
  decisionId: Id | null;
  streamIds: readonly Id[];
  subjects: Subjects;
}>;

async function lock(client: PoolClient, { slugs, meetingId, decisionId, streamIds, subjects }: Locked): Promise<void> {
  if (subjects.registry) await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('registry', 0))`);
  await client.query(
    `SELECT 1 FROM "Stream" WHERE id IN (SELECT id FROM "Dossier" WHERE slug = ANY($1)) OR id = $2 OR id = ANY($3::uuid[])
       OR id IN (SELECT "streamId" FROM "Decision" WHERE id = $4)
     ORDER BY id FOR UPDATE`,
    [slugs, meetingId, streamIds, decisionId],
  );
}

/** The ids of dossiers, whoever may see them. */
async function idsOf(client: PoolClient, slugs: readonly string[]): Promise<readonly Id[]> {
  if (slugs.length === 0) return [];
  const { rows } = await client.query<{ id: Id }>('SELECT id FROM "Dossier" WHERE slug = ANY($1)', [slugs]);
  return rows.map(({ id }) => id);
}

/** The slugs of the dossiers in which documents travel; what may not be seen of them is not loaded all the same. */
async function dossiersOf(client: PoolClient, documentIds: readonly Id[]): Promise<readonly string[]> {
  if (documentIds.length === 0) return [];
  const { rows } = await client.query<{ slug: string }>(
    'SELECT slug FROM "Dossier" WHERE id IN (SELECT "dossierId" FROM "Document" WHERE id = ANY($1::uuid[]))',
    [documentIds],
  );
  return rows.map(({ slug }) => slug);
}

/** Those of the slugs that documents of other streams have, of whatever dossier and whoever may see them. */
async function takenSlugs(
  client: PoolClient,
  slugs: readonly string[],
  streamId: Id | undefined,
): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set();
  const { rows } = await client.query<{ slug: string }>(
    'SELECT slug FROM "Document" WHERE slug = ANY($1) AND "streamId" IS DISTINCT FROM $2',
    [slugs, streamId ?? null],
  );
  return new Set(rows.map(({ slug }) => slug));
}
