import type { ForceRule, Records } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import { daysText, monthsText } from '../text/plural.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { FORCE_TRIGGER_TEXT } from '../text/vocabulary.ts';
import { dayText } from '../text/whenText.ts';

/**
 * How a document enters into force: «после уведомлений: 3, через 30 дней», «с установленной даты: 1 мая 2026», «только словами: «по
 * решению Совета»».
 */
export function forceRuleText(records: Records, rule: ForceRule): LocalizedText {
  return inBoth((locale) => {
    const lead = FORCE_TRIGGER_TEXT[rule.trigger][locale];
    const what = whatOf(rule, locale);
    const inForce = [
      what === null ? lead : `${lead}: ${what}`,
      ...amongText(records, rule, locale),
      ...afterText(rule, locale),
      ...floorText(rule, locale),
    ].join(', ');
    return [inForce, ...provisionalText(rule, locale), ...noticeText(rule, locale)].join('; ');
  });
}

function whatOf({ date, count, wording }: ForceRule, locale: Locale): string | null {
  if (date !== null) return dayText(date, locale);
  if (wording !== null) return quoted(locale, wording[locale]);
  return count === null ? null : String(count);
}

/** «в том числе всех названных (Авалия и Борея)», «в том числе не меньше 3 из названных (…)» */
function amongText(records: Records, { among }: ForceRule, locale: Locale): readonly string[] {
  if (!among) return [];
  const names = partiesOf(records, new Set(among.partyIds)).map((party) => partyName(party)[locale]);
  const isAll = among.count === among.partyIds.length;
  const lead = isAll
    ? OF_ALL_NAMED
    : {
        ru: `в том числе не меньше ${among.count} из названных`,
        en: `at least ${among.count} of those named among them`,
      };
  return [`${lead[locale]} (${listText(locale, names)})`];
}

/** «через 1 месяц и 5 дней», «с первого числа следующего месяца» */
function afterText({ monthsAfter, daysAfter, firstOfMonth }: ForceRule, locale: Locale): readonly string[] {
  const long = [
    ...(monthsAfter > 0 ? [monthsText(locale, monthsAfter)] : []),
    ...(daysAfter > 0 ? [daysText(locale, daysAfter)] : []),
  ];
  const delay = listText(locale, long);
  return [
    ...(delay === '' ? [] : [locale === 'ru' ? `через ${delay}` : `${delay} after`]),
    ...(firstOfMonth ? [FIRST[locale]] : []),
  ];
}

/** «не ранее 1 января 2027» */
function floorText({ notBefore }: ForceRule, locale: Locale): readonly string[] {
  if (notBefore === null) return [];
  return [`${locale === 'ru' ? 'не ранее' : 'not before'} ${dayText(notBefore, locale)}`];
}

/** «временно применяется с подписания», «временно применяется с 1 мая 2026 теми, кто об этом заявил» */
function provisionalText({ provisional }: ForceRule, locale: Locale): readonly string[] {
  if (!provisional) return [];
  const { since, declared } = provisional;
  const day = since === null ? SIGNATURE[locale] : dayText(since, locale);
  const applied = locale === 'ru' ? `временно применяется с ${day}` : `applied provisionally from ${day}`;
  return [declared ? `${applied} ${BY_THOSE[locale]}` : applied];
}

/** «выход через 12 месяцев после уведомления (статья 9)» */
function noticeText({ notice }: ForceRule, locale: Locale): readonly string[] {
  if (!notice) return [];
  const months = monthsText(locale, notice.months);
  const text = locale === 'ru' ? `выход через ${months} после уведомления` : `withdrawal ${months} after notice of it`;
  return [`${text} (${notice.citation[locale]})`];
}

const SIGNATURE: LocalizedText = { ru: 'подписания', en: 'signature' };
const BY_THOSE: LocalizedText = { ru: 'теми, кто об этом заявил', en: 'by those that say so' };
const OF_ALL_NAMED: LocalizedText = { ru: 'в том числе всех названных', en: 'all of those named among them' };
const FIRST: LocalizedText = {
  ru: 'с первого числа следующего месяца',
  en: 'on the first day of the following month',
};
