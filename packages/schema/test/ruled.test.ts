import { FIELD_ACCESS, SEEN_FIELDS } from '@concord/domain';
import { extendSchema, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { guard } from '../src/access/guard.ts';
import { schema } from '../src/index.ts';

/** The schema with something more, of which nobody has said who may use it. */
const withMore = (text: string) => () => guard(extendSchema(schema, parse(text)));

test.each([
  ['a question', 'extend type Query { secrets: Int }', 'Query.secrets'],
  ['something to follow', 'extend type Subscription { secrets: Int }', 'Subscription.secrets'],
  ['something to enter', 'extend type Mutation { tellSecrets: Int }', 'Mutation.tellSecrets'],
  ['a field of a thing', 'extend type Dossier { colour: String }', 'Dossier.colour'],
  ['a field about accounts', 'extend type AccountProfile { shoeSize: Int }', 'AccountProfile.shoeSize'],
  ['a type', 'type Secret { text: String } extend union GiveReportResult = Secret', 'Secret.text'],
])('%s without a rule cannot be served', (_, text, named) => {
  expect(withMore(text)).toThrow(`Nobody has said who may use ${named}`);
});

test('nobody has said a word about a field that there is not', () => {
  const has = (type: string, field: string) => field in fieldsOf(type);
  const said = [
    ...[...SEEN_FIELDS].flatMap(([type, own]) => [...own].map((field) => [type, field] as const)),
    ...Object.entries(FIELD_ACCESS).flatMap(([type, own]) => Object.keys(own).map((field) => [type, field] as const)),
  ];
  expect(said.filter(([type, field]) => !has(type, field))).toEqual([]);
  expect(said).toHaveLength(new Set(said.map((each) => each.join('.'))).size);
});

function fieldsOf(name: string): object {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}
