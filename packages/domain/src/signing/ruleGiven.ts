import type { LocalizedText } from '../text/text.ts';
import { isLocalDate } from '../time/localDate.ts';
import type { LayDownForceRule } from './command.ts';
import type { Among } from './entries.ts';

const PLAIN = ['trigger', 'date', 'count', 'monthsAfter', 'daysAfter', 'firstOfMonth', 'notBefore'] as const;

/** What a rule of entry into force says, besides where that stands. */
export type RuleGiven = Pick<LayDownForceRule, (typeof PLAIN)[number] | 'among' | 'provisional' | 'notice' | 'wording'>;

/** More days or months than these no rule of entry into force counts; nor more states than there are. */
const MOST = { days: 3660, months: 120, count: 300 };

/** Whether two rules say the same. */
export function saysTheSame(one: RuleGiven, other: RuleGiven): boolean {
  const isWordedSo = one.wording?.ru === other.wording?.ru && one.wording?.en === other.wording?.en;
  const among = (rule: RuleGiven): string => JSON.stringify([rule.among?.count, rule.among?.partyIds.toSorted()]);
  const provisional = (rule: RuleGiven): string =>
    JSON.stringify([rule.provisional?.since, rule.provisional?.declared]);
  const notice = ({ notice: said }: RuleGiven): string =>
    JSON.stringify([said?.months, said?.citation.ru, said?.citation.en]);
  return (
    isWordedSo &&
    among(one) === among(other) &&
    provisional(one) === provisional(other) &&
    notice(one) === notice(other) &&
    PLAIN.every((field) => one[field] === other[field])
  );
}

/** What does not fit in a rule, as a sentence that says what was expected; the same for commands and datasets. */
export function misfitOf(given: RuleGiven): LocalizedText | undefined {
  const { trigger, date, count, among, monthsAfter, daysAfter, firstOfMonth, notBefore, wording } = given;
  const appliedSince = given.provisional?.since ?? null;
  const counts = trigger === 'notifications' || trigger === 'deposits';
  if (trigger === 'date' ? date === null || !isLocalDate(date) : date !== null) return DATE;
  if (counts ? !isWhole(count, 1, MOST.count) : count !== null) return COUNT;
  if (among && !fitsAmong(among, counts ? count : 0)) return AMONG;
  if ((trigger === 'inWords') !== (wording !== null)) return WORDING;
  if (trigger === 'inWords' && (monthsAfter !== 0 || daysAfter !== 0 || firstOfMonth)) return NOTHING_AFTER;
  if (notBefore !== null && (trigger === 'date' || trigger === 'inWords' || !isLocalDate(notBefore))) return NOT_BEFORE;
  if (appliedSince !== null && !isLocalDate(appliedSince)) return PROVISIONAL;
  if (given.notice && !isWhole(given.notice.months, 1, MOST.months)) return NOTICE;
  if (!isWhole(monthsAfter, 0, MOST.months)) return MONTHS;
  return isWhole(daysAfter, 0, MOST.days) ? undefined : DAYS;
}

/** So many of certain parties, each named once, as there can be among those that count. */
function fitsAmong({ count, partyIds }: Among, most: number | null): boolean {
  const isEachOnce = new Set(partyIds).size === partyIds.length;
  return isEachOnce && isWhole(count, 1, Math.min(partyIds.length, most ?? 0, MOST.count));
}

function isWhole(number: number | null, from: number, to: number): boolean {
  return number !== null && Number.isInteger(number) && number >= from && number <= to;
}

const DATE: LocalizedText = {
  ru: 'Дата, которая существует, указывается, когда документ вступает в силу с установленной даты, и только тогда.',
  en: 'Give a date that exists where the document enters into force on a date, and only there.',
};
const COUNT: LocalizedText = {
  ru: `Число от 1 до ${MOST.count} указывается для уведомлений и сдачи на хранение, и только для них.`,
  en: `Give a number from 1 to ${MOST.count} for notifications and deposits, and only for them.`,
};
const AMONG: LocalizedText = {
  ru: 'Сколько нужно из названных сторон, указывается только для уведомлений и сдачи на хранение: не меньше 1, не больше, чем названо и чем нужно всего; каждая названа один раз.',
  en: 'How many of certain parties are needed is given for notifications and deposits only: at least 1, no more than are named and than are needed in all; each is named once.',
};
const WORDING: LocalizedText = {
  ru: 'Слова документа указываются для порядка, который указан только словами, и только для него.',
  en: 'Give the words of the paper for a rule that is told in words only, and only for that.',
};
const NOTHING_AFTER: LocalizedText = {
  ru: 'Из порядка, указанного только словами, ничего не отсчитывается: ни месяцы, ни дни, ни первое число.',
  en: 'Nothing is counted from a rule that is told in words only: no months, no days, no first of a month.',
};
const NOT_BEFORE: LocalizedText = {
  ru: 'День, не ранее которого документ вступает в силу, – это день, который существует; для установленной даты и для порядка словами его не указывают.',
  en: 'The day before which the document does not enter into force is a day that exists; it is not given for a date or for a rule in words.',
};
const PROVISIONAL: LocalizedText = {
  ru: 'День, с которого документ применяется временно, – это день, который существует; если это день подписания, не указывайте его.',
  en: 'The day since which the document is applied provisionally is a day that exists; leave it out where it is since signature.',
};
const NOTICE: LocalizedText = {
  ru: `О выходе уведомляют за срок от 1 до ${MOST.months} месяцев; если статья срока не называет, не указывайте его.`,
  en: `Notice of withdrawal is given 1 to ${MOST.months} months before; leave it out where no article names a term.`,
};
const MONTHS: LocalizedText = {
  ru: `Месяцев после этого бывает от 0 до ${MOST.months}.`,
  en: `There are 0 to ${MOST.months} months after it.`,
};
const DAYS: LocalizedText = {
  ru: `Дней после этого бывает от 0 до ${MOST.days}.`,
  en: `There are 0 to ${MOST.days} days after it.`,
};
