import {
  ACCOUNT_ACCESS,
  type AccountAction,
  COMMAND_ACCESS,
  type Command,
  checkAccountAction,
  checkCommand,
  checkRole,
  FEED_ACCESS,
  fieldAccess,
  QUESTION_ACCESS,
  type Refusal,
  type Rule,
  refusalMessage,
  type Viewer,
} from '@concord/domain';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import { inLocale } from '../text/locale.ts';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Field = GraphQLField<unknown, Context>;

/**
 * The same schema, in which what a role may not ask, read or do is refused before anything is looked up: a question or a field of an
 * answer with an error, what is to be entered with a typed refusal.
 *
 * @throws when a field at the root or of an answer has no rule, so that nothing can be asked, told or done that nobody has thought
 *   about
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const field of fieldsOf(schema.getQueryType())) {
    const rule = known('Query', field.name, ruleIn(QUESTION_ACCESS, field.name));
    if (field.resolve) field.resolve = asking(field.name, rule, field.resolve);
  }
  for (const field of fieldsOf(schema.getSubscriptionType())) {
    const rule = known('Subscription', field.name, ruleIn(FEED_ACCESS, field.name));
    if (field.subscribe) field.subscribe = asking(field.name, rule, field.subscribe);
  }
  for (const field of fieldsOf(schema.getMutationType())) {
    const { name, resolve } = field;
    known('Mutation', name, ruleIn({ ...COMMAND_ACCESS, ...ACCOUNT_ACCESS }, name));
    if (resolve) field.resolve = entering(name, resolve);
  }
  const roots = [schema.getQueryType(), schema.getSubscriptionType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || roots.includes(type)) continue;
    for (const field of fieldsOf(type)) {
      const rule = known(type.name, field.name, fieldAccess(type.name, field.name));
      const { resolve = defaultFieldResolver } = field;
      if (Object.values(rule).includes('no')) field.resolve = asking(`${type.name}.${field.name}`, rule, resolve);
    }
  }
  return schema;
}

function ruleIn(rules: Readonly<Record<string, Rule>>, name: string): Rule | undefined {
  return rules[name];
}

function known(type: string, name: string, rule: Rule | undefined): Rule {
  if (rule) return rule;
  throw new Error(`Nobody has said who may use ${type}.${name}: see packages/domain/src/access.`);
}

function asking(name: string, rule: Rule, resolve: Resolver): Resolver {
  return (parent, args, context, info) => {
    const refusal = checkRole(context.viewer, rule);
    if (!refusal) return resolve(parent, args, context, info);
    return refuseToTell(context, name, refusal);
  };
}

async function refuseToTell(context: Context, name: string, refusal: Refusal): Promise<never> {
  await note(context, name, refusal);
  const message = inLocale(refusalMessage(refusal), null, context);
  throw new GraphQLError(message, { extensions: { code: refusal.code } });
}

function entering(name: string, resolve: Resolver): Resolver {
  return async (parent, args, context, info) => {
    const result: unknown = checkEntering(context.viewer, name) ?? (await resolve(parent, args, context, info));
    if (isRefusal(result)) await note(context, name, result);
    return result;
  };
}

/** Keeps evidence of a refusal, once for an operation: one that asks for the same under fifty aliases must not fill the table. */
function note({ accounts, noted, viewer }: Context, name: string, refusal: Refusal): Promise<void> {
  const key = `${name} ${refusal.code}`;
  const kept = noted.get(key) ?? accounts?.noteRefusal(viewer, name, refusal) ?? Promise.resolve();
  noted.set(key, kept);
  return kept;
}

function checkEntering(viewer: Viewer, name: string): Refusal | undefined {
  return name in ACCOUNT_ACCESS
    ? checkAccountAction(viewer, name as AccountAction)
    : checkCommand(viewer, name as Command['command']);
}

function isRefusal(result: unknown): result is Refusal {
  return typeof result === 'object' && result !== null && 'code' in result && 'facts' in result;
}

function fieldsOf(
  type: Readonly<{ getFields(): Readonly<Record<string, Field>> }> | null | undefined,
): readonly Field[] {
  return Object.values(type?.getFields() ?? {});
}
