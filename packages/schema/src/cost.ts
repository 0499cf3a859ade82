import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  type GraphQLError,
  getNullableType,
  getOperationAST,
  getVariableValues,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { WrongPage } from './pageSize.ts';
import { schema } from './schema.ts';

/**
 * What an operation costs to answer: about the number of fields that the answer can have. `breadth` and `depth` are those of
 * the operation as it is written, with every fragment in its place.
 */
export type Cost = Readonly<{ complexity: number; depth: number; breadth: number }>;

/** What it costs to fold a past day, which all fields of it share. */
const DAY = 3_000;

/** The days as of which an operation asks its questions, each once. */
function daysNamed(asked: DocumentNode, variables: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const days = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    asked,
    visitWithTypeInfo(types, {
      Argument({ value }) {
        if (types.getParentType() !== schema.getQueryType()) return;
        if (String(getNullableType(types.getInputType())) !== 'LocalDate') return;
        const day = valueFromASTUntyped(value, variables);
        if (typeof day === 'string') days.add(day);
      },
    }),
  );
  return days;
}

/**
 * What is wrong with the variables of an operation: the first thing of it, and no more. Told of each of thousands, with the whole value
 * printed each time, it would take minutes.
 *
 * @param document valid by the schema
 */
export function problemOfVariables(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  return errors?.[0];
}

/**
 * Reckons an operation before anything of it is resolved. A page counts as often as it has places, another list by the length
 * that its field expects.
 *
 * @param document valid by the schema
 * @param variables as they were sent, without a problem
 * @throws {WrongPage} for a page of a size that no page can have
 * @returns undefined when there is no such operation, or it cannot be reckoned: the execution says what is wrong then
 */
export function costOf(
  document: DocumentNode,
  operationName?: string | null,
  variables: Readonly<Record<string, unknown>> = {},
): Cost | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  try {
    const asked: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const { complexity, ...cost } = complexityFromQuery(asked, { schema, variables });
    return { ...cost, complexity: complexity + DAY * daysNamed(asked, coerced ?? {}).size };
  } catch (error) {
    if (error instanceof WrongPage) throw error;
    return undefined;
  }
}
