import type { LocalizedText } from '../text/text.ts';

/** Why a command about an instruction or a measure is not carried out, besides what holds for every command. */
export const INSTRUCTION_REFUSALS = [
  'UNKNOWN_DECISION',
  'UNKNOWN_ACT',
  'DECISION_ONLY_DRAFTED',
  'ALREADY_INSTRUCTED',
  'NOBODY_NAMED',
  'UNKNOWN_EXECUTOR',
  'NOT_CHARGED',
  'TERM_CONTRADICTED',
  'TERM_TOO_EARLY',
  'UNKNOWN_INSTRUCTION',
  'INSTRUCTION_DISCHARGED',
  'WITHOUT_CONDITION',
  'STARTS_WITH_STEP',
  'CONDITION_MET_BEFORE',
  'UNKNOWN_MEASURE',
  'REPEATED_MEASURE',
] as const;
type InstructionRefusal = (typeof INSTRUCTION_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function instructionRefusalText(code: InstructionRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'UNKNOWN_DECISION':
      return {
        ru: `Решения ${ru('decision')} по этому досье нет. Возьмите id из поля decisions досье или не указывайте решение.`,
        en: `There is no decision ${en('decision')} on this dossier. Take an id from the dossier's decisions, or leave it out.`,
      };
    case 'UNKNOWN_ACT':
      return {
        ru: `Действия ${ru('act')} в этом решении нет. Возьмите id из поля clauses решения, указав и само решение.`,
        en: `The decision has no act ${en('act')}. Take an id from the decision's clauses, and give the decision too.`,
      };
    case 'DECISION_ONLY_DRAFTED':
      return {
        ru: `Это только проект решения (${ru('decision') || 'без номера'}): по нему никому ничего не поручено. Внесите сначала принятое решение.`,
        en: `This is only a draft of a decision (${en('decision') || 'without a number'}): nobody is instructed by it. Record first that it was taken.`,
      };
    case 'ALREADY_INSTRUCTED':
      return {
        ru: `По этому действию уже дано поручение, которое не снято с контроля: ${ru('object')}. Внесите доклад или сначала снимите его.`,
        en: `This act has been given as an instruction that is not discharged: ${en('object')}. Record a report, or discharge it first.`,
      };
    case 'NOBODY_NAMED':
      return {
        ru: `Не указан никто (${ru('field')}). Укажите хотя бы один орган или государство.`,
        en: `Nobody is named (${en('field')}). Name at least one body or state.`,
      };
    case 'UNKNOWN_EXECUTOR':
      return {
        ru: `Стороны ${ru('party')} в реестре нет. Нужен id государства, администрации или органа: их дают memberStates и bodies.`,
        en: `The register has no party ${en('party')}. Expected the id of a state, an administration or a body: memberStates and bodies give them.`,
      };
    case 'NOT_CHARGED':
      return {
        ru: `Сторона «${ru('party')}» здесь не исполнитель. Исполнители: ${ru('charged') || 'не указаны'}.`,
        en: `"${en('party')}" is not charged here. Those who are: ${en('charged') || 'none is given'}.`,
      };
    case 'TERM_CONTRADICTED':
      return {
        ru: '«По мере необходимости» говорится вместо срока. Укажите или срок с периодом, или это.',
        en: '"As needed" stands in the place of a term. Give either a term or a period, or this.',
      };
    case 'TERM_TOO_EARLY':
      return {
        ru: `Срок исполнения (${ru('term')}) раньше дня, когда это поручено (${ru('given')}). Укажите срок не раньше или не указывайте его.`,
        en: `The term (${en('term')}) is earlier than the day on which this was charged (${en('given')}). Give one that is no earlier, or none.`,
      };
    case 'UNKNOWN_INSTRUCTION':
      return {
        ru: `Поручения ${ru('instruction')} в этом досье нет. Возьмите id из поля instructions досье.`,
        en: `This dossier has no instruction ${en('instruction')}. Take an id from the dossier's instructions.`,
      };
    case 'INSTRUCTION_DISCHARGED':
      return {
        ru: `Поручение снято с контроля (${ru('discharged')}): ${ru('object')}. Если дело продолжается, внесите новое поручение.`,
        en: `The instruction was discharged (${en('discharged')}): ${en('object')}. If the matter goes on, give a new one.`,
      };
    case 'WITHOUT_CONDITION':
      return {
        ru: `Поручение исполняется без условия, сразу: ${ru('object')}. Если условие есть, исправьте запись о поручении.`,
        en: `The instruction has no condition and started at once: ${en('object')}. If there is one, correct the entry that gave it.`,
      };
    case 'STARTS_WITH_STEP':
      return {
        ru: `Исполнение начнётся само, когда будет пройден этап «${ru('step')}». Внесите, что он пройден.`,
        en: `It starts by itself once the step "${en('step')}" is done. Record that it was.`,
      };
    case 'CONDITION_MET_BEFORE':
      return {
        ru: `Уже внесено, что условие наступило (${ru('met')}): ${ru('object')}. Если день неверен, исправьте ту запись.`,
        en: `It is recorded already that the condition is met (${en('met')}): ${en('object')}. If the day is wrong, correct that entry.`,
      };
    case 'UNKNOWN_MEASURE':
      return {
        ru: `Мероприятия ${ru('measure')} в этом досье нет. Возьмите id из поля measures досье.`,
        en: `This dossier has no measure ${en('measure')}. Take an id from the dossier's measures.`,
      };
    case 'REPEATED_MEASURE':
      return {
        ru: `Мероприятие ${ru('number')} в документе «${ru('document')}» уже есть. Проверьте номер.`,
        en: `The document "${en('document')}" has a measure ${en('number')} already. Check the number.`,
      };
    default:
      return code satisfies never;
  }
}
