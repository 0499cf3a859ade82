import { builder } from '../builder.ts';
import { RoleEnum } from '../viewer/viewer.ts';
import type { AccountRecord, AuditRecord, SignInLink, TokenRecord } from './book.ts';

export const AccountProfileRef = builder.objectRef<AccountRecord>('AccountProfile').implement({
  description: 'An account, for those who look after accounts (учётная запись).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id (идентификатор), as `recordedBy` of an entry means it.' }),
    name: t.exposeString('name', { description: 'What its owner is called (имя).' }),
    email: t.exposeString('email', { description: 'The address with which its owner signs in (адрес).' }),
    role: t.field({ type: RoleEnum, description: 'What it may do (роль).', resolve: ({ role }) => role }),
    state: t.exposeString('state', {
      nullable: true,
      description: 'The code of the state for which a delegate speaks (государство).',
    }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nobody may use it (отключена).',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made (создана).' }),
    lastSignInAt: t.expose('lastSignInAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last signed in to (последний вход); null when it never was. For administrators.',
    }),
  }),
});

export const SignInLinkRef = builder.objectRef<SignInLink>('SignInLink').implement({
  description:
    'With it the owner of an account sets a password, once (ссылка для первого входа). Give it to nobody else.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'The address without the server’s own part (адрес): /sign-in/first#…',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it works (действует до).' }),
  }),
});

export const AccessTokenRef = builder.objectRef<TokenRecord>('AccessToken').implement({
  description: 'What a program or a screen shows instead of signing in (токен). The secret itself is not kept.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id (идентификатор), to revoke it.' }),
    name: t.exposeString('name', { description: 'What its owner calls it (название).' }),
    account: t.exposeID('account', { description: 'The account in whose name it speaks (учётная запись).' }),
    start: t.exposeString('start', { description: 'Its first characters (начало), to know it again.' }),
    role: t.field({ type: RoleEnum, description: 'As whom it speaks (роль).', resolve: ({ role }) => role }),
    readOnly: t.exposeBoolean('readOnly', { description: 'Whether it may enter nothing (только чтение).' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made (создан).' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'When it ends (действует до).' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last shown (последнее использование).',
    }),
  }),
});

export const AuditEntryRef = builder.objectRef<AuditRecord>('AuditEntry').implement({
  description: 'What happened with accounts and tokens, or was refused (запись аудита). Never a secret.',
  fields: (t) => ({
    number: t.string({ description: 'Its place (номер), to page with.', resolve: ({ number }) => String(number) }),
    at: t.expose('at', { type: 'DateTime', description: 'When (когда).' }),
    kind: t.exposeString('kind', { description: 'What happened (что): signedIn, signInFailed, tokenRevoked …' }),
    account: t.exposeID('account', {
      nullable: true,
      description: 'Whose doing it was (кто); null where nobody knows.',
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'What it was about (о чём): an account, a token, a field; of a sign-in that failed the address.',
    }),
    address: t.exposeString('address', { nullable: true, description: 'From which network address (откуда).' }),
    facts: t.expose('facts', { type: 'JSON', description: 'What else belongs to it (подробности).' }),
  }),
});
