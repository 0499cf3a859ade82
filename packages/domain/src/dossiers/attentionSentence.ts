import type { RuleInTime } from '../bodies/rules/index.ts';
import { supersededSentences } from '../documents/superseded.ts';
import type { Records, StepOccurrence, StepPlan } from '../journal/records.ts';
import { rowsBy } from '../journal/rowsBy.ts';
import { meetingTitle } from '../meetings/title.ts';
import { type Party, partyName } from '../parties/party.ts';
import { capital } from '../text/capital.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { OUTCOME_TEXT } from '../text/vocabulary.ts';
import { dayText, nearText, whenText } from '../text/whenText.ts';
import { addDays, type LocalDate } from '../time/localDate.ts';
import { certainDay, latestOf, UNKNOWN_EDTF, type When } from '../time/when.ts';
import type { AttentionFacts, Due } from './attention.ts';
import { changeText } from './changeText.ts';
import { agreedText, countText } from './countText.ts';
import { dissentText } from './dissent.ts';
import { objectionsText } from './objectorsLeft.ts';
import { overdueText } from './overdueText.ts';
import type { ApprovalProgress } from './progress.ts';
import { withdrawnLead } from './stepReason.ts';
import { openRequests, type StepStatus } from './stepStatus.ts';
import { NAMED } from './waitText.ts';

/**
 * What an executive reads of a dossier: «Возражает Горния. Согласовали 7 из 11; ждём Еланию и Иворию; просрочено 12 дней.»
 * Verbs are chosen so that no name needs a gender; names are declined only by the cases that they bring.
 */
