import { extendSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { guard } from '../src/access/guard.ts';
import { schema } from '../src/index.ts';

/** The schema with something more, of which nobody has said who may use it. */
const withMore = (text: string) => () => guard(extendSchema(schema, parse(text)));

test.each([
  ['a question', 'extend type Query { secrets: Int }', 'Query.secrets'],
  ['something to follow', 'extend type Subscription { secrets: Int }', 'Subscription.secrets'],
  ['something to enter', 'extend type Mutation { tellSecrets: Int }', 'Mutation.tellSecrets'],
  ['a field about accounts', 'extend type AccountProfile { shoeSize: Int }', 'AccountProfile.shoeSize'],
  ['a type', 'type Secret { text: String } extend type Dossier { secret: Secret }', 'Secret.text'],
])('%s without a rule cannot be served', (_, text, named) => {
  expect(withMore(text)).toThrow(`Nobody has said who may use ${named}`);
});

test('a field of what is seen whole has the rule of its type', () => {
  expect(withMore('extend type Dossier { colour: String }')).not.toThrow();
});
