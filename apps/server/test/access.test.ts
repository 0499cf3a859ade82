import { describe, expect, it } from 'vitest';
import { ROOTS, reached } from './testkit/mayBeTold.ts';

describe.each(ROOTS.map(({ type, rules }) => [type.name, type, rules] as const))(
  'each field of %s',
  (_, type, rules) => {
    it('has a rule, and each rule is of one', () => {
      expect(Object.keys(rules).sort()).toEqual(Object.keys(type.getFields()).sort());
    });
  },
);

describe('accounts, tokens and the audit log', () => {
  const HIDDEN = ['AccountProfile', 'AccessToken', 'AuditEntry', 'SignInLink'];

  it('are reached by no way but the questions that say so', () => {
    for (const { type, rules } of ROOTS)
      for (const { name, type: answer } of Object.values(type.getFields()))
        if (rules[name]?.anonymous === 'yes')
          expect(HIDDEN.filter((hidden) => reached(answer).has(hidden))).toEqual([]);
  });
});
