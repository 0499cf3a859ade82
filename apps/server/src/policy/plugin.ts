import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Asking } from '../graphql/engine.ts';
import { namesIn, toldOf } from './names.ts';
import type { Persisted } from './persisted.ts';
import { mayReadSchema, type Policy } from './policy.ts';

const CLOSED =
  'The schema is not open to you here; it is published as @concord/contract. Sign in, or ask the operator. ' +
  'Схема здесь закрыта; она опубликована в пакете @concord/contract. Войдите или обратитесь к администратору.';
const NOT_PERSISTED =
  'Without signing in only the dashboard’s own operations are answered here. Send a token to ask freely. ' +
  'Без входа здесь выполняются только запросы самой панели. Передайте токен, чтобы задавать любые.';

/**
 * Holds operations to the policy, over all transports, as soon as they are read.
 *
 * @param persisted undefined where anonymous viewers may ask anything
 */
export function createPolicyPlugin(policy: Policy, persisted: Persisted | undefined): Plugin {
  const rules: Plugin = {
    onParse:
      ({ context }) =>
      ({ result, replaceParseResult }) => {
        if (result === null || result instanceof Error) return;
        const { viewer } = context as unknown as Asking;
        const names = namesIn(result);
        if (names.areAsked && !mayReadSchema(policy, viewer))
          return replaceParseResult(refuse('INTROSPECTION_CLOSED', CLOSED) as never);
        // What is open to them needs no list.
        const isOfSchema = names.areAsked && names.alone;
        if (persisted && viewer.role === 'anonymous' && !isOfSchema && !persisted(result))
          replaceParseResult(refuse('NOT_PERSISTED', NOT_PERSISTED) as never);
      },
    onValidate:
      ({ context }) =>
      ({ valid, result, setResult }) => {
        const { viewer } = context as unknown as Asking;
        if (!valid) setResult([...toldOf(result as readonly GraphQLError[], policy, viewer)]);
      },
    // What does not fit is found before; what is found only now is told in the same way.
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        const answer = withoutNames(result, args.contextValue as unknown as Asking, policy);
        if (answer) setResult(answer);
      },
    }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result, setResult }) {
        const answer = withoutNames(result, args.contextValue as unknown as Asking, policy);
        if (answer) setResult(answer);
      },
    }),
  };
  // The engine remembers what became of an operation for whoever asks it next, in a plugin that it adds at the end. What is
  // said to one viewer only must be said after that.
  return { onPluginInit: ({ plugins }) => void plugins.push(rules) };
}

/** What to answer instead of a refused operation, where the viewer is told no names. */
function withoutNames(result: unknown, { viewer }: Asking, policy: Policy): ExecutionResult | undefined {
  const { data, errors } = result as ExecutionResult;
  if (data || !errors) return undefined;
  return { errors: toldOf(errors, policy, viewer) };
}

function refuse(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 403 } } });
}
