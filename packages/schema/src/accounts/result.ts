import { builder } from '../builder.ts';
import { CommandRefusedRef } from '../commands/refusal.ts';
import type { AccountMade, AccountRecord, TokenMade, TokenRecord } from './book.ts';
import { AccessTokenRef, AccountProfileRef, SignInLinkRef } from './types.ts';

const AccountMadeRef = builder.objectRef<AccountMade>('AccountMade').implement({
  description: 'The account, with a link for its owner (учётная запись готова).',
  fields: (t) => ({
    account: t.expose('account', { type: AccountProfileRef, description: 'The account (учётная запись).' }),
    link: t.expose('link', {
      type: SignInLinkRef,
      description: 'The link for its owner (ссылка); it is shown only now.',
    }),
  }),
});

const AccountChangedRef = builder.objectRef<AccountRecord>('AccountChanged').implement({
  description: 'It was done (учётная запись изменена).',
  fields: (t) => ({
    account: t.field({
      type: AccountProfileRef,
      description: 'The account as it is now (учётная запись).',
      resolve: (account) => account,
    }),
  }),
});

const TokenMadeRef = builder.objectRef<TokenMade>('AccessTokenMade').implement({
  description: 'The token, with its secret (токен выпущен).',
  fields: (t) => ({
    token: t.expose('token', { type: AccessTokenRef, description: 'What is kept of it (токен).' }),
    secret: t.exposeString('secret', {
      description: 'What is sent as `Authorization (секрет): Bearer …`; it is shown only now.',
    }),
  }),
});

const TokenRevokedRef = builder.objectRef<TokenRecord>('AccessTokenRevoked').implement({
  description: 'The token works no more (токен отозван).',
  fields: (t) => ({
    token: t.field({ type: AccessTokenRef, description: 'What was kept of it (токен).', resolve: (token) => token }),
  }),
});

const refusedOr = (name: string) => (result: object) => ('facts' in result ? 'CommandRefused' : name);

export const AccountMadeResult = builder.unionType('AccountMadeResult', {
  description: 'The account and its link, or why not (учётная запись со ссылкой или отказ).',
  types: [AccountMadeRef, CommandRefusedRef],
  resolveType: refusedOr('AccountMade'),
});

export const AccountChangedResult = builder.unionType('AccountChangedResult', {
  description: 'The account, or why not (учётная запись или отказ).',
  types: [AccountChangedRef, CommandRefusedRef],
  resolveType: refusedOr('AccountChanged'),
});

export const TokenMadeResult = builder.unionType('AccessTokenMadeResult', {
  description: 'The token and its secret, or why not (токен с секретом или отказ).',
  types: [TokenMadeRef, CommandRefusedRef],
  resolveType: refusedOr('AccessTokenMade'),
});

export const TokenRevokedResult = builder.unionType('AccessTokenRevokedResult', {
  description: 'The token that ended, or why not (отозванный токен или отказ).',
  types: [TokenRevokedRef, CommandRefusedRef],
  resolveType: refusedOr('AccessTokenRevoked'),
});
