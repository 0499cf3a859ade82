import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';

/** Where words may break, by language: loaded when there are columns, as many browsers know it of no language but their own. */
const PATTERNS = { ru: () => import('./hyphensRu.ts'), en: () => import('./hyphensEn.ts') } as const;

/** Shorter words fit a column whole. */
const LONG = 12;

/** A text with soft hyphens in its long words; as it is until it is known where they break. The same function until then. */
export function useHyphenated(): (text: string) => string {
  const locale = useIntl().locale as Locale;
  const [{ hyphenated }, set] = useState<Readonly<{ hyphenated: (text: string) => string }>>({ hyphenated: asItIs });
  useEffect(() => {
    let isWanted = true;
    PATTERNS[locale]().then(
      ({ hyphenateSync }) => {
        if (isWanted) set({ hyphenated: (text) => hyphenateSync(text, { minWordLength: LONG }) });
      },
      // A head without hyphens is readable, too.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return hyphenated;
}

const asItIs = (text: string): string => text;
