import type { LocalizedText } from '../text/text.ts';

/** Why a command about signature and force is not carried out, besides what holds for every command. */
export const SIGNING_REFUSALS = [
  'NOT_A_SIGNATORY',
  'NOT_OPEN_FOR_SIGNATURE',
  'ALREADY_RECORDED',
  'FORCE_RULE_DOES_NOT_FIT',
  'PROCEDURES_OF_UNSIGNED',
  'NO_RESERVATION',
  'NO_NOTICE',
  'WITHDRAWAL_DOES_NOT_FIT',
] as const;
export type SigningRefusal = (typeof SIGNING_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function signingRefusalText(code: SigningRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'NOT_A_SIGNATORY':
      return {
        ru: `${ru('party')} – не государство и не администрация государства, а подписывают документ и связаны им только они. Возьмите id государства из запроса memberStates.`,
        en: `${en('party')} is neither a state nor an administration of one, and only these sign a document and are bound by it. Take the id of a state from the query memberStates.`,
      };
    case 'NOT_OPEN_FOR_SIGNATURE':
      return {
        ru: `Документ «${ru('document')}» не был открыт для подписания (${ru('when')}). ${ru('reason')} Если это всё же произошло, внесите его как отступление от маршрута (offRoute: true).`,
        en: `The document "${en('document')}" was not open for signature (${en('when')}). ${en('reason')} If it happened all the same, record it as a deviation from the route (offRoute: true).`,
      };
    case 'ALREADY_RECORDED':
      return {
        ru: `Это уже внесено: ${ru('what')}, ${ru('when')}. Вносить второй раз не нужно; ошибку исправляет запись об исправлении.`,
        en: `This is recorded already: ${en('what')}, ${en('when')}. There is no need to record it again; a mistake is corrected by an entry that says so.`,
      };
    case 'FORCE_RULE_DOES_NOT_FIT':
      return {
        ru: `Порядок «${ru('trigger')}» указан не так. ${ru('expected')}`,
        en: `The rule "${en('trigger')}" is not given as it must be. ${en('expected')}`,
      };
    case 'PROCEDURES_OF_UNSIGNED':
      return {
        ru: 'Нужны ли стороне внутригосударственные процедуры и применяет ли она документ временно, указывается при подписании. Если она не подписывает, оставьте эти поля пустыми.',
        en: 'Whether a party needs internal procedures, and whether it applies the document provisionally, is said where it signs. Where it does not sign, leave these fields empty.',
      };
    case 'NO_RESERVATION':
      return {
        ru: `Снять нечего. Оговорки при уведомлении или сдаче на хранение, которая ещё не снята, у этой стороны нет: ${ru('party')}, «${ru('document')}». Если она сделана при подписании, внесите подпись без оговорки.`,
        en: `There is nothing to withdraw. This party made no reservation with a notification or deposit that still stands: ${en('party')}, "${en('document')}". If it made it with its signature, record a signature without one.`,
      };
    case 'NO_NOTICE':
      return {
        ru: `Отозвать нечего. Уведомления о выходе, которое ещё не отозвано, у этой стороны нет: ${ru('party')}, «${ru('document')}». Проверьте сторону и документ.`,
        en: `There is nothing to revoke. This party has given no notice of withdrawal that still stands: ${en('party')}, "${en('document')}". Check the party and the document.`,
      };
    case 'WITHDRAWAL_DOES_NOT_FIT':
      return {
        ru: `Так о выходе сказать нельзя. ${ru('expected')}`,
        en: `That cannot be said of a withdrawal. ${en('expected')}`,
      };
    default:
      return code satisfies never;
  }
}
