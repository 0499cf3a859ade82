import type { LocalizedText } from '@concord/domain';

/** What is kept of who used the register how, besides what they entered: that stands in the journal. */
export const AUDIT_KINDS = [
  'signedIn',
  'signInFailed',
  'signInThrottled',
  'signedOut',
  'signedOutEverywhere',
  'passwordSet',
  'accountCreated',
  'accountChanged',
  'signInLinkMade',
  'tokenCreated',
  'tokenRevoked',
  'tokenRefused',
  'refused',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AUDIT_KIND_TEXT: Readonly<Record<AuditKind, LocalizedText>> = {
  signedIn: { ru: 'вход', en: 'signed in' },
  signInFailed: { ru: 'неудачный вход', en: 'sign-in failed' },
  signInThrottled: { ru: 'слишком много попыток входа', en: 'too many attempts to sign in' },
  signedOut: { ru: 'выход', en: 'signed out' },
  signedOutEverywhere: { ru: 'завершены все сеансы', en: 'all sessions ended' },
  passwordSet: { ru: 'задан пароль', en: 'password set' },
  accountCreated: { ru: 'заведена учётная запись', en: 'account made' },
  accountChanged: { ru: 'изменена учётная запись', en: 'account changed' },
  signInLinkMade: { ru: 'выдана новая ссылка', en: 'new link made' },
  tokenCreated: { ru: 'выпущен токен', en: 'token made' },
  tokenRevoked: { ru: 'отозван токен', en: 'token revoked' },
  tokenRefused: { ru: 'недействительный токен', en: 'token that is not valid' },
  refused: { ru: 'отказано', en: 'refused' },
};
