import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../src/index.ts';

type Described = Readonly<{ name: string; description?: string | null | undefined }>;

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Every description that somebody can read: of a type, a field, an argument, a field of an input, a value. */
function described(type: GraphQLNamedType): Described[] {
  const own = [{ name: type.name, description: type.description }];
  const fields = fieldsOf(type).flatMap(({ name, description, args }) => [
    { name: `${type.name}.${name}`, description },
    ...args.map((arg) => ({ name: `${type.name}.${name}(${arg.name})`, description: arg.description })),
  ]);
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const values = isEnumType(type) ? [...type.getValues()] : [];
  const inner = [...inputs, ...values].map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  return [...own, ...fields, ...inner];
}

const READ = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('every description that is read has its term in Russian', () => {
  const all = READ.flatMap(described);
  expect(all.length).toBeGreaterThan(3_000);
  expect(all.filter(({ description }) => !/\p{Script=Cyrillic}/u.test(description ?? ''))).toEqual([]);
});
