import type { Records, StepPlan } from '../journal/records.ts';
import { accusativeOf, type Party, partyName } from '../parties/party.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import { daysText, plural } from '../text/plural.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { dayText, whenText } from '../text/whenText.ts';
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts';
import type { AttentionFacts } from './attention.ts';
import { occurrenceText, planText, positionText, requestText, revisionText } from './changeText.ts';
import type { Change } from './lastKnown.ts';
import type { ApprovalProgress } from './progress.ts';
import { isConsent } from './stand.ts';
import type { StepStatus } from './stepStatus.ts';

/**
 * What an executive reads of a dossier: «Возражает Горния. Согласовали 7 из 11; ждём Еланию и Иворию; просрочено 12 дней.»
 * Verbs are chosen so that no name needs a gender; names are declined only by the cases that they bring.
 */
export function attentionSentence(records: Records, facts: AttentionFacts): LocalizedText {
  return inBoth((locale) =>
    [leadText(records, facts, locale), reportText(facts, locale), countText(facts, locale), nextText(facts, locale)]
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** What comes first: the reason. */
function leadText(records: Records, facts: AttentionFacts, locale: Locale): string {
  const { reason, next, due, change, day } = facts;
  switch (reason) {
    case 'blocked':
      return next ? objectText(next.parties, locale) : '';
    case 'dueSoon':
      return due ? dueText(facts, locale) : '';
    case 'changed':
      return change
        ? `${capitalised(nearDayText(change.known, day, locale))}: ${changeText(records, change)[locale]}.`
        : '';
    case 'done':
      return locale === 'ru' ? 'Все обязательные этапы пройдены.' : 'All required steps are done.';
    case 'noNews':
      return facts.noNewsSince
        ? `${locale === 'ru' ? 'Сведений нет с' : 'No news since'} ${dayText(facts.noNewsSince, locale)}.`
        : '';
    case 'cannotTell':
      return facts.outstanding.kind === 'cannotTell' ? facts.outstanding.reason[locale] : '';
    case 'late':
    case 'inProgress':
      return '';
    default:
      return reason satisfies never;
  }
}

function objectText(parties: readonly Party[], locale: Locale): string {
  const names = listText(
    locale,
    parties.map((party) => partyName(party)[locale]),
  );
  if (locale === 'ru') return `${parties.length === 1 ? 'Возражает' : 'Возражают'} ${names}.`;
  return `${names} ${parties.length === 1 ? 'objects' : 'object'}.`;
}

function dueText({ due, day, progress }: AttentionFacts, locale: Locale): string {
  if (!due) return '';
  const date = nearDayText(due.date, day, locale);
  if (due.what === 'plan') {
    const name = quoted(locale, due.status.step.name[locale]);
    return locale === 'ru'
      ? `${capitalised(date)} запланирован этап ${name}.`
      : `${capitalised(date)}: ${name} is planned.`;
  }
  const isSilence = progress?.rule?.ruleKind === 'silenceProcedure';
  if (!isSilence) return locale === 'ru' ? `Срок ответа: ${date}.` : `Answers are due ${date}.`;
  return locale === 'ru'
    ? `Процедура умолчания истекает ${date}; молчание здесь считается согласием.`
    : `The silence procedure ends ${date}; silence is consent here.`;
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

/** «Согласовали 7 из 11; ждём Еланию и Иворию; просрочено 12 дней.» */
function countText(facts: AttentionFacts, locale: Locale): string {
  if (facts.reason === 'done' || facts.reason === 'noNews' || facts.reason === 'cannotTell') return '';
  const { progress, outstanding, daysLate } = facts;
  const awaited = outstanding.kind === 'list' ? outstanding.items.map(({ party }) => party) : [];
  const distinct = [...new Map(awaited.map((party) => [party.record.id, party])).values()];
  const parts = [
    progress ? agreedText(progress, locale) : '',
    progress ? staleText(progress, locale) : '',
    distinct.length > 0 ? waitText(distinct, locale) : '',
    outstanding.kind === 'cannotTell'
      ? locale === 'ru'
        ? 'кого ждём, сказать нельзя'
        : 'who is awaited cannot be told'
      : '',
    daysLate !== null ? lateText(daysLate, locale) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${capitalised(parts.join('; '))}.` : '';
}

function agreedText({ stands, total }: ApprovalProgress, locale: Locale): string {
  if (stands.every(({ stand }) => stand === 'cannotTell')) return '';
  const agreed = stands.filter(({ stand }) => isConsent(stand)).length;
  if (agreed === total && total > 1) return locale === 'ru' ? `согласовали все ${total}` : `all ${total} agreed`;
  if (agreed === 0) return locale === 'ru' ? `пока не согласовал никто из ${total}` : `none of ${total} agreed yet`;
  if (locale === 'en') return `${agreed} of ${total} agreed`;
  return `${plural(locale, agreed, { one: 'согласовала', other: 'согласовали' })} ${agreed} из ${total}`;
}

function staleText({ stands }: ApprovalProgress, locale: Locale): string {
  const stale = stands.filter(({ stand }) => stand === 'stale').length;
  if (stale === 0) return '';
  if (locale === 'en') return `${stale} ${plural(locale, stale, { one: 'position is', other: 'positions are' })} stale`;
  const forms = { one: 'позиция устарела', few: 'позиции устарели', other: 'позиций устарели' };
  return `${stale} ${plural(locale, stale, forms)}`;
}

/** More than so many parties are counted, not named. */
const NAMED = 3;

function waitText(parties: readonly Party[], locale: Locale): string {
  const named = parties.length > NAMED + 1 ? parties.slice(0, NAMED) : parties;
  const more = parties.length - named.length;
  if (locale === 'en') {
    const names = named.map((party) => partyName(party).en);
    return `waiting for ${listText(locale, more > 0 ? [...names, `${more} more`] : names)}`;
  }
  const names = named.map((party) => accusativeOf(party) ?? quoted(locale, partyName(party).ru));
  const others = `ещё ${more} ${plural(locale, more, { one: 'сторону', few: 'стороны', other: 'сторон' })}`;
  return `ждём ${listText(locale, more > 0 ? [...names, others] : names)}`;
}

function lateText(days: number, locale: Locale): string {
  if (locale === 'en') return `${daysText(locale, days)} overdue`;
  return `${plural(locale, days, { one: 'просрочен', other: 'просрочено' })} ${daysText(locale, days)}`;
}

/** What comes next, where nothing else says it; and, where only objections are in the way, what would help. */
function nextText(facts: AttentionFacts, locale: Locale): string {
  const { reason, next, progress, outstanding, day } = facts;
  if (reason === 'blocked') return passText(progress, locale);
  const isAwaited = outstanding.kind === 'list' && outstanding.items.length > 0;
  if (reason === 'noNews' || reason === 'done' || !next || isAwaited || isSaid(facts, next)) return '';
  if (progress?.carries.answer === 'yes')
    return locale === 'ru' ? 'По правилу решение проходит.' : 'By the rule it carries.';
  const plan = next.plans.find(({ state }) => state === 'planned')?.plan;
  const when = plan ? `, ${plannedDayText(plan, locale, day)}` : '';
  const name = `${quoted(locale, next.step.name[locale])}${when}`;
  if (next.state === 'may') return locale === 'ru' ? `Возможен этап ${name}.` : `May come next: ${name}.`;
  return locale === 'ru' ? `Следующий этап: ${name}.` : `Next: ${name}.`;
}

/** Whether the sentence has named the next step already: as due, as the news, or as a plan without news. */
function isSaid({ reason, due, change }: AttentionFacts, { step, plans }: StepStatus): boolean {
  if (plans.some(({ state }) => state === 'noReport')) return true;
  if (reason === 'dueSoon' && due?.what === 'plan') return due.status.step.id === step.id;
  return reason === 'changed' && change?.kind === 'plan' && change.record.stepId === step.id;
}

/** The day of a plan, without the year if it is this one's. */
function plannedDayText({ planned }: StepPlan, locale: Locale, day: LocalDate): string {
  if (planned.edtf.length !== 10) return whenText(planned, locale);
  return `${dayText(planned.edtf, locale, day)}${planned.inferred ? '*' : ''}`;
}

function passText(progress: ApprovalProgress | undefined, locale: Locale): string {
  const [changes] = progress?.wouldPass ?? [];
  if (!changes || changes.length === 0 || changes.length > NAMED || changes.some(({ from }) => from !== 'objected'))
    return '';
  const names = listText(
    locale,
    changes.map(({ party }) => partyName(party)[locale]),
  );
  const one = changes.length === 1;
  if (locale === 'ru') return `Пройдёт, если ${names} ${one ? 'снимет возражение' : 'снимут возражения'}.`;
  return `It passes if ${names} ${one ? 'withdraws the objection' : 'withdraw their objections'}.`;
}

function changeText(records: Records, change: Change): LocalizedText {
  switch (change.kind) {
    case 'occurrence':
      return occurrenceText(records, change.record);
    case 'position':
      return positionText(records, change.record);
    case 'request':
      return requestText(records, change.record);
    case 'revision':
      return revisionText(records, change.record);
    case 'plan':
      return planText(records, change.record);
    default:
      return change satisfies never;
  }
}

/** «сегодня», «завтра», «вчера», «13 сентября» */
function nearDayText(date: LocalDate, day: LocalDate, locale: Locale): string {
  if (date === day) return locale === 'ru' ? 'сегодня' : 'today';
  if (date === addDays(day, 1)) return locale === 'ru' ? 'завтра' : 'tomorrow';
  if (date === addDays(day, -1)) return locale === 'ru' ? 'вчера' : 'yesterday';
  const text = dayText(date, locale, day);
  return locale === 'en' && daysBetween(day, date) > 0 ? `on ${text}` : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