export function attentionSentence(records: Records, facts: AttentionFacts): LocalizedText {
  return inBoth((locale) =>
    [
      leadText(records, facts, locale),
      supersededSentences(records, facts.documents, locale),
      dissentedText(facts, locale),
      objectionsText(facts.objectors)?.[locale] ?? '',
      reportText(facts, locale),
      putOffText(records, facts, locale),
      countText(facts, locale),
      nextText(records, facts, locale),
      facts.reason === 'blocked' ? overdueText(facts.overdue, locale, facts.day) : '',
      lastHeardText(facts, locale),
    ]
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** What comes first: the reason; where nothing presses and nobody can be counted, the last thing that happened. */
function leadText(records: Records, facts: AttentionFacts, locale: Locale): string {
  const { reason, due, news, day } = facts;
  switch (reason) {
    case 'blocked':
      return '';
    case 'dueSoon':
      return due ? dueText(facts, locale) : '';
    case 'changed':
      return news ? `${changeText(records, news, day)[locale]}.` : '';
    case 'done':
      return throughLead(records, facts, locale);
    case 'noNews':
      return facts.noNewsSince ? silenceText(facts.noNewsSince, locale) : '';
    case 'cannotTell':
      return facts.outstanding.kind === 'cannotTell' ? facts.outstanding.reason[locale] : '';
    case 'inProgress':
      return facts.last && !isCounted(facts, locale) ? `${changeText(records, facts.last, day)[locale]}.` : '';
    case 'late': {
      const overdue = overdueText(facts.overdue, locale, day);
      return facts.isThrough ? `${overdue} ${throughLead(records, facts, locale)}` : overdue;
    }
    default:
      return reason satisfies never;
  }
}

/** That nothing is left of its route: it was withdrawn, not adopted, or has come through. */
function throughLead(records: Records, facts: AttentionFacts, locale: Locale): string {
  if (facts.withdrawn.length > 0) return `${withdrawnLead(facts.withdrawn, locale)}.`;
  if (facts.notAdopted.length > 0) return rejectedLead(records, facts, locale);
  return locale === 'ru' ? 'Все обязательные этапы пройдены.' : 'All required steps are done.';
}

/** «Не принято: «Голосование», 13 октября 2022.» The documents are named where others fared differently. */
function rejectedLead(records: Records, { notAdopted }: AttentionFacts, locale: Locale): string {
  const [first] = notAdopted;
  const others = first ? rowsBy(records.document, 'dossierId', first.document.dossierId).length - notAdopted.length : 0;
  const told = notAdopted.map(({ document, step, occurrence }) => {
    const at = `${quoted(locale, step.name[locale])}, ${whenText(occurrence.occurred, locale)}`;
    return others > 0 ? `${quoted(locale, document.title[locale])} (${at})` : at;
  });
  return `${capital(OUTCOME_TEXT.notAdopted[locale])}: ${listText(locale, [...new Set(told)])}.`;
}

/** Whether the sentence says how many agreed, signed or gave their instruments, or who is awaited. */
function isCounted(facts: AttentionFacts, locale: Locale): boolean {
  if (isNamed(facts) || facts.signing || facts.instruments.length > 0) return true;
  return facts.progress !== undefined && agreedText(facts.progress, locale) !== '';
}

/** Whether somebody is awaited by name. */
function isNamed({ outstanding }: AttentionFacts): boolean {
  return outstanding.kind === 'list' && outstanding.items.length > 0;
}

/** «Сведений нет с 2 февраля 2026.» What is only bounded is said to be so. */
export function silenceText(since: When, locale: Locale): string {
  const certain = certainDay(since);
  const by = latestOf(since);
  if (certain)
    return locale === 'ru'
      ? `Сведений нет с ${dayText(certain, locale)}.`
      : `No news since ${dayText(certain, locale)}.`;
  if (!by) return locale === 'ru' ? 'Сведений давно нет.' : 'There has been no news for long.';
  const day = whenText({ edtf: by, inferred: since.inferred }, locale);
  return locale === 'ru' ? `Последние сведения: не позднее ${day}.` : `Last news: not after ${day}.`;
}

/**
 * Who objects or reserves its position at the next step, and whether anybody can tell what that does. Whose objection is the news is not
 * named again.
 */
function dissentedText({ reason, news, dissent }: AttentionFacts, locale: Locale): string {
  const untold = reason === 'blocked' ? null : dissent.untold;
  const told = reason === 'changed' && news?.kind === 'position' ? news.record.partyId : undefined;
  const left = (parties: readonly Party[]): readonly Party[] => parties.filter(({ record }) => record.id !== told);
  const [objectors, reserving] = [left(dissent.objectors), left(dissent.reserving)];
  const alone = untold && objectors.length === 0 ? `${capital(untold[locale])}.` : '';
  return [alone, dissentText({ objectors, reserving, untold })?.[locale] ?? ''].filter((text) => text !== '').join(' ');
}

/** How long nothing was heard of a dossier that is held up or late. */
function lastHeardText({ reason, noNewsSince: since }: AttentionFacts, locale: Locale): string {
  return since && (reason === 'blocked' || reason === 'late') ? silenceText(since, locale) : '';
}

function dueText({ due, day, progress }: AttentionFacts, locale: Locale): string {
  if (!due) return '';
  const date = dueDayText(due, day, locale);
  if (due.what === 'plan') {
    const name = quoted(locale, due.status.step.name[locale]);
    return locale === 'ru' ? `${capital(date)} запланирован этап ${name}.` : `${capital(date)}: ${name} is planned.`;
  }
  const isSilence = progress?.rule?.ruleKind === 'silenceProcedure';
  if (!isSilence) return locale === 'ru' ? `Срок ответа: ${date}.` : `Answers are due ${date}.`;
  return locale === 'ru'
    ? `Процедура умолчания истекает ${date}; молчание здесь считается согласием.`
    : `The silence procedure ends ${date}; silence is consent here.`;
}

/** «сегодня», «завтра», «13 сентября*»; in English with a preposition: "on 13 September". */
function dueDayText(due: Due, day: LocalDate, locale: Locale): string {
  const isInferred = due.what === 'plan' && due.isInferred;
  const text = nearText({ edtf: due.date, inferred: isInferred }, locale, day);
  return locale === 'en' && (isInferred || due.date > addDays(day, 1)) ? `on ${text}` : text;
}

/** What was planned at the next step and brought no news. */
function reportText({ next, day }: AttentionFacts, locale: Locale): string {
  const last = next?.plans.findLast(({ state }) => state === 'noReport');
  if (!next || !last) return '';
  const when = plannedDayText(last.plan, locale, day);
  const name = next.step.name[locale];
  return locale === 'ru'
    ? `${name}: рассмотрение планировалось на ${when}; сообщений об этом нет.`
    : `${name}: was planned for ${when}; there is no report of it.`;
}

/** That the next step was put off, where that is the last that was said there, and to when: «Отложено: 16 сентября.» */
function putOffText(records: Records, facts: AttentionFacts, locale: Locale): string {
  const { next, day } = facts;
  const last = next && lastPutOff(next);
  if (!next || !last) return '';
  const again = isSaid(facts, next) ? '' : againText(records, next, locale, day);
  if (leadsWith(facts, last, locale)) return again;
  const when = nearText(last.occurred, locale, day);
  return [`${capital(OUTCOME_TEXT.postponed[locale])}: ${when}.`, again].filter((text) => text !== '').join(' ');
}

function lastPutOff({ occurrences }: StepStatus): StepOccurrence | undefined {
  const last = occurrences.findLast(({ forInformation }) => !forInformation);
  return last?.outcomes.some(({ outcome }) => outcome === 'postponed') ? last : undefined;
}

/** «Намечено снова: 10 октября (Совет глав АС РСС, № 54).» When and where the step comes again, if that was announced. */
function againText(records: Records, { plans }: StepStatus, locale: Locale, day: LocalDate): string {
  const plan = plans.find(({ state, plan: { planned } }) => state === 'planned' && planned.edtf !== UNKNOWN_EDTF)?.plan;
  if (!plan) return '';
  const meeting = records.meeting.get(plan.meetingId ?? '');
  const where = meeting ? ` (${meetingTitle(records, meeting.sittings)[locale]})` : '';
  const lead = locale === 'ru' ? 'Намечено снова' : 'Planned again';
  return `${lead}: ${plannedDayText(plan, locale, day)}${where}.`;
}

/** Whether the sentence begins with something that was done. */
function leadsWith(facts: AttentionFacts, { id }: StepOccurrence, locale: Locale): boolean {
  const { reason, news, last } = facts;
  if (reason === 'changed') return news?.record.id === id;
  return reason === 'inProgress' && !isCounted(facts, locale) && last?.record.id === id;
}

/** What comes next, where nothing else says it; and, where only objections are in the way, what would help. */
function nextText(records: Records, facts: AttentionFacts, locale: Locale): string {
  const { reason, next, progress, day } = facts;
  if (reason === 'blocked') return passText(progress, locale);
  if (facts.isSilent || reason === 'done' || !next || isNamed(facts) || isSaid(facts, next)) return '';
  if (next.step.stepType === 'consultation' && openRequests(next).length > 0) return SUMMARY_LEFT[locale];
  if (progress?.carries.answer === 'yes')
    return locale === 'ru' ? 'По правилу решение проходит.' : 'By the rule it carries.';
  if (lastPutOff(next)) return againText(records, next, locale, day) === '' ? GOES_ON[locale] : '';
  const isLed = next.occurrences.some((each) => !each.forInformation && leadsWith(facts, each, locale));
  if (isLed) return againText(records, next, locale, day) || GOES_ON[locale];
  const plan = next.plans.find(
    ({ plan: { planned }, state }) => state === 'planned' && planned.edtf !== UNKNOWN_EDTF,
  )?.plan;
  const when = plan ? `, ${plannedDayText(plan, locale, day)}` : '';
  const name = `${quoted(locale, next.step.name[locale])}${when}`;
  if (next.state === 'may' && plan) return locale === 'ru' ? `Запланирован этап ${name}.` : `Planned: ${name}.`;
  if (next.state === 'may') return locale === 'ru' ? `Возможен этап ${name}.` : `May come next: ${name}.`;
  return locale === 'ru' ? `Следующий этап: ${name}.` : `Next: ${name}.`;
}

const SUMMARY_LEFT: LocalizedText = { ru: 'Осталось обобщить ответы.', en: 'The answers have yet to be summarised.' };
const GOES_ON: LocalizedText = { ru: 'Этап продолжается.', en: 'The step goes on.' };

/** Whether the sentence has named the next step already: as due, as the news, or as a plan without news. */
function isSaid({ reason, due, news }: AttentionFacts, { step, plans }: StepStatus): boolean {
  if (plans.some(({ state }) => state === 'noReport')) return true;
  if (reason === 'dueSoon' && due?.what === 'plan') return due.status.step.id === step.id;
  const isPlan = news?.kind === 'plan' || news?.kind === 'putOff';
  return reason === 'changed' && isPlan && news.record.stepId === step.id;
}

/** The day of a plan, without the year if it is this one's. */
function plannedDayText({ planned }: StepPlan, locale: Locale, day: LocalDate): string {
  if (planned.edtf.length !== 10) return whenText(planned, locale);
  return `${dayText(planned.edtf, locale, day)}${planned.inferred ? '*' : ''}`;
}

/** The rule that holds, or those that may. */
function rulesOf(progress: ApprovalProgress | undefined): readonly RuleInTime[] {
  return progress?.rule ? [progress.rule] : (progress?.possibleRules ?? []);
}

function passText(progress: ApprovalProgress | undefined, locale: Locale): string {
  const [changes] = progress?.wouldPass ?? [];
  if (!changes || changes.length === 0 || changes.length > NAMED || changes.some(({ from }) => from !== 'objected'))
    return '';
  /** Where votes are counted, to withdraw an objection is to abstain: that may not be enough. */
  if (rulesOf(progress).some(({ ruleKind }) => ruleKind === 'majority') && changes.some(({ to }) => to === 'agreed'))
    return '';
  const names = listText(
    locale,
    changes.map(({ party }) => partyName(party)[locale]),
  );
  const one = changes.length === 1;
  if (locale === 'ru') return `Пройдёт, если ${names} ${one ? 'снимет возражение' : 'снимут возражения'}.`;
  return `It passes if ${names} ${one ? 'withdraws the objection' : 'withdraw their objections'}.`;
}
