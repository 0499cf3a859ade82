import { type Id, type LocalizedText, recordById, rowsOf, type TableName, type Tables } from '@concord/domain';
import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { recordIdOf } from '../ids.ts';
import { badInput } from '../text/problem.ts';
import type { Within } from '../within.ts';
import { folded, foldedOnce } from './folded.ts';

/** Where what is asked for is looked up: what the reader sees on the day. */
export type From = Pick<Within<unknown>, 'records' | 'snapshot'>;

/** What is asked for by a code or a short name. */
export type Nameable = Readonly<{
  /** How those that the reader sees on the day are called; null where not all of them are at hand. */
  namesIn: (from: From) => readonly string[] | null;
  /** «государства», for «государства QQ нет», and the query that lists them. */
  ru: string;
  en: string;
  query: string;
}>;

export const STATES = nameable('memberState', ({ code }) => code, ['государства', 'state', 'memberStates']);
export const ADMINISTRATIONS = nameable('administration', slugOf, [
  ...(['администрации', 'administration', 'administrations'] as const),
]);
export const BODIES = nameable('body', slugOf, ['органа', 'body', 'bodies']);
export const ORGANISATIONS = nameable('organisation', slugOf, ['организации', 'organisation', 'organisations']);
export const ROUTES = nameable('route', slugOf, ['маршрута', 'route', 'routes']);

/** Inside of one dossier the others are not at hand. */
export const DOSSIERS = wholly(nameable('dossier', slugOf, ['досье', 'dossier', 'dossiers']));
export const DOCUMENTS = wholly(nameable('document', slugOf, ['документа', 'document', 'documents']));

/**
 * Refuses a code or a short name of which nothing was known on the day: a slip of the pen would be answered with nothing, as if nothing
 * were so. What the reader may not see is not known either.
 *
 * @param field where it was asked for
 * @throws for the first that is not known
 */
export function checkKnown(
  context: Context,
  field: string,
  { namesIn, ru, en, query }: Nameable,
  from: From,
  asked: readonly string[],
): void {
  const names = asked.length > 0 ? namesIn(from) : null;
  if (names === null) return;
  const known = new Set(names.map(foldedOnce));
  const unknown = asked.find((name) => !known.has(folded(name)));
  if (unknown === undefined) return;
  throw unknownName(context, field, unknown, {
    ru: `${ru} с таким кодом или кратким именем на этот день нет. Какие есть, говорит запрос ${query}`,
    en: `no ${en} of that code or short name on that day. The query ${query} tells which there are`,
  });
}

/** The record that a global id of one of these types names. @throws for an id of which nothing was known on the day */
export function knownId(
  context: Context,
  field: string,
  { records }: Pick<From, 'records'>,
  sent: string,
  types: readonly string[],
): Id {
  const id = recordIdOf(sent, ...types);
  if (id !== sent && recordById(records, id)) return id;
  const shown = sent.slice(0, 80);
  throw badInput(context, {
    ru: `${field}: объекта ${shown} на этот день нет. Ожидается id: ${types.join(', ')}.`,
    en: `${field}: there is no ${shown} on that day. Expected the id of one of: ${types.join(', ')}.`,
  });
}

/** The refusal of something that is called by no name that is known: «filter.states: QQ – такого …». */
export function unknownName(context: Context, field: string, name: string, told: LocalizedText): GraphQLError {
  const shown = name.slice(0, 80);
  return badInput(context, {
    ru: `${field}: «${shown}» – ${told.ru}.`,
    en: `${field}: "${shown}" – ${told.en}.`,
  });
}

function nameable<T extends TableName>(
  table: T,
  nameOf: (record: Tables[T]) => string,
  [ru, en, query]: readonly [ru: string, en: string, query: string],
): Nameable {
  const namesIn = ({ records }: From) => rowsOf(records[table] as ReadonlyMap<Id, Tables[T]>).map(nameOf);
  return { namesIn, ru, en, query };
}

function wholly({ namesIn, ...told }: Nameable): Nameable {
  return { ...told, namesIn: (from) => (from.snapshot.whole ? namesIn(from) : null) };
}

function slugOf({ slug }: Readonly<{ slug: string }>): string {
  return slug;
}
