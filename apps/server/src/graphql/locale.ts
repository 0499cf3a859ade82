import type { Locale } from '@concord/domain';

/** The language of an `Accept-Language` header (RFC 9110, 12.5.4) that the register speaks and the reader likes best, else Russian. */
export function localeOf(header: string | undefined): Locale {
  const wanted = (header ?? '').split(',').flatMap((range): { locale: Locale; weight: number }[] => {
    const [language = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const [locale] = language.split('-');
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    return (locale === 'ru' || locale === 'en') && weight > 0 ? [{ locale, weight }] : [];
  });
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.locale ?? 'ru';
}
