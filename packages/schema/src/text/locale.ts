import type { Locale, LocalizedText } from '@concord/domain';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

export const LocaleEnum = builder.enumType('Locale', {
  description: 'Язык текста: русский или английский.',
  values: {
    RU: { value: 'ru' as const, description: 'русский' },
    EN: { value: 'en' as const, description: 'английский; English' },
  },
});

/** A text in the language that was asked for, else in that of the request. */
export function inLocale(text: LocalizedText, locale: Locale | null | undefined, context: Context): string {
  return text[locale ?? context.locale];
}
