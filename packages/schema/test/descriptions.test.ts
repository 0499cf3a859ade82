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

/** Pages and what a command gives back carry other things; what is in them is described there. */
function isPlumbing(type: GraphQLNamedType): boolean {
  const names = fieldsOf(type).map(({ name }) => name);
  const isRecorded = names.includes('cursor') && (names.includes('entry') || names.includes('entries'));
  return /(?:Connection|Edge|PageInfo|Result)$/.test(type.name) || isRecorded;
}

/** Every description that somebody reads who asks or enters, with the argument that only carries an input left out. */
function described(type: GraphQLNamedType): Described[] {
  const own = [{ name: type.name, description: type.description }];
  const fields = fieldsOf(type).flatMap(({ name, description, args }) => [
    { name: `${type.name}.${name}`, description },
    ...args
      .filter((arg) => arg.name !== 'input')
      .map((arg) => ({ name: `${type.name}.${name}(${arg.name})`, description: arg.description })),
  ]);
  const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const values = isEnumType(type) ? [...type.getValues()] : [];
  const inner = [...inputs, ...values].map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  return [...own, ...fields, ...inner];
}

const READ = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !isPlumbing(type),
);

test('every description that is read has its term in Russian', () => {
  const all = READ.flatMap(described);
  expect(all.length).toBeGreaterThan(2_000);
  expect(all.filter(({ description }) => !/\p{Script=Cyrillic}/u.test(description ?? ''))).toEqual([]);
});
