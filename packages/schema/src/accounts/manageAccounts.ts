import { builder } from '../builder.ts';
import { RoleEnum } from '../viewer/viewer.ts';
import { bookOf } from './context.ts';
import { AccountChangedResult, AccountMadeResult } from './result.ts';

const CreateAccountInput = builder.inputType('CreateAccountInput', {
  description: 'An account for a person (новая учётная запись).',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What the person is called (имя).' }),
    email: t.string({
      required: true,
      description: 'The address with which they sign in (адрес); no other account has it.',
    }),
    role: t.field({ type: RoleEnum, required: true, description: 'What they may do (роль).' }),
    state: t.string({ description: 'The code of the state for which a delegate speaks (государство): XA.' }),
  }),
});

builder.mutationField('createAccount', (t) =>
  t.field({
    type: AccountMadeResult,
    description: 'Makes an account and a link with which its owner sets a password (завести). For administrators.',
    args: { input: t.arg({ type: CreateAccountInput, required: true, description: 'For whom (для кого).' }) },
    resolve: (_root, { input }, context) =>
      bookOf(context).create(context.viewer, { ...input, state: input.state ?? null }),
  }),
);

const ChangeAccountInput = builder.inputType('ChangeAccountInput', {
  description: 'What is to be different (изменение учётной записи); what is left out stays.',
  fields: (t) => ({
    account: t.id({ required: true, description: 'Which account (учётная запись).' }),
    name: t.string({ description: 'What its owner is called (имя).' }),
    role: t.field({ type: RoleEnum, description: 'What it may do (роль).' }),
    state: t.string({ description: 'The code of the state for which a delegate speaks (государство).' }),
    disabled: t.boolean({ description: 'Whether nobody may use it (отключена). It can be enabled again.' }),
  }),
});

builder.mutationField('changeAccount', (t) =>
  t.field({
    type: AccountChangedResult,
    description:
      'Changes an account; its open connections end when it may do something else by now (изменить). For administrators.',
    args: {
      input: t.arg({
        type: ChangeAccountInput,
        required: true,
        description: 'What of which account (что и в какой учётной записи).',
      }),
    },
    resolve: (_root, { input: { account, name, role, state, disabled } }, context) =>
      bookOf(context).change(context.viewer, {
        ...{ account, state, name: name ?? undefined, role: role ?? undefined, disabled: disabled ?? undefined },
      }),
  }),
);

builder.mutationField('renewSignInLink', (t) =>
  t.field({
    type: AccountMadeResult,
    description:
      'A new link for who has lost it, or the password; earlier links end (новая ссылка). For administrators.',
    args: { account: t.arg.id({ required: true, description: 'For which account (учётная запись).' }) },
    resolve: (_root, { account }, context) => bookOf(context).renewLink(context.viewer, account),
  }),
);

builder.mutationField('endSessions', (t) =>
  t.field({
    type: AccountChangedResult,
    description:
      'Signs out everywhere (завершить все сеансы): the sender’s own account; for administrators any. Refused to a token that may do less than its account.',
    args: { account: t.arg.id({ description: 'Which account (учётная запись); the sender’s own unless given.' }) },
    resolve: (_root, { account }, context) => bookOf(context).endSessions(context.viewer, account ?? null),
  }),
);
