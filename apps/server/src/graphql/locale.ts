import type { Locale } from '@concord/domain';

/** The language of an `Accept-Language` header that the register speaks: the first named one, else Russian. */
export function localeOf(header: string | undefined): Locale {
  for (const range of (header ?? '').split(',')) {
    const language = range.trim().slice(0, 2).toLowerCase();
    if (language === 'ru' || language === 'en') return language;
  }
  return 'ru';
}
