import type { LocalizedText } from '../text/text.ts';

/** Why something is not for whom it was said to be. */
export const SIGHT_REFUSALS = [
  'NOBODY_CONCERNED',
  'NOT_FOR_STATES',
  'UNKNOWN_STATE_CODE',
  'HIDDEN_FROM_YOURSELF',
  'UNKNOWN_SUBJECT',
  'SEEN_BY_ALL_WHO_LEAN',
  'WIDER_THAN_NAMED',
  'SEEN_SO_ALREADY',
] as const;
export type SightRefusal = (typeof SIGHT_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function sightRefusalText(code: SightRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'NOBODY_CONCERNED':
      return {
        ru: 'Сказано «для заинтересованных государств», но ни одно не названо. Укажите коды государств в concerned.',
        en: 'It is said to be for the states concerned, but none is named. Give their codes in concerned.',
      };
    case 'NOT_FOR_STATES':
      return {
        ru: `Названы государства (${ru('states')}), но сказано «${ru('visibility')}». Укажите visibility: CONCERNED или не называйте государств.`,
        en: `States are named (${en('states')}), but it is said to be ${en('visibility')}. Give visibility: CONCERNED, or name no states.`,
      };
    case 'UNKNOWN_STATE_CODE':
      return {
        ru: `Государства с кодом «${ru('state')}» в реестре нет. Возьмите code из запроса memberStates.`,
        en: `The register has no state with the code "${en('state')}". Take a code from the query memberStates.`,
      };
    case 'HIDDEN_FROM_YOURSELF':
      return {
        ru: `Так внесённого не увидит ваше государство (${ru('state')}), а делегат не вносит того, чего сам не видит. Назовите среди заинтересованных и его. Секретариат видит всё.`,
        en: `Your own state (${en('state')}) would not see what is entered so, and a delegate enters nothing that it cannot see. Name it among the states concerned. The secretariat sees everything.`,
      };
    case 'UNKNOWN_SUBJECT':
      return {
        ru: `В реестре нет того, что названо (${ru('what')}). Укажите id досье, документа, замечания или записи, которая о них говорит.`,
        en: `The register has nothing with this id (${en('what')}). Give the id of a dossier, a document, a comment, or of an entry that tells of it.`,
      };
    case 'SEEN_BY_ALL_WHO_LEAN':
      return {
        ru: 'На государства, органы, организации и маршруты опираются все досье: кому они видны, не меняют. Укажите досье, документ, заседание или то, что в них внесено.',
        en: 'Every dossier leans on states, bodies, organisations and routes: for whom they are is not changed. Name a dossier, a document, a meeting, or what is told of one.',
      };
    case 'WIDER_THAN_NAMED':
      return {
        ru: `То, к чему это относится или что в нём названо, видно не всем из них: оно ${ru('visibility')}. Сначала измените, кому видно то, или укажите круг не шире.`,
        en: `What it belongs to, or what it names, is not seen by all of these: that is ${en('visibility')}. Change that first, or name no more than these.`,
      };
    case 'SEEN_SO_ALREADY':
      return {
        ru: `Оно и так ${ru('visibility')}. Укажите, для кого оно должно быть теперь.`,
        en: `It is ${en('visibility')} already. Say for whom it is to be now.`,
      };
    default:
      return code satisfies never;
  }
}
