import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { Cost } from './cost.ts';
import { schema } from './schema.ts';

/** So many characters of a text cost as much as a field. */
const CHARACTERS = 10;
const META_FIELDS = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));

type Introspection = Pick<Cost, 'complexity' | 'breadth'>;

/**
 * What an operation asks of the schema itself: as complexity every field of the answer, and its texts by their length. The schema is at
 * hand, so nothing is estimated: what would be answered is counted.
 *
 * @param document valid by the schema
 * @param variables as they were sent, without a problem
 * @param enough where to stop: more than one of them is more than there may be
 */
export function costOfIntrospection(
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
  enough: Introspection,
): Introspection {
  const operation = getOperationAST(document, operationName);
  let complexity = 0;
  let breadth = 0;
  if (!operation) return { complexity, breadth };
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );

  /** The fields of a selection with every fragment in its place, as long as there may be more. */
  function* fieldsOf({ selections }: SelectionSetNode): Generator<FieldNode> {
    for (const selection of selections) {
      if (breadth > enough.breadth || complexity > enough.complexity) return;
      if (selection.kind === Kind.FIELD) {
        breadth += 1;
        yield selection;
      } else {
        const isNamed = selection.kind === Kind.FRAGMENT_SPREAD;
        const spread = isNamed ? fragments.get(selection.name.value) : selection.selectionSet;
        if (spread) yield* fieldsOf(spread);
      }
    }
  }

  /** Asks the same field of many: what it was written with is read once. */
  function ask(node: FieldNode, field: GraphQLField<unknown, unknown>, parents: readonly unknown[]): void {
    const args = getArgumentValues(field, node, coerced);
    const named = getNamedType(field.type);
    const type = isObjectType(named) ? named : undefined;
    const found: unknown[] = [];
    for (const parent of parents) {
      const value: unknown = field.resolve?.(parent, args, {}, { schema } as never);
      complexity += 1;
      for (const one of Array.isArray(value) ? value : [value])
        if (typeof one === 'string') complexity += Math.floor(one.length / CHARACTERS);
        else if (type && one) found.push(one);
      if (complexity > enough.complexity) return;
    }
    if (node.selectionSet && type) askAll(node.selectionSet, type, found);
  }

  function askAll(selectionSet: SelectionSetNode, type: GraphQLObjectType, parents: readonly unknown[]): void {
    for (const node of fieldsOf(selectionSet)) {
      const field = type.getFields()[node.name.value];
      if (field) ask(node, field, parents);
      else complexity += parents.length;
    }
  }

  for (const node of fieldsOf(operation.selectionSet)) {
    const field = META_FIELDS.get(node.name.value);
    if (field) ask(node, field, [undefined]);
  }
  return { complexity, breadth };
}
