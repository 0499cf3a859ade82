import type { Id } from '../journal/entry.ts';
import type { Records, Tables } from '../journal/records.ts';
import { remember } from '../journal/remember.ts';
import { rowsOf } from '../journal/rowsBy.ts';

/** What of a meeting can be about dossiers: a question of its agenda, or a decision. */
type OfMeeting = 'agendaItem' | 'decision';

/**
 * The dossiers that a question of an agenda or a decision is on: the one that it names, and those in which its documents travel, because one
 * on documents of two dossiers names neither. What cannot be seen is in the records of nobody, and so not among them.
 */
export function dossiersOn(
  { document, dossier }: Records,
  { dossierId, documentIds }: Readonly<{ dossierId: Id | null; documentIds: readonly Id[] }>,
): readonly Id[] {
  const named = [dossierId, ...documentIds.map((id) => document.get(id)?.dossierId)];
  return [...new Set(named)].flatMap((id) => (id && dossier.has(id) ? [id] : []));
}

/** The questions of agendas, or the decisions, that are on a dossier, in the order in which they were recorded. */
export function onDossier<T extends OfMeeting>(records: Records, table: T, dossierId: Id): readonly Tables[T][] {
  const byDossier = remember(records, `${table} by dossier`, () => {
    const on = rowsOf<Tables[OfMeeting]>(records[table]).flatMap((row) =>
      dossiersOn(records, row).map((id) => [id, row] as const),
    );
    return Map.groupBy(on, ([id]) => id);
  });
  return (byDossier.get(dossierId) ?? []).map(([, row]) => row as Tables[T]);
}
