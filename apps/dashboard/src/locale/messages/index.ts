import type { Locale } from '../locale.ts';
import { en } from './en.ts';
import { type MessageId, ru } from './ru.ts';

/** The catalogue of a language; both have the same messages, or they do not compile. */
export function messagesOf(locale: Locale): Readonly<Record<MessageId, string>> {
  return locale === 'en' ? en : ru;
}
