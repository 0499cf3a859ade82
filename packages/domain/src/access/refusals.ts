import type { LocalizedText } from '../text/text.ts';

/** Why something is not done with accounts and tokens, besides what holds for every command. */
export const ACCESS_REFUSALS = [
  'READ_ONLY',
  'UNKNOWN_ACCOUNT',
  'UNSEEN_IN_NAME',
  'INVALID_EMAIL',
  'EMAIL_TAKEN',
  'STATE_DOES_NOT_FIT',
  'OWN_ACCOUNT',
  'UNKNOWN_TOKEN',
  'NARROWED_TOKEN',
  'ROLE_ABOVE_OWN',
  'INVALID_EXPIRY',
] as const;
export type AccessRefusal = (typeof ACCESS_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function accessRefusalText(code: AccessRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'READ_ONLY':
      return {
        ru: 'Этот токен только для чтения. Чтобы вносить, войдите сами или выпустите токен, который это разрешает.',
        en: 'This token is for reading only. To enter something, sign in yourself or make a token that allows it.',
      };
    case 'UNKNOWN_ACCOUNT':
      return {
        ru: `Учётной записи «${ru('account')}» нет. Возьмите id из запроса accounts.`,
        en: `There is no account "${en('account')}". Take an id from the query accounts.`,
      };
    case 'UNSEEN_IN_NAME':
      return {
        ru: 'В имени есть знаки, которых не видно: перевод строки, управляющий знак или смена направления письма. Введите имя заново, с клавиатуры.',
        en: 'The name holds characters that are not seen: a line break, a control character or a change of the direction of writing. Type it anew.',
      };
    case 'INVALID_EMAIL':
      return {
        ru: `«${ru('email')}» — не адрес электронной почты. Ожидается адрес вида name@example.org.`,
        en: `"${en('email')}" is no e-mail address. Expected one such as name@example.org.`,
      };
    case 'EMAIL_TAKEN':
      return {
        ru: `Учётная запись с адресом ${ru('email')} уже есть. Измените её или укажите другой адрес.`,
        en: `There is an account with the address ${en('email')} already. Change that one, or give another address.`,
      };
    case 'STATE_DOES_NOT_FIT':
      return {
        ru: `Роль «${ru('role')}» и государство «${ru('state')}» не подходят друг другу. За государство говорит делегат, и только он; код берите из запроса memberStates.`,
        en: `The role "${en('role')}" and the state "${en('state')}" do not go together. A delegate speaks for a state, and nobody else; take its code from the query memberStates.`,
      };
    case 'OWN_ACCOUNT':
      return {
        ru: 'Своей учётной записи роль не меняют и её не отключают. Попросите другого администратора.',
        en: 'Nobody changes the role of their own account, or disables it. Ask another administrator.',
      };
    case 'UNKNOWN_TOKEN':
      return {
        ru: `Токена ${ru('token')} среди ваших нет. Возьмите id из запроса accessTokens.`,
        en: `There is no token ${en('token')} among yours. Take an id from the query accessTokens.`,
      };
    case 'NARROWED_TOKEN':
      return {
        ru: 'Этот токен может меньше, чем его учётная запись, и распоряжается только собой. Чтобы завершить сеансы или отозвать другой токен, войдите сами.',
        en: 'This token may do less than its account, and looks after nothing but itself. To end sessions or another token, sign in yourself.',
      };
    case 'ROLE_ABOVE_OWN':
      return {
        ru: `Токен с ролью «${ru('role')}» вам не выпустить. Можно: ${ru('expected')}.`,
        en: `You cannot make a token with the role "${en('role')}". Possible: ${en('expected')}.`,
      };
    case 'INVALID_EXPIRY':
      return {
        ru: `Срок токена — ${ru('days')} дн.; можно от 1 до ${ru('limit')}.`,
        en: `The token would last ${en('days')} days; possible are 1 to ${en('limit')}.`,
      };
    default:
      return code satisfies never;
  }
}
