import type { Viewer } from '@concord/domain';
import { type DocumentNode, GraphQLError, visit } from 'graphql';
import { getsSuggestions, mayReadSchema, type Policy } from './policy.ts';

/** What an operation asks of the schema itself: whether anything, and whether nothing else. `__typename` is no secret. */
type Names = Readonly<{ areAsked: boolean; alone: boolean }>;

const found = new WeakMap<DocumentNode, Names>();

/** Looks for `__schema` and `__type` in an operation. */
export function namesIn(document: DocumentNode): Names {
  const known = found.get(document);
  if (known) return known;
  let areAsked = false;
  let alone = true;
  visit(document, {
    Field({ name: { value } }) {
      if (value === '__schema' || value === '__type') {
        areAsked = true;
        return false;
      }
      if (value !== '__typename') alone = false;
      return undefined;
    },
    // What is spread below a field of the schema stands in fragments on the schema's own types.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? false : undefined),
  });
  const names = { areAsked, alone };
  found.set(document, names);
  return names;
}

/** The code of what does not fit the schema. */
const UNFITTING = 'GRAPHQL_VALIDATION_FAILED';
const OUTSIDE =
  'The operation does not fit the schema, which is not open to you here; it is published as @concord/contract. ' +
  'Запрос не соответствует схеме, которая здесь закрыта; она опубликована в пакете @concord/contract.';

/**
 * What somebody is told of an operation or of variables that do not fit the schema: all of it, who gets suggestions; no names that were
 * not guessed already, who may read the schema elsewhere; and to whom it is closed, that something does not fit, once: how much of it
 * does not, and where, would tell of names too. What was refused for another reason is told as it is.
 */
export function toldOf(errors: readonly GraphQLError[], policy: Policy, viewer: Viewer): readonly GraphQLError[] {
  if (getsSuggestions(policy, viewer)) return errors;
  const unfitting = errors.filter(isUnfitting);
  if (mayReadSchema(policy, viewer))
    return errors.map((error) => (isUnfitting(error) ? withoutSuggestion(error) : error));
  const others = errors.filter((error) => !isUnfitting(error));
  const [first] = unfitting;
  return first ? [...others, new GraphQLError(OUTSIDE, { extensions: first.extensions })] : others;
}

function isUnfitting({ extensions: { code } }: GraphQLError): boolean {
  return code === undefined || code === UNFITTING;
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean [\s\S]*\?$/, '');
  if (message === error.message) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}
