import { inBoth } from './listText.ts';
import type { Locale, LocalizedText } from './text.ts';

/** What stands before a number in running text: «№ 53/24», "No. 53/24". What papers print on themselves stays as they have it. */
export function numberMark(locale: Locale): string {
  return locale === 'ru' ? '№' : 'No.';
}

/** «№ 53/24» and "No. 53/24". */
export function numbered(number: string): LocalizedText {
  return inBoth((locale) => `${numberMark(locale)} ${number}`);
}

/** «Решение № 53/24-9.2»; without a number, what it is. */
export function withNumber(lead: LocalizedText, number: string | null): LocalizedText {
  return number === null ? lead : inBoth((locale) => `${lead[locale]} ${numbered(number)[locale]}`);
}
