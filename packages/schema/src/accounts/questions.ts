import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { checkedSize } from '../page.ts';
import { PAGE, pageCost } from '../pageSize.ts';
import { bookOf } from './context.ts';
import { AccessTokenRef, AccountProfileRef, AuditEntryRef } from './types.ts';

builder.queryField('accounts', (t) =>
  t.field({
    type: [AccountProfileRef],
    description: 'All accounts, by name (учётные записи). For administrators.',
    resolve: (_root, _args, context) => bookOf(context).accounts(),
  }),
);

builder.queryField('accessTokens', (t) =>
  t.field({
    type: [AccessTokenRef],
    description: 'The tokens of the sender’s own account, the newest first; for administrators those of any (токены).',
    args: { account: t.arg.id({ description: 'Whose (чьи); for administrators all unless given.' }) },
    resolve: (_root, { account }, context) => bookOf(context).tokens(context.viewer, account ?? null),
  }),
);

builder.queryField('auditLog', (t) =>
  t.field({
    type: [AuditEntryRef],
    description:
      'Sign-ins, changes of accounts and tokens, and refusals, the newest first (аудит). For administrators.',
    args: {
      first: t.arg.int({ defaultValue: PAGE.default, description: 'How many; at most 100.' }),
      before: t.arg.string({ description: 'Only those before this number.' }),
    },
    complexity: pageCost,
    resolve: (_root, { first, before }, context) => {
      if (before != null && !/^\d{1,18}$/.test(before)) throw badInput(`before is "${before}"; expected a number.`);
      return bookOf(context).audit(checkedSize(context, { first }), before == null ? null : BigInt(before));
    },
  }),
);

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
