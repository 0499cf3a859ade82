import type { LocalizedText } from '../text/text.ts';

/** Why something is not for whom it was said to be. */
export const SIGHT_REFUSALS = [
  'NOBODY_CONCERNED',
  'NOT_FOR_STATES',
  'UNKNOWN_STATE_CODE',
  'HIDDEN_FROM_YOURSELF',
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
    default:
      return code satisfies never;
  }
}
