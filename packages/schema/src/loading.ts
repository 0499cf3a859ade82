import type { Dossier, Id, LocalDate, TableName, Tables } from '@concord/domain';
import type { DossierChoice, Snapshot } from '@concord/register';
import type { Context } from './context.ts';
import { readInnerId } from './ids.ts';
import { badInput } from './text/problem.ts';
import type { Within } from './within.ts';

/** A dossier on a day, with everything that its fields are asked of. */
export type DossierView = Within<Dossier> & Readonly<{ snapshot: Snapshot }>;

/**
 * The day for which an answer is asked; today unless given.
 *
 * @throws for a day that has not come yet
 */
function dayOf(context: Context, asOf: LocalDate | null | undefined): Readonly<{ day: LocalDate; past: boolean }> {
  const { today } = context;
  const day = asOf ?? today;
  if (day <= today) return { day, past: day < today };
  throw badInput(context, {
    ru: `День ${day} ещё не наступил: сегодня ${today}. Запросите сегодняшний день или более ранний.`,
    en: `${day} has not come yet: today is ${today}. Ask for today or an earlier day.`,
  });
}

/** Dossiers as of a day, in one consistent snapshot. */
export async function loadViews(
  context: Context,
  choice: DossierChoice,
  asOf?: LocalDate | null,
): Promise<Readonly<{ views: readonly DossierView[]; snapshot: Snapshot; day: LocalDate; past: boolean }>> {
  const { register, sight } = context;
  const { day, past } = dayOf(context, asOf);
  const snapshot = await register.loadDossiers(choice, { sight, asOf: past ? day : undefined });
  const at = { day, past, snapshot };
  return { views: [...snapshot.records.dossier.values()].map((value) => viewOf(at, value)), ...at };
}

/** A dossier of a snapshot. */
export function viewOf(
  { day, past, snapshot }: Readonly<{ day: LocalDate; past: boolean; snapshot: Snapshot }>,
  value: Dossier,
): DossierView {
  return { value, records: snapshot.records, day, past, snapshot };
}

/** What dossiers refer to: states, bodies, routes, papers and meetings, as they are today. */
export async function loadReference(context: Context): Promise<Within<null>> {
  const { snapshot, day, past } = await loadViews(context, { ids: [] });
  return { value: null, records: snapshot.records, day, past };
}

/** The tables whose records have global ids. */
type NodeTable = Extract<
  TableName,
  | 'organisation'
  | 'memberState'
  | 'body'
  | 'membership'
  | 'route'
  | 'step'
  | 'document'
  | 'meeting'
  | 'revision'
  | 'position'
  | 'collective'
>;

/**
 * The record that an inner id names, of today or of the day that the id holds; null when there is none to be seen, also for
 * a day that has not come.
 */
export async function loadWithin<T extends NodeTable>(
  context: Context,
  table: T,
  innerId: string,
): Promise<Within<Tables[T]> | null> {
  const wanted = readInnerId(innerId);
  if (!wanted || (wanted.asOf ?? '') > context.today) return null;
  const { id, asOf } = wanted;
  const dossierId = await dossierOf(context, table, id);
  const { snapshot, day, past } = await loadViews(context, { ids: dossierId ? [dossierId] : [] }, asOf);
  const value = snapshot.records[table].get(id) as Tables[T] | undefined;
  return value ? { value, records: snapshot.records, day, past } : null;
}

async function dossierOf({ register }: Context, table: NodeTable, id: Id): Promise<Id | null | undefined> {
  const where = { where: { id }, select: { dossierId: true } };
  switch (table) {
    case 'document':
      return (await register.prisma.document.findUnique(where))?.dossierId;
    case 'revision':
      return (await register.prisma.revision.findUnique(where))?.dossierId;
    case 'position':
      return (await register.prisma.position.findUnique(where))?.dossierId;
    case 'collective':
      return (await register.prisma.collective.findUnique(where))?.dossierId;
    default:
      return undefined;
  }
}
