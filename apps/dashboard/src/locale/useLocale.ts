import { useIntl } from 'react-intl';
import type { Locale } from './locale.ts';

/** A language as the API spells it. */
export type WireLocale = Uppercase<Locale>;

/** The language of the page, as the domain and as the API spell it. */
export function useLocale(): Readonly<{ locale: Locale; wire: WireLocale }> {
  const locale = useIntl().locale as Locale;
  return { locale, wire: wireOf(locale) };
}

export function wireOf(locale: Locale): WireLocale {
  return locale === 'en' ? 'EN' : 'RU';
}
