import type { ForceRule } from '../journal/records.ts';
import { inBoth } from '../text/listText.ts';
import { daysText } from '../text/plural.ts';
import type { LocalizedText } from '../text/text.ts';
import { FORCE_TRIGGER_TEXT } from '../text/vocabulary.ts';
import { dayText } from '../text/whenText.ts';

/** How a document enters into force: «после уведомлений: 3, через 30 дней», «с установленной даты: 1 мая 2026». */
export function forceRuleText({ trigger, date, count, daysAfter }: ForceRule): LocalizedText {
  return inBoth((locale) => {
    const what = date === null ? (count === null ? null : String(count)) : dayText(date, locale);
    const lead = FORCE_TRIGGER_TEXT[trigger][locale];
    const text = what === null ? lead : `${lead}: ${what}`;
    if (daysAfter === 0) return text;
    return `${text}, ${locale === 'ru' ? `через ${daysText('ru', daysAfter)}` : `${daysText('en', daysAfter)} after`}`;
  });
}
