import {
  type Id,
  type LocalDate,
  latestOf,
  type NewEntry,
  type Records,
  silenceFollowing,
  VISIBILITIES,
} from '@concord/domain';
import type { PoolClient } from 'pg';
import { lockStreams } from './journal/lockStreams.ts';
import { record } from './journal/record.ts';
import { loadEntries } from './loading/entries.ts';
import { loadSnapshot } from './loading/snapshot.ts';

/** Who records what follows by itself: an account that nobody signs in to. */
export const CLERK_ACCOUNT = 'clerk';

/** The dossiers in which something may follow from what is about to be recorded, as they are before. */
export type Watched = Readonly<{ ids: readonly Id[]; before: Records }>;

/**
 * The dossiers whose silence procedures may be touched: those that are written to, those of a route that is, and those in which a body
 * that is has to consent; with a letter that sets a term, and a body that decides by silence. They stand still until the transaction ends.
 */
export async function watch(client: PoolClient, entries: readonly NewEntry[]): Promise<Watched | undefined> {
  const streamsOf = (...kinds: readonly NewEntry['kind'][]): readonly Id[] => [
    ...new Set(entries.flatMap(({ kind, streamId }) => (kinds.includes(kind) ? [streamId] : []))),
  ];
  const asking = streamsOf('positionsRequested', 'misentryCorrected', 'factRevised');
  const ruling = streamsOf('decisionRuleCited', 'misentryCorrected', 'factRevised');
  const { rows } = await client.query<{ id: Id }>(
    `SELECT d.id FROM "Dossier" d
     WHERE (d.id = ANY ($1::uuid[]) OR d."routeId" = ANY ($1::uuid[])
         OR EXISTS (SELECT FROM "Step" s WHERE s."routeId" = d."routeId" AND s."bodyIds" && $1::uuid[]))
       AND (d.id = ANY ($2::uuid[])
         OR EXISTS (SELECT FROM "ConsultationRequest" l WHERE l."dossierId" = d.id AND l.term IS NOT NULL))
       AND EXISTS (SELECT FROM "Step" s WHERE s."routeId" = d."routeId" AND (s."bodyIds" && $3::uuid[]
         OR EXISTS (SELECT FROM "DecisionRule" r WHERE r."bodyId" = ANY (s."bodyIds") AND r."ruleKind" = 'silenceProcedure')))`,
    [[...new Set(entries.map(({ streamId }) => streamId))], asking, ruling],
  );
  const opened = streamsOf('dossierOpened').filter((id) => asking.includes(id));
  const ids = [...rows.map(({ id }) => id), ...opened];
  if (ids.length === 0) return undefined;
  await lockStreams(client, ids);
  return { ids, before: (await loadSnapshot(client, VISIBILITIES, { ids })).records };
}

/**
 * Records what follows by itself from what was just recorded, in the same transaction: whoever reads next finds silence procedures as
 * they are, whichever stream has changed.
 *
 * @param recorded what was recorded, with the `known` that counts
 */
export async function follow(
  client: PoolClient,
  { ids, before }: Watched,
  recorded: readonly NewEntry[],
  { today, now, newId }: Readonly<{ today: LocalDate; now: Date; newId: () => Id }>,
): Promise<void> {
  const { records: after } = await loadSnapshot(client, VISIBILITIES, { ids });
  const kinds = ['silenceConcluded'] as const;
  const conclusions = await loadEntries(client, { sight: VISIBILITIES, streamIds: ids, kinds });
  const entries = silenceFollowing({
    ...{ before, after, today, newId },
    conclusions: conclusions.flatMap((entry) => (entry.kind === 'silenceConcluded' ? [entry] : [])),
    since:
      recorded
        .map(({ known }) => latestOf(known) ?? '')
        .sort()
        .at(-1) ?? '',
  });
  if (entries.length === 0) return;
  const versions = await lockStreams(client, ids);
  await record(client, { entries, records: after, versions, account: CLERK_ACCOUNT, now, newId });
}
