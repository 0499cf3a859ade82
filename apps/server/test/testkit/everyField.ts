import { FIELD_ACCESS } from '@concord/domain';
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
const WAYS = 9;
/** How many fields of an operation may have names of their own. */
const ALIASES = 60;
/** Between the type and the field in the name under which a field is asked. */
const SEPARATOR = '__';

/**
 * For each type of objects that a question leads to, by its name: operations that ask every field of it, by the shortest ways
 * first. So that fewer are needed, of as many objects that these fields lead to as fit the same is asked.
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

/** Each question by itself, with the first of its arguments. */
export function everyQuestion(given: Arguments): readonly string[] {
  const query = schema.getQueryType();
  if (!query) return [];
  return Object.values(query.getFields()).map((field) => {
    const name = `Query.${field.name}`;
    const own = Object.entries(given).flatMap(([key, all]) => (key.split(':')[0] === name ? all : []));
    const [call] = own.length > 0 ? own.map((args) => `${field.name}${args}`) : callsOf(query, field, given);
    return `{ ${nameOf('Query', field.name)}: ${call}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'} }`;
  });
}

/**
 * An operation that enters or follows something, with variables called like its arguments. Every field of what it may be answered with
 * is asked, and of what these lead to the same where those fields have rules of their own.
 */
export function wholeOperation(kind: 'mutation' | 'subscription', name: string): string {
  const root = kind === 'mutation' ? schema.getMutationType() : schema.getSubscriptionType();
  const field = root?.getFields()[name];
  if (!root || !field) throw new Error(`There is no ${kind} ${name}.`);
  const types = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const answers = objectsOf(getNamedType(field.type)).map(
    (type) => `... on ${type.name} { ${fieldsOf(type, {}, (inner) => inner.name in FIELD_ACCESS)} }`,
  );
  return `${kind} (${types}) { ${nameOf(root.name, name)}: ${name}(${args}) { __typename ${answers.join(' ')} } }`;
}

/** `Type.field` for each field that such an operation asked and that was answered with something, and not with a refusal. */
export function answeredIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(answeredIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    const isSomething = value !== null && !(Array.isArray(value) && value.length === 0);
    const isTold = isSomething && name.indexOf(SEPARATOR) > 0 && refusalIn(value) === undefined;
    return [...(isTold ? [coordinate(name)] : []), ...answeredIn(value)];
  });
}

/** The code of the refusal that an operation was answered with; undefined when it was carried out. */
export function refusalIn(value: unknown): string | undefined {
  const code = nameOf('CommandRefused', 'code');
  return typeof value === 'object' && value !== null && code in value ? String(Reflect.get(value, code)) : undefined;
}

/** `Type.field` for the name under which a field was asked. */
export function coordinate(name: string): string {
  return name.split(SEPARATOR).slice(0, 2).join('.');
}

function nameOf(type: string, field: string, index = 0): string {
  return [type, field, index].join(SEPARATOR);
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
  const opened = new Set<GraphQLNamedType>();
  let left = ALIASES - countOf(type, given);
  const isOpened = (inner: GraphQLObjectType): boolean => {
    const count = countOf(inner, given);
    if (opened.has(inner) || count > left) return false;
    opened.add(inner);
    left -= count;
    return true;
  };
  return `{ ${before} ${fieldsOf(type, given, isOpened)} ${after} }`;
}

function countOf(type: GraphQLObjectType, given: Arguments): number {
  return Object.values(type.getFields()).flatMap((field) => callsOf(type, field, given)).length;
}

/** Every field of a type, and of the objects that these lead to and that are to be opened. */
function fieldsOf(type: GraphQLObjectType, given: Arguments, isOpened: (inner: GraphQLObjectType) => boolean): string {
  const innerOf = (inner: GraphQLNamedType): string => {
    if (isLeafType(inner)) return '';
    return ` { ${isObjectType(inner) && isOpened(inner) ? fieldsOf(inner, given, () => false) : '__typename'} }`;
  };
  const fields = Object.values(type.getFields()).flatMap((field) =>
    callsOf(type, field, given).map(
      (call, index) => `${nameOf(type.name, field.name, index)}: ${call}${innerOf(getNamedType(field.type))}`,
    ),
  );
  return fields.join(' ');
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
