import { useEffect, useState } from 'react';
import type { Locale } from './locale.ts';
import { type Catalogue, catalogueAtHand, loadCatalogue } from './messages/index.ts';

/** The language of the page with its messages: the one before stays until the new one is there. Null before the first. */
export function useCatalogue(locale: Locale): Readonly<{ locale: Locale; messages: Catalogue }> | null {
  const [shown, setShown] = useState<Readonly<{ locale: Locale; messages: Catalogue }> | null>(() => {
    const messages = catalogueAtHand(locale);
    return messages ? { locale, messages } : null;
  });
  useEffect(() => {
    let isWanted = true;
    void loadCatalogue(locale).then((messages) => {
      if (isWanted) setShown((before) => (before?.messages === messages ? before : { locale, messages }));
    });
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return shown;
}
