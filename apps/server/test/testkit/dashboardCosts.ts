import { fileURLToPath } from 'node:url';
import { type Cost, costOf, schema } from '@concord/schema';
import {
  type GraphQLType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
} from 'graphql';
import { readOperations } from '../../../../packages/contract/scripts/operations.ts';

const DASHBOARD = fileURLToPath(new URL('../../../dashboard/src', import.meta.url));

/** An operation of the dashboard, with what it costs and how long its text is. */
type Reckoned = Cost & Readonly<{ name: string; characters: number }>;

/** Reckons every operation that the dashboard sends, with all of it included. */
export function dashboardCosts(): readonly Reckoned[] {
  return readOperations(DASHBOARD).map((text) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    const name = `${operation?.operation} ${operation?.name?.value}`;
    const variables = (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const wanted = typeFromAST(schema, type as never);
      return isNonNullType(wanted) ? [[variable.name.value, anyValue(wanted)] as const] : [];
    });
    const cost = costOf(document, null, Object.fromEntries(variables));
    if (!cost) throw new Error(`${name} could not be reckoned: its variables are not understood here`);
    return { name, ...cost, characters: text.length };
  });
}

/** Something that fits a type: of an input the fields that it cannot be without. */
function anyValue(given: GraphQLType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) =>
        isNonNullType(field.type) && field.defaultValue === undefined ? [[field.name, anyValue(field.type)]] : [],
      ),
    );
  switch (String(type)) {
    case 'Boolean':
      return true;
    case 'Int':
      return 100;
    case 'LocalDate':
      return '2026-03-02';
    default:
      return 'x';
  }
}
