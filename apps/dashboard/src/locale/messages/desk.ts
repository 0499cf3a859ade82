import type { Locale } from '../locale.ts';
import { deskEn } from './deskEn.ts';
import { type DeskMessageId, deskRu } from './deskRu.ts';

/** What the desk says besides, in a language. */
export function deskMessagesOf(locale: Locale): Readonly<Record<DeskMessageId, string>> {
  return locale === 'en' ? deskEn : deskRu;
}
