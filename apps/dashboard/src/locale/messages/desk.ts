import type { Locale } from '../locale.ts';
import { deskEn } from './deskEn.ts';
import { type DeskMessageId, deskRu } from './deskRu.ts';
import { messagesOf } from './index.ts';
import type { MessageId } from './ru.ts';

/** The catalogue of a language with what the desk says besides. */
export function deskMessagesOf(locale: Locale): Readonly<Record<DeskMessageId | MessageId, string>> {
  return { ...messagesOf(locale), ...(locale === 'en' ? deskEn : deskRu) };
}
