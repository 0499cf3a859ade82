import type { LocalizedText } from '../text/text.ts';

/** Why a command about a decision is not carried out, besides what holds for every command and for papers of a meeting. */
export const DECISION_REFUSALS = [
  'NOBODY_DECIDES',
  'MEETING_NOT_NAMED',
  'MANNER_CONTRADICTED',
  'BODY_DID_NOT_SIT',
] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function decisionRefusalText(code: DecisionRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'NOBODY_DECIDES':
      return {
        ru: 'Не указано, кто решил: ни заседания, ни органа. Укажите заседание (meeting) или, если решение принято без заседания, органы (bodies).',
        en: 'It is not said who decided: neither a meeting nor a body is named. Give the meeting or, where it was decided without one, the bodies.',
      };
    case 'MEETING_NOT_NAMED':
      return {
        ru: 'Решение принято на заседании, но заседание не указано. Внесите сначала, что оно состоялось, и укажите его (meeting); если источник не говорит, как решали, способ не указывайте.',
        en: 'The decision was taken at a meeting, but none is named. Record first that it was held, and name it (meeting); where no source says how it was decided, leave the manner out.',
      };
    case 'MANNER_CONTRADICTED':
      return {
        ru: `Указано и заседание (${ru('meeting')}), и что решили без него: ${ru('manner')}. Оставьте одно из двух.`,
        en: `Both a meeting is named (${en('meeting')}) and that it was decided without one: ${en('manner')}. Leave out one of the two.`,
      };
    case 'BODY_DID_NOT_SIT':
      return {
        ru: `Орган ${ru('body')} на этом заседании не заседает: ${ru('meeting')}. Назовите те его органы, чьё это решение; если решили все, не называйте ни одного.`,
        en: `The body ${en('body')} does not sit at this meeting: ${en('meeting')}. Name those of its bodies whose decision it is; where all decided, name none.`,
      };
    default:
      return code satisfies never;
  }
}
