import type { LocalizedText } from '../text/text.ts';

/** Why a command about an agenda or a decision of a meeting is not carried out, besides what holds for every command. */
export const MEETING_PAPER_REFUSALS = [
  'NUMBER_CONTRADICTS',
  'NUMBER_TAKEN',
  'MEETING_NOT_HELD',
  'UNKNOWN_AGENDA_ITEM',
  'UNKNOWN_DRAFT',
  'DECISION_TAKEN',
  'EMPTY_CLAUSE',
  'CLAUSE_NUMBER',
  'MEETING_NUMBER',
  'DAY_OUTSIDE_MEETING',
] as const;
export type MeetingPaperRefusal = (typeof MEETING_PAPER_REFUSALS)[number];

type Fact = (name: string) => string;

/** What happened, what was expected and what to do; `ru` and `en` give the facts in each language. */
export function meetingPaperRefusalText(code: MeetingPaperRefusal, ru: Fact, en: Fact): LocalizedText {
  switch (code) {
    case 'NUMBER_CONTRADICTS':
      return {
        ru: `Номер «${ru('number')}» не этого заседания: ${ru('meeting')}. Ожидается номер, который начинается так: «${ru('expected')}».`,
        en: `The number "${en('number')}" is not of this meeting: ${en('meeting')}. Expected one that begins like this: "${en('expected')}".`,
      };
    case 'NUMBER_TAKEN':
      if (ru('meeting') !== '')
        return {
          ru: `Номер «${ru('number')}» у органа ${ru('body')} уже есть: ${ru('meeting')}. Укажите другой; ошибку исправляет запись об исправлении.`,
          en: `The number "${en('number')}" of ${en('body')} is there already: ${en('meeting')}. Give another; a mistake is corrected by an entry that says so.`,
        };
      return {
        ru: `Номер «${ru('number')}» на этом заседании уже есть. Укажите другой; ошибку исправляет запись об исправлении.`,
        en: `The number "${en('number')}" is there already at this meeting. Give another; a mistake is corrected by an entry that says so.`,
      };
    case 'MEETING_NOT_HELD':
      return {
        ru: `Заседание не состоялось или не внесено как состоявшееся: ${ru('meeting')}. Внесите сначала, что оно состоялось; до этого вносят только проект решения.`,
        en: `The meeting was not held, or is not recorded as held: ${en('meeting')}. Record first that it was; until then only a draft of a decision is recorded.`,
      };
    case 'UNKNOWN_AGENDA_ITEM':
      return {
        ru: `Вопроса ${ru('agendaItem')} в повестке этого заседания нет. Возьмите id из поля agenda заседания или не указывайте вопрос.`,
        en: `The agenda of this meeting has no item ${en('agendaItem')}. Take an id from the meeting's agenda, or leave it out.`,
      };
    case 'UNKNOWN_DRAFT':
      return {
        ru: `Проекта решения ${ru('decision')} у этого заседания или этих органов нет. Возьмите id из поля decisions заседания или досье или не указывайте проект.`,
        en: `There is no draft of a decision ${en('decision')} for this meeting, or of these bodies. Take an id from the decisions of the meeting or the dossier, or leave it out.`,
      };
    case 'DECISION_TAKEN':
      return {
        ru: `Это решение уже принято (${ru('decision') || 'без номера'}). Вносить его второй раз не нужно; ошибку исправляет запись об исправлении.`,
        en: `This decision was taken already (${en('decision') || 'without a number'}). There is no need to record it again; a mistake is corrected by an entry that says so.`,
      };
    case 'EMPTY_CLAUSE':
      return {
        ru: `Пункт ${ru('clause')} ничего не говорит. Укажите хотя бы одно действие или уберите пункт.`,
        en: `Clause ${en('clause')} says nothing. Give at least one act, or leave the clause out.`,
      };
    case 'CLAUSE_NUMBER':
      return {
        ru: `Номер пункта ${ru('clause')} не подходит. Ожидается номер, как он напечатан: «2», «2.1», «3а»; каждый номер — один раз.`,
        en: `The clause number ${en('clause')} does not do. Expected is a number as printed, “2”, “2.1” or “3a”, each number once.`,
      };
    case 'MEETING_NUMBER':
      return {
        ru: `Номер заседания ${ru('number')} не подходит. Заседания органа нумеруются целыми числами от 1; если номера нет, не указывайте его.`,
        en: `The meeting number ${en('number')} does not do. Meetings of a body are numbered by whole numbers from 1; if it has none, leave it out.`,
      };
    case 'DAY_OUTSIDE_MEETING':
      return {
        ru: `День рассмотрения вопроса (${ru('day')}) не входит в дни заседания: ${ru('days')}. Укажите один из них или не указывайте день.`,
        en: `The day on which the item was considered (${en('day')}) is not among the days of the meeting: ${en('days')}. Give one of them, or none.`,
      };
    default:
      return code satisfies never;
  }
}
