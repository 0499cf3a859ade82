import type { Locale } from '../locale.ts';
import { managingEn } from './managingEn.ts';
import { type ManagingMessageId, managingRu } from './managingRu.ts';

/** What the pages about accounts say besides, in a language. */
export function managingMessagesOf(locale: Locale): Readonly<Record<ManagingMessageId, string>> {
  return locale === 'en' ? managingEn : managingRu;
}
