import type { Dossier, Id, LocalDate, TableName, Tables } from '@concord/domain';
import type { DossierChoice } from '@concord/register';
import type { Context } from './context.ts';
import { readInnerId } from './ids.ts';
import { badInput } from './text/problem.ts';
import { ownTurn } from './turns.ts';
import { type Loaded, type Within, within } from './within.ts';

/** A dossier on a day, with everything that its fields are asked of. */
export type DossierView = Within<Dossier>;

/** A day, and what was loaded as of it. */
type At = Readonly<{ snapshot: Loaded; day: LocalDate; past: boolean }>;

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

/** How many past days an operation may name: each of them is folded from the entries that were known by then. */
const MOST_DAYS = 10;

const days = new WeakMap<Context, Set<LocalDate>>();

/** @throws for one past day more than an operation may name, in arguments and in ids */
function countDay(context: Context, day: LocalDate): void {
  const named = (days.get(context) ?? new Set()).add(day);
  days.set(context, named);
  if (named.size <= MOST_DAYS) return;
  throw badInput(context, {
    ru: `Названо больше ${MOST_DAYS} разных прошедших дней. Запросите остальные отдельно.`,
    en: `More than ${MOST_DAYS} different past days are named. Ask for the others by themselves.`,
  });
}

/** Dossiers as of a day, in one consistent snapshot. */
export async function loadViews(
  context: Context,
  choice: DossierChoice,
  asOf?: LocalDate | null,
): Promise<At & Readonly<{ views: readonly DossierView[] }>> {
  const { register, sight } = context;
  const { day, past } = dayOf(context, asOf);
  if (past) countDay(context, day);
  const loaded = await register.loadDossiers(choice, { sight, asOf: past ? day : undefined });
  await ownTurn(context);
  const snapshot = { ...loaded, whole: !choice.slugs && !choice.ids };
  const at = { day, past, snapshot };
  return { views: [...snapshot.records.dossier.values()].map((value) => viewOf(at, value)), ...at };
}

/** A dossier of a snapshot. */
export function viewOf({ day, past, snapshot }: At, value: Dossier): DossierView {
  return { value, records: snapshot.records, day, past, snapshot };
}

/** What dossiers refer to: states, bodies, routes, papers and meetings, as of a day. */
export function loadReference(context: Context, asOf?: LocalDate | null): Promise<Within<null>> {
  return loadRecords(context, { ids: [] }, asOf);
}

/**
 * Every dossier that the reader may see, with what they refer to, as of a day. Also where only those are wanted that refer to one
 * meeting or body: the board loads the same, so that snapshot is mostly at hand. With thousands of dossiers it wants a choice of its own.
 */
export function loadAll(context: Context, asOf?: LocalDate | null): Promise<Within<null>> {
  return loadRecords(context, {}, asOf);
}

/** The same day with every dossier: what is at hand when it holds them all, else loaded for that day. */
export async function withAll(context: Context, from: Within<unknown>): Promise<Within<null>> {
  return from.snapshot.whole ? within(from, null) : loadAll(context, from.day);
}

async function loadRecords(context: Context, choice: DossierChoice, asOf?: LocalDate | null): Promise<Within<null>> {
  const { snapshot, day, past } = await loadViews(context, choice, asOf);
  return { value: null, records: snapshot.records, snapshot, day, past };
}

/** The tables whose records have global ids. */
type NodeTable = Extract<
  TableName,
  | 'organisation'
  | 'memberState'
  | 'administration'
  | 'body'
  | 'membership'
  | 'decisionRule'
  | 'route'
  | 'step'
  | 'document'
  | 'meeting'
  | 'agendaItem'
  | 'decision'
  | 'dissentingOpinion'
  | 'revision'
  | 'position'
  | 'collective'
  | 'instruction'
  | 'measure'
  | 'reply'
  | 'comment'
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
  return value ? { value, records: snapshot.records, snapshot, day, past } : null;
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
    case 'instruction':
      return (await register.prisma.instruction.findUnique(where))?.dossierId;
    case 'measure':
      return (await register.prisma.measure.findUnique(where))?.dossierId;
    case 'reply':
      return (await register.prisma.reply.findUnique(where))?.dossierId;
    case 'comment':
      return (await register.prisma.comment.findUnique(where))?.dossierId;
    default:
      return undefined;
  }
}
