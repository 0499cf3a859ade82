import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

/** The shortest operation that asks one field: what must be given is given as something that exists nowhere. */
export function leastOperation(kind: string, field: GraphQLField<unknown, unknown>): string {
  const given = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${leastOf(type)}`);
  const type = getNamedType(field.type);
  const parts = isLeafType(type) ? '' : kind === 'mutation' ? '{ ... on CommandRefused { code } }' : '{ __typename }';
  return `${kind} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${parts} }`;
}

function leastOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return leastOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'NONE';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    const some = type.isOneOf ? Object.values(type.getFields()).slice(0, 1) : fields;
    return `{ ${some.map((each) => `${each.name}: ${leastOf(each.type)}`).join(', ')} }`;
  }
  return LEAST[type.name] ?? '"x"';
}

const LEAST: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'true', LocalDate: '"2026-01-15"' };
