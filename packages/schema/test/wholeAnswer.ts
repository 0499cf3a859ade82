import { sightOf, type Viewer } from '@concord/domain';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../src/index.ts';
import type { World } from './world.ts';

/** What is not of the register: who asks, what it costs them, accounts. */
const NOT_OF_THE_REGISTER = new Set(['viewer', 'rateLimit', 'accounts', 'accessTokens', 'auditLog', 'node', 'nodes']);

/** Questions that need arguments, with arguments for them. */
export type Arguments = Readonly<Record<string, readonly string[]>>;

/**
 * Every question of the schema, with every field that needs no arguments, so deep; each under a name of its own. Whatever is added to
 * the schema is asked, too.
 */
export function everyQuestion(given: Arguments, depth: number): readonly (readonly [string, string])[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ name }) => !NOT_OF_THE_REGISTER.has(name))
    .flatMap((field) => {
      if (needsArguments(field) && !given[field.name]) throw new Error(`Say with what ${field.name} is asked.`);
      const all = given[field.name] ?? [''];
      return all.map(
        (args) =>
          [`${field.name}${args}`, `{ ${field.name}${args}${selection(getNamedType(field.type), depth)} }`] as const,
      );
    });
}

function needsArguments({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

function selection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((each) => `... on ${each.name}${selection(each, depth)}`);
    return ` { __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name} is no type of answers.`);
  const fields = Object.values(type.getFields()).filter((field) => !needsArguments(field));
  const parts = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    // The pages of a connection are no depth of their own.
    const isWrapping = /(?:Connection|Edge)$/.test(inner.name);
    if (!isLeafType(inner) && depth === 0 && !isWrapping) return [];
    if (/Connection$/.test(inner.name) && depth === 0) return [];
    const isList = field.args.some(({ name }) => name === 'first');
    const next = isWrapping ? depth : depth - 1;
    const own = selection(inner, Math.max(next, 0));
    if (own === ' {  }') return [];
    // In the parts of a union fields of one name may be of different types.
    return [`${type.name}_${field.name}: ${field.name}${isList ? '(first: 20)' : ''}${own}`];
  });
  return ` { __typename ${parts.join(' ')} }`;
}

/** What a viewer is answered to every question, as text, errors included. */
export async function wholeAnswer(world: World, viewer: Viewer, given: Arguments, depth: number): Promise<string> {
  const answers: unknown[] = [];
  for (const [name, question] of everyQuestion(given, depth))
    answers.push([name, await world.runOk(question, {}, viewer).catch(({ message }: Error) => message)]);
  return comparable(answers, await placesFor(world, viewer));
}

/**
 * Where a cursor stands among the entries that a viewer sees: how many come up to it, which is the same in every register in which they
 * see the same. A place at which they see no entry is told as such, because it gives away that there is one.
 */
async function placesFor({ register }: World, viewer: Viewer): Promise<(cursor: string) => string> {
  const entries = await register.loadEntries({ sight: sightOf(viewer) });
  const order = new Map(entries.map(({ number }, index) => [number, `place ${index + 1}`]));
  return (cursor) => {
    const read = register.cursors.decode(cursor);
    // Pages of what is not of the journal have cursors of another kind, which are the same everywhere.
    return read ? (order.get(read.number) ?? 'a place of others') : cursor;
  };
}

/**
 * An answer as text, without what is another in every register: of places in the journal it says which they are, of ids the order in
 * which they come, of the moment of entering nothing.
 *
 * @param placeOf what to say of a cursor
 */
function comparable(answer: unknown, placeOf: (cursor: string) => string): string {
  const ids = new Map<string, number>();
  const place = (id: string): string => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return `#${ids.get(id)}`;
  };
  return JSON.stringify(
    answer,
    (name, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (/recordedAt$/.test(name)) return '…';
      if (/(?:[cC]ursor|[pP]osition)$/.test(name)) return placeOf(value);
      if (/(?:^|_)(?:id|order)$/.test(name)) return place(value);
      return value.replaceAll(UUID, place);
    },
    1,
  );
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
