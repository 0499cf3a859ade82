import { builder } from '../builder.ts';
import { checkedSize } from '../page.ts';
import { PAGE, pageCost } from '../pageSize.ts';
import { enumOf } from '../text/enums.ts';
import { badInput } from '../text/problem.ts';
import { AUDIT_KIND_TEXT, AUDIT_KINDS } from './auditKinds.ts';
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
    description:
      'The tokens of the sender’s own account, the newest first; for administrators those of any (токены). One that may do less than its account, and is no administrator’s, is told of itself alone.',
    args: { account: t.arg.id({ description: 'Whose (чьи); for administrators all unless given.' }) },
    resolve: (_root, { account }, context) => bookOf(context).tokens(context.viewer, account ?? null, context.token),
  }),
);

const AuditKindEnum = enumOf(
  'AuditKind',
  'What happened with accounts and tokens (вид записи аудита).',
  AUDIT_KINDS,
  AUDIT_KIND_TEXT,
);

const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which entries of the audit log (отбор записей аудита); what is left out does not matter.',
  fields: (t) => ({
    account: t.id({ description: 'Whose doing it was, or what it was about (учётная запись).' }),
    kinds: t.field({ type: [AuditKindEnum], description: 'What happened (что): one of these.' }),
    since: t.field({ type: 'DateTime', description: 'From this moment on (с какого момента).' }),
    until: t.field({ type: 'DateTime', description: 'Before this moment (до какого момента).' }),
  }),
});

builder.queryField('auditLog', (t) =>
  t.field({
    type: [AuditEntryRef],
    description:
      'Sign-ins, changes of accounts and tokens, and refusals, the newest first (аудит). For administrators.',
    args: {
      first: t.arg.int({ defaultValue: PAGE.default, description: 'How many (сколько); at most 100.' }),
      before: t.arg.string({ description: 'Only those before this number (до номера).' }),
      filter: t.arg({ type: AuditFilterInput, description: 'Which ones (отбор); all unless given.' }),
    },
    complexity: pageCost,
    resolve: (_root, { first, before, filter }, context) => {
      if (before != null && !/^\d{1,18}$/.test(before))
        throw badInput(context, {
          ru: `before: «${before.slice(0, 40)}» — не номер записи. Ожидается число.`,
          en: `before: "${before.slice(0, 40)}" is no number of an entry. Expected a number.`,
        });
      const { account = null, kinds = null, since = null, until = null } = filter ?? {};
      return bookOf(context).audit(checkedSize(context, { first }), before == null ? null : BigInt(before), {
        ...{ account, kinds, since, until },
      });
    },
  }),
);
