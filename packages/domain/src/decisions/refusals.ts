import type { LocalizedText } from '../text/text.ts';

/** Why a command about a decision is not carried out, besides what holds for every command and for papers of a meeting. */
export const DECISION_REFUSALS = [
  'NOBODY_DECIDES',
  'MEETING_NOT_NAMED',
  'MANNER_CONTRADICTED',
  'BODY_DID_NOT_SIT',
  'NO_SUCH_DECISION',
  'DISSENT_FROM_DRAFT',
  'DISSENT_OF_BODY',
  'DISSENT_OF_STRANGER',
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
    case 'NO_SUCH_DECISION':
      return {
        ru: `Решения ${ru('decision')} в реестре нет. Возьмите id из запроса decisions.`,
        en: `The register has no decision ${en('decision')}. Take an id from the query decisions.`,
      };
    case 'DISSENT_FROM_DRAFT':
      return {
        ru: `Это только проект решения (${ru('decision') || 'без номера'}): ничего ещё не решено. Внесите сначала принятое решение, а несогласие с проектом – как позицию (expressPosition).`,
        en: `This is only a draft of a decision (${en('decision') || 'without a number'}): nothing is decided yet. Record first that it was taken, and who does not agree with the draft as a position (expressPosition).`,
      };
    case 'DISSENT_OF_BODY':
      return {
        ru: `${ru('party')} – не государство и не администрация государства, а особое мнение высказывают только они. Возьмите id государства из запроса memberStates.`,
        en: `${en('party')} is neither a state nor an administration of one, and only these give a dissenting opinion. Take the id of a state from the query memberStates.`,
      };
    case 'DISSENT_OF_STRANGER':
      return {
        ru: `Сторона «${ru('party')}» не состояла в органах, которые приняли решение, в день решения (${ru('taken')}): ${ru('bodies')}. Если состояла, сначала вносят членство (startMembership, администратор); если нет, её мнение вносят как позицию вне маршрута (expressPosition, offRoute: true).`,
        en: `"${en('party')}" sat in none of the bodies that took the decision on the day of it (${en('taken')}): ${en('bodies')}. If it did, its membership is recorded first (startMembership, by an administrator); if not, what it says is recorded as a position off the route (expressPosition, offRoute: true).`,
      };
    default:
      return code satisfies never;
  }
}
