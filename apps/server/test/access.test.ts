import {
  ACCOUNT_ACCESS,
  COMMAND_ACCESS,
  FEED_ACCESS,
  QUESTION_ACCESS,
  ROLES,
  type Role,
  type Rule,
} from '@concord/domain';
import { schema } from '@concord/schema';
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ask } from './testkit/ask.ts';
import { leastOperation } from './testkit/leastOperation.ts';
import { startWorld, type World } from './testkit/world.ts';

const BARRED = ['NOT_SIGNED_IN', 'NOT_ALLOWED', 'ADMINISTRATORS_ONLY'];

const KINDS: readonly (readonly [string, GraphQLObjectType | null | undefined, Readonly<Record<string, Rule>>])[] = [
  ['query', schema.getQueryType(), QUESTION_ACCESS],
  ['mutation', schema.getMutationType(), { ...COMMAND_ACCESS, ...ACCOUNT_ACCESS }],
  ['subscription', schema.getSubscriptionType(), FEED_ACCESS],
];

let world: World;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  world = await startWorld();
  for (const role of ROLES) {
    if (role !== 'anonymous')
      tokens.set(role, await world.token(role === 'delegate' ? { role, state: 'XA' } : { role }));
  }
});
afterAll(() => world.close());

/** The codes with which the server answers an operation that is the least that asks a field. */
async function codesOf(query: string, role: Role): Promise<readonly string[]> {
  const token = tokens.get(role);
  const answer = await ask<Readonly<Record<string, { code?: string } | null>> | null>(world.url, {
    query,
    ...(token === undefined ? {} : { token }),
  });
  expect(answer.status).toBeLessThan(500);
  const refused = Object.values(answer.body.data ?? {}).flatMap((result) => result?.code ?? []);
  return [...(answer.body.errors ?? []).map(({ extensions }) => extensions.code), ...refused];
}

describe.each(KINDS)('each %s', (kind, type, rules) => {
  it('has a rule, and each rule is of one', () => {
    expect(Object.keys(rules).sort()).toEqual(Object.keys(type?.getFields() ?? {}).sort());
  });

  const fields = Object.values(type?.getFields() ?? {}).map((field) => [field.name, field] as const);
  if (kind === 'subscription') {
    test.each(fields)('%s begins for every role', async (name, field) => {
      for (const role of ROLES) {
        const token = tokens.get(role);
        const ending = new AbortController();
        const response = await fetch(`${world.url}/graphql`, {
          ...{
            method: 'POST',
            signal: ending.signal,
            body: JSON.stringify({ query: leastOperation('subscription', field) }),
          },
          headers: {
            ...{ 'content-type': 'application/json', accept: 'text/event-stream' },
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
        });
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
        expect(rules[name]?.[role]).toBe('yes');
        ending.abort();
      }
    });
    return;
  }
  test.each(fields)('%s is allowed and refused as the table says', async (name, field) => {
    for (const role of ROLES) {
      const codes = await codesOf(leastOperation(kind, field), role);
      const barred = codes.filter((code) => BARRED.includes(code));
      // Whoever may do it is told what else is wrong with the least that can be sent.
      expect([role, ...barred]).toEqual(rules[name]?.[role] === 'no' ? [role, expect.any(String)] : [role]);
    }
  });
});

describe('accounts, tokens and the audit log', () => {
  const HIDDEN = ['AccountProfile', 'AccessToken', 'AuditEntry', 'SignInLink'];

  /** The types of objects that an answer of this type can hold, at whatever depth. */
  function reached(from: GraphQLOutputType, found = new Set<string>()): ReadonlySet<string> {
    const type = getNamedType(from);
    if (found.has(type.name)) return found;
    found.add(type.name);
    for (const part of isAbstractType(type) ? schema.getPossibleTypes(type) : []) reached(part, found);
    if (isObjectType(type)) for (const field of Object.values(type.getFields())) reached(field.type, found);
    return found;
  }

  it('are reached by no way but the questions that say so', () => {
    for (const [, type, rules] of KINDS)
      for (const { name, type: answer } of Object.values(type?.getFields() ?? {}))
        if (rules[name]?.anonymous === 'yes')
          expect(HIDDEN.filter((hidden) => reached(answer).has(hidden))).toEqual([]);
  });
});
