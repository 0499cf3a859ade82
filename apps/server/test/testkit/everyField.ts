import { schema } from '@concord/schema';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** With what fields are asked that need arguments, by `Type.field`, or by `Type.field:Found` for what is to be found; once with each. */
export type Arguments = Readonly<Record<string, readonly string[]>>;

/** A way from a question to objects of a type: the text before and after what is asked of them. */
type Way = Readonly<{ type: GraphQLObjectType; before: string; after: string }>;

/** How many ways to each type are tried: the shortest one may lead nowhere in a world. */
const WAYS = 6;
/** Between the type and the field in the name under which a field is asked. */
const SEPARATOR = '__';

/**
 * For each type of objects that a question leads to, by its name: operations that ask every field of it, by the shortest ways
 * first. Of what a field leads to only the type is asked.
 */
export function everyField(given: Arguments): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Way[]>();
  const query = schema.getQueryType();
  let ways: readonly Way[] = query ? [{ type: query, before: '', after: '' }] : [];
  while (ways.length > 0) {
    ways = ways
      .flatMap((way) => stepsFrom(way, given))
      .filter(({ type }) => (found.get(type.name)?.length ?? 0) < WAYS);
    for (const way of ways) found.set(way.type.name, [...(found.get(way.type.name) ?? []), way]);
  }
  return new Map([...found].map(([name, own]) => [name, own.slice(0, WAYS).map((way) => operation(way, given))]));
}

/** `Type.field` for each field that such an operation asked and that was answered with something. */
export function answeredIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(answeredIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    const isSomething = value !== null && !(Array.isArray(value) && value.length === 0);
    return [...(isSomething && name.includes(SEPARATOR) ? [coordinate(name)] : []), ...answeredIn(value)];
  });
}

/** `Type.field` for the name under which a field was asked. */
export function coordinate(name: string): string {
  return name.split(SEPARATOR).slice(0, 2).join('.');
}

function stepsFrom({ type, before, after }: Way, given: Arguments): readonly Way[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    return objectsOf(named).flatMap((object) =>
      callsOf(type, field, given, object.name).map((call) => {
        const [opening, closing] = isAbstractType(named) ? [`{ ... on ${object.name} {`, '} }'] : ['{', '}'];
        return { type: object, before: `${before} ${call} ${opening}`, after: `${closing} ${after}` };
      }),
    );
  });
}

function objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function operation({ type, before, after }: Way, given: Arguments): string {
  const fields = Object.values(type.getFields()).flatMap((field) =>
    callsOf(type, field, given).map((call, index) => {
      const inner = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
      return `${[type.name, field.name, index].join(SEPARATOR)}: ${call}${inner}`;
    }),
  );
  return `{ ${before} ${fields.join(' ')} ${after} }`;
}

/** How a field is called in an operation: once with each of its arguments; not at all where they must be said and are none. */
function callsOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  given: Arguments,
  found?: string,
): readonly string[] {
  const name = `${type.name}.${field.name}`;
  const own = given[`${name}:${found}`] ?? given[name];
  if (own) return own.map((args) => `${field.name}${args}`);
  if (field.args.some(isRequiredArgument)) throw new Error(`Say with what ${name} is asked.`);
  return [`${field.name}${field.args.some((arg) => arg.name === 'first') ? '(first: 5)' : ''}`];
}
