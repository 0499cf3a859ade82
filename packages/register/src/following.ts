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

const TOUCHED = `
  WITH written AS (
    SELECT id, "routeId" FROM "Dossier" WHERE id = ANY ($1::uuid[]) OR "routeId" = ANY ($1::uuid[])
    UNION
    SELECT d.id, d."routeId" FROM "Dossier" d JOIN "Step" s ON s."routeId" = d."routeId"
    WHERE cardinality($2::uuid[]) > 0 AND s."bodyIds" && $2::uuid[]
    UNION
    SELECT d.id, d."routeId" FROM "Dossier" d JOIN "ConsultationRequest" l ON l."dossierId" = d.id
    WHERE cardinality($2::uuid[]) > 0 AND (l."calendarBodyId" = ANY ($2::uuid[]) OR l."senderId" = ANY ($2::uuid[]))
  )
  SELECT w.id FROM written w
  WHERE (w.id = ANY ($3::uuid[]) OR EXISTS (
      SELECT FROM "ConsultationRequest" l WHERE l."dossierId" = w.id AND (l.term IS NOT NULL OR l."termDays" IS NOT NULL)))
    AND EXISTS (SELECT FROM "Step" s WHERE s."routeId" = w."routeId" AND (s."bodyIds" && $4::uuid[]
      OR EXISTS (SELECT FROM "DecisionRule" r WHERE r."bodyId" = ANY (s."bodyIds") AND r."ruleKind" = 'silenceProcedure')))`;

/**
 * The dossiers whose silence procedures may be touched: those that are written to, those of a route that is, and those in which a body
 * that is has to consent or tells by its calendar when a term ends; with a letter that gives a term, and a body that decides by silence.
 * They stand still until the transaction ends.
 */
export async function watch(client: PoolClient, entries: readonly NewEntry[]): Promise<Watched | undefined> {
  const streamsOf = (is: (entry: NewEntry) => boolean): readonly Id[] => [
    ...new Set(entries.filter(is).map(({ streamId }) => streamId)),
  ];
  const isAny =
    (...kinds: readonly NewEntry['kind'][]) =>
    ({ kind }: NewEntry): boolean =>
      kinds.includes(kind);
  const asking = streamsOf(isAny('positionsRequested', 'misentryCorrected', 'factRevised'));
  const { rows } = await client.query<{ id: Id }>(TOUCHED, [
    streamsOf(({ streamKind }) => streamKind === 'dossier' || streamKind === 'route'),
    streamsOf(({ streamKind }) => streamKind === 'body'),
    asking,
    streamsOf(isAny('decisionRuleCited', 'misentryCorrected', 'factRevised')),
  ]);
  const opened = streamsOf(isAny('dossierOpened')).filter((id) => asking.includes(id));
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
