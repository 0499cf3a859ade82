import type { LocalizedText } from '../text/text.ts';

/** Why a command about the reference records of the register is not carried out, besides what holds for every command. */
export const REGISTRY_REFUSALS = [
  'ADMINISTRATORS_ONLY',
  'INVALID_CODE',
  'CODE_TAKEN',
  'UNKNOWN_STATE',
  'UNKNOWN_ORGANISATION',
  'ENDS_BEFORE_START',
  'UNKNOWN_MEMBERSHIP',
  'INVALID_SHARE',
  'MAJORITY_NOT_COUNTED',
  'SHARE_OR_COUNT',
  'INVALID_VOTES',
  'MORE_VOTES_THAN_MEMBERS',
  'REPEATED_VETO',
  'VETO_OF_NO_MEMBER',
  'INVALID_CALENDAR',
  'ROUTE_DOES_NOT_FIT',
  'NO_SUCH_DOCUMENT',
  'RELATES_TO_ITSELF',
  'GOES_IN_A_CIRCLE',
  'SAID_BEFORE',
] as const;
export type RegistryRefusal = (typeof REGISTRY_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function registryRefusalText(code: RegistryRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'ADMINISTRATORS_ONLY':
      return {
        ru: `Роли «${ru('role')}» это не разрешено: ${ru('why')}.`,
        en: `The role "${en('role')}" may not do this: ${en('why')}.`,
      };
    case 'INVALID_CODE':
      return {
        ru: `Код «${ru('code')}» не подходит. Ожидается ${ru('expected')}.`,
        en: `The code "${en('code')}" does not do. Expected ${en('expected')}.`,
      };
    case 'CODE_TAKEN':
      return {
        ru: `Код «${ru('code')}» уже занят. Укажите другой или возьмите государство, которое уже внесено.`,
        en: `The code "${en('code')}" is taken. Give another one, or use the state that is registered already.`,
      };
    case 'UNKNOWN_STATE':
      return {
        ru: `Государства ${ru('state')} в реестре нет. Возьмите id из запроса memberStates или зарегистрируйте его.`,
        en: `The register has no state ${en('state')}. Take an id from the query memberStates, or register it.`,
      };
    case 'UNKNOWN_ORGANISATION':
      return {
        ru: `Организации ${ru('organisation')} в реестре нет. Возьмите id из поля organisation любого её органа или зарегистрируйте её.`,
        en: `The register has no organisation ${en('organisation')}. Take an id from one of its bodies, or register it.`,
      };
    case 'UNKNOWN_MEMBERSHIP':
      return {
        ru: `Членства ${ru('membership')} в реестре нет. Возьмите id из поля memberships органа.`,
        en: `The register has no membership ${en('membership')}. Take an id from the memberships of a body.`,
      };
    case 'ENDS_BEFORE_START':
      return {
        ru: `Окончание (${ru('until')}) раньше начала (${ru('from')}). Укажите день не раньше начала или не указывайте его.`,
        en: `The end (${en('until')}) is earlier than the beginning (${en('from')}). Give a day no earlier than that, or none.`,
      };
    case 'INVALID_SHARE':
      return {
        ru: `${ru('share')} — не доля. Нужны целые числа от 1 до 1000, числитель не больше знаменателя: две трети — 2 и 3.`,
        en: `${en('share')} is no share. Give whole numbers from 1 to 1000, the numerator no larger than the denominator: two thirds are 2 and 3.`,
      };
    case 'MAJORITY_NOT_COUNTED':
      return {
        ru: `По правилу «${ru('rule')}» голоса не считают. Большинство указывают только для правила «${ru('expected')}».`,
        en: `By the rule "${en('rule')}" votes are not counted. A majority is given only for the rule "${en('expected')}".`,
      };
    case 'SHARE_OR_COUNT':
      return {
        ru: 'Большинство задают долей (share) или числом голосов (count). Укажите одно из двух.',
        en: 'A majority is given as a share or as a number of votes (count). Give one of the two.',
      };
    case 'INVALID_VOTES':
      return {
        ru: `Число голосов ${ru('count')} не подходит. Нужно целое число от 1 до 1000: не менее девяти — 9.`,
        en: `The number of votes ${en('count')} does not do. Give a whole number from 1 to 1000: at least nine is 9.`,
      };
    case 'MORE_VOTES_THAN_MEMBERS':
      return {
        ru: `Нужно голосов: ${ru('count')}, а членов у органа ${ru('body')} в день начала действия правила: ${ru('members')}. Проверьте число, день или состав органа.`,
        en: `${en('count')} votes are needed, and on the day since which the rule holds ${en('body')} has ${en('members')} members. Check the number, the day, or the members of the body.`,
      };
    case 'REPEATED_VETO':
      return {
        ru: `Сторона названа дважды среди тех, чей голос против не даёт принять решение: ${ru('party')}. Назовите её один раз.`,
        en: `${en('party')} is named twice among those whose vote against blocks. Name it once.`,
      };
    case 'VETO_OF_NO_MEMBER':
      return {
        ru: `Голос против не даёт принять решение только у члена органа, а ${ru('party')} в день начала действия правила не член органа ${ru('body')}. Проверьте сторону, день или состав органа.`,
        en: `Only the vote of a member can block, and ${en('party')} is no member of ${en('body')} on the day since which the rule holds. Check the party, the day, or the members of the body.`,
      };
    case 'INVALID_CALENDAR':
      return {
        ru: `Календарь не подходит, поле ${ru('field')}: ${ru('given')}. Ожидается ${ru('expected')}.`,
        en: `The calendar does not do, ${en('field')}: ${en('given')}. Expected ${en('expected')}.`,
      };
    case 'ROUTE_DOES_NOT_FIT':
      return {
        ru: `Маршрут не подходит, этап «${ru('step')}»: ${ru('given')}. Ожидается: ${ru('expected')}.`,
        en: `The route does not do, step "${en('step')}": ${en('given')}. Expected: ${en('expected')}.`,
      };
    case 'NO_SUCH_DOCUMENT':
      return {
        ru: `Документа ${ru('document')} в реестре нет. Возьмите id зарегистрированного документа или документа досье.`,
        en: `The register has no document ${en('document')}. Take the id of a registered paper, or of a document of a dossier.`,
      };
    case 'RELATES_TO_ITSELF':
      return {
        ru: `Ничто не относится к самому себе: ${ru('what')}. Укажите другое.`,
        en: `Nothing stands in a relation to itself: ${en('what')}. Give another one.`,
      };
    case 'GOES_IN_A_CIRCLE':
      return {
        ru: `Так связь замыкается в круг: ${ru('what')}; уже внесено: ${ru('chain')}. Проверьте, что к чему относится; ошибку исправляет запись об исправлении.`,
        en: `The relation would go in a circle: ${en('what')}; recorded already: ${en('chain')}. Check which stands to which; a mistake is corrected by an entry that says so.`,
      };
    case 'SAID_BEFORE':
      return {
        ru: `Это уже внесено: ${ru('what')}. Вносить второй раз не нужно; ошибку исправляет запись об исправлении.`,
        en: `This is recorded already: ${en('what')}. There is no need to record it again; a mistake is corrected by an entry that says so.`,
      };
    default:
      return code satisfies never;
  }
}
