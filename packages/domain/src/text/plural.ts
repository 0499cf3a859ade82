import type { Locale } from './text.ts';

const RULES = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;

/** The forms of a word after a number; Russian has `few` («2 дня») and `many` («5 дней») besides `one` and `other`. */
export type PluralForms = Readonly<{ one: string; few?: string; many?: string; other: string }>;

/** The form that goes with a whole number: «1 день», «2 дня», «5 дней», «21 день». */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const rule = RULES[locale].select(count);
  if (rule === 'one') return forms.one;
  if (rule === 'few') return forms.few ?? forms.other;
  if (rule === 'many') return forms.many ?? forms.other;
  return forms.other;
}

/** «1 день», «2 дня», «5 дней»; "1 day", "2 days". */
export function daysText(locale: Locale, count: number): string {
  const forms: PluralForms =
    locale === 'ru' ? { one: 'день', few: 'дня', many: 'дней', other: 'дня' } : { one: 'day', other: 'days' };
  return `${count} ${plural(locale, count, forms)}`;
}

/** «1 месяц», «2 месяца», «5 месяцев»; "1 month", "2 months". */
export function monthsText(locale: Locale, count: number): string {
  const forms: PluralForms =
    locale === 'ru'
      ? { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' }
      : { one: 'month', other: 'months' };
  return `${count} ${plural(locale, count, forms)}`;
}
