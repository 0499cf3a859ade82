import {
  ACCOUNT_ACCESS,
  type AccountAction,
  COMMAND_ACCESS,
  type Command,
  checkAccountAction,
  checkCommand,
  checkRole,
  FEED_ACCESS,
  QUESTION_ACCESS,
  type Refusal,
  type Rule,
  refusalMessage,
  type Viewer,
} from '@concord/domain';
import { GraphQLError, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { inLocale } from '../text/locale.ts';

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Field = GraphQLField<unknown, Context>;

/**
 * The same schema, in which what a role may not ask or do is refused before anything is looked up: a question with an error, what
 * is to be entered with a typed refusal.
 *
 * @throws when a field at the root has no rule, so that nothing can be asked or done that nobody has thought about
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const field of fieldsOf(schema.getQueryType())) {
    const rule = known('Query', field.name, QUESTION_ACCESS);
    if (field.resolve) field.resolve = asking(rule, field.resolve);
  }
  for (const field of fieldsOf(schema.getSubscriptionType())) {
    const rule = known('Subscription', field.name, FEED_ACCESS);
    if (field.subscribe) field.subscribe = asking(rule, field.subscribe);
  }
  for (const field of fieldsOf(schema.getMutationType())) {
    const { name, resolve } = field;
    known('Mutation', name, { ...COMMAND_ACCESS, ...ACCOUNT_ACCESS });
    if (resolve) field.resolve = entering(name, resolve);
  }
  return schema;
}

function known(kind: string, name: string, rules: Readonly<Record<string, Rule>>): Rule {
  const rule = rules[name];
  if (rule) return rule;
  throw new Error(`Nobody has said who may use ${kind}.${name}: see packages/domain/src/access.`);
}

function asking(rule: Rule, resolve: Resolver): Resolver {
  return (parent, args, context, info) => {
    const refusal = checkRole(context.viewer, rule);
    if (!refusal) return resolve(parent, args, context, info);
    const message = inLocale(refusalMessage(refusal), null, context);
    throw new GraphQLError(message, { extensions: { code: refusal.code } });
  };
}

function entering(name: string, resolve: Resolver): Resolver {
  return async (parent, args, context, info) => {
    const result: unknown = checkEntering(context.viewer, name) ?? (await resolve(parent, args, context, info));
    if (isRefusal(result)) await context.accounts?.noteRefusal(context.viewer, name, result);
    return result;
  };
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
