import type { Dossier, Id, LocalDate, TableName, Tables } from '@concord/domain';
import { type DossierChoice, isId, type Snapshot } from '@concord/register';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { readInnerId } from './ids.ts';
import type { Within } from './within.ts';

/** A dossier on a day, with everything that its fields are asked of. */
export type DossierView = Within<Dossier> & Readonly<{ snapshot: Snapshot }>;

/**
 * The day for which an answer is asked; today unless given.
 *
 * @throws for a day that has not come yet
 */
export function dayOf(
  { today }: Context,
  asOf: LocalDate | null | undefined,
): Readonly<{ day: LocalDate; past: boolean }> {
  const day = asOf ?? today;
  if (day <= today) return { day, past: day < today };
  throw new GraphQLError(`${day} has not come yet: today is ${today}. Ask for today or an earlier day.`, {
    extensions: { code: 'BAD_USER_INPUT' },
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
  const { records } = snapshot;
  return {
    views: [...records.dossier.values()].map((value) => ({ value, records, day, past, snapshot })),
    snapshot,
    day,
    past,
  };
}

/** The tables whose records have global ids and belong to a dossier or stand by themselves. */
type NodeTable = Extract<TableName, 'document' | 'revision' | 'meeting' | 'step' | 'route' | 'position' | 'collective'>;

/** The record that an inner id names, of today or of the day that the id holds; null when there is none to be seen. */
export async function loadWithin<T extends NodeTable>(
  context: Context,
  table: T,
  innerId: string,
): Promise<Within<Tables[T]> | null> {
  const { id, asOf } = readInnerId(innerId);
  if (!isId(id)) return null;
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
    case 'meeting':
    case 'step':
    case 'route':
      return undefined;
    default:
      return table satisfies never;
  }
}
