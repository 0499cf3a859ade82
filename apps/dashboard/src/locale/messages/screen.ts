import type { Locale } from '../locale.ts';
import { screenEn } from './screenEn.ts';
import { type ScreenMessageId, screenRu } from './screenRu.ts';

/** What the page that makes a browser a screen says, in a language. */
export function screenMessagesOf(locale: Locale): Readonly<Record<ScreenMessageId, string>> {
  return locale === 'en' ? screenEn : screenRu;
}
