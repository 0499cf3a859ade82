import {
  ACCOUNT_ACCESS,
  COMMAND_ACCESS,
  FEED_ACCESS,
  fieldAccess,
  QUESTION_ACCESS,
  type Role,
  type Rule,
} from '@concord/domain';
import { schema } from '@concord/schema';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

type Root = Readonly<{ type: GraphQLObjectType; rules: Readonly<Record<string, Rule>> }>;

function root(type: GraphQLObjectType | null | undefined, rules: Root['rules']): Root {
  if (!type) throw new Error('The schema has nothing to ask, to enter or to follow.');
  return { type, rules };
}

/** What can be asked, entered and followed, each with the rules of it by name. */
export const ROOTS = [
  root(schema.getQueryType(), QUESTION_ACCESS),
  root(schema.getMutationType(), { ...COMMAND_ACCESS, ...ACCOUNT_ACCESS }),
  root(schema.getSubscriptionType(), FEED_ACCESS),
];

/** `Type.field` for every field of every type of objects that there is, the roots among them. */
export const EVERY_FIELD: readonly string[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !isIntrospectionType(type)
    ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
    : [],
);

/** The types of objects that an answer of this type can hold, at whatever depth, by the fields that may be read. */
export function reached(
  from: GraphQLOutputType,
  isRead: (type: string, field: string) => boolean = () => true,
  found = new Set<string>(),
): ReadonlySet<string> {
  const type = getNamedType(from);
  if (found.has(type.name)) return found;
  found.add(type.name);
  for (const part of isAbstractType(type) ? schema.getPossibleTypes(type) : []) reached(part, isRead, found);
  for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
    if (isRead(type.name, field.name)) reached(field.type, isRead, found);
  return found;
}

/** `Type.field` for what the table lets a role be told: it may read the field, and ask, enter or follow what leads to it. */
export function mayBeTold(role: Role): ReadonlySet<string> {
  const isRead = (type: string, field: string) => ruleOf(type, field)?.[role] !== 'no';
  // What is refused is told to whoever it is refused to.
  const found = new Set([...ROOTS.map(({ type }) => type.name), 'CommandRefused']);
  for (const { type } of ROOTS) {
    for (const field of Object.values(type.getFields()))
      if (isRead(type.name, field.name)) reached(field.type, isRead, found);
  }
  return new Set(
    EVERY_FIELD.filter((each) => {
      const [type = '', field = ''] = each.split('.');
      return found.has(type) && isRead(type, field);
    }),
  );
}

function ruleOf(name: string, field: string): Rule | undefined {
  const asRoot = ROOTS.find(({ type }) => type.name === name);
  return asRoot ? asRoot.rules[field] : fieldAccess(name, field);
}
