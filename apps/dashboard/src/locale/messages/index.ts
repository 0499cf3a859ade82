import type { Locale } from '../locale.ts';
import type { MessageId } from './ru.ts';

/** Every message of a language; both have the same ones, or they do not compile. */
export type Catalogue = Readonly<Record<MessageId, string>>;

const loaded: Partial<Record<Locale, Catalogue>> = {};

/** Loads the messages of a language: nobody reads two at once. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const catalogue = locale === 'en' ? (await import('./en.ts')).en : (await import('./ru.ts')).ru;
  loaded[locale] = catalogue;
  return catalogue;
}

/** The messages of a language, where they have been loaded. */
export function catalogueAtHand(locale: Locale): Catalogue | undefined {
  return loaded[locale];
}
