import type { ForceRule } from '../journal/records.ts';
import { inBoth, listText, quoted } from '../text/listText.ts';
import { daysText, monthsText } from '../text/plural.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { FORCE_TRIGGER_TEXT } from '../text/vocabulary.ts';
import { dayText } from '../text/whenText.ts';

/**
 * How a document enters into force: «после уведомлений: 3, через 30 дней», «с установленной даты: 1 мая 2026», «только словами: «по
 * решению Совета»».
 */
export function forceRuleText(rule: ForceRule): LocalizedText {
  return inBoth((locale) => {
    const lead = FORCE_TRIGGER_TEXT[rule.trigger][locale];
    const what = whatOf(rule, locale);
    return [what === null ? lead : `${lead}: ${what}`, ...afterText(rule, locale)].join(', ');
  });
}

function whatOf({ date, count, wording }: ForceRule, locale: Locale): string | null {
  if (date !== null) return dayText(date, locale);
  if (wording !== null) return quoted(locale, wording[locale]);
  return count === null ? null : String(count);
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

const FIRST: LocalizedText = {
  ru: 'с первого числа следующего месяца',
  en: 'on the first day of the following month',
};
