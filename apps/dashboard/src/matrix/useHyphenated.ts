import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { textWidth, useFontsLoaded } from '../route/measure.ts';

/** Where words may break, by language: loaded when there are columns, as many browsers know it of no language but their own. */
const PATTERNS = { ru: () => import('./hyphensRu.ts'), en: () => import('./hyphensEn.ts') } as const;

type Patterns = Awaited<ReturnType<(typeof PATTERNS)[Locale]>>;

/** The type of a column's head. */
const FONT = { size: 12.5, weight: 500 } as const;

/** A word, or what stands between the hyphens of one. */
const WORD = /\p{L}+/gu;

/** Every word that is looked at is too long, however few letters it has. */
const ANY = { minWordLength: 1 } as const;

/** A text with soft hyphens in the words that are wider than there is room for, in pixels. */
export type Hyphenated = (text: string, room: number) => string;

/** Leaves a text as it is until it is known where words break. The same function until then, and until a font has come. */
export function useHyphenated(): Hyphenated {
  const locale = useIntl().locale as Locale;
  const fonts = useFontsLoaded();
  const [patterns, setPatterns] = useState<Patterns | null>(null);
  useEffect(() => {
    let isWanted = true;
    PATTERNS[locale]().then(
      (loaded) => {
        if (isWanted) setPatterns(loaded);
      },
      // A head without hyphens is readable, too.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fonts` says that texts have another width now.
  return useMemo(() => {
    if (!patterns) return asItIs;
    return (text, room) =>
      text.replace(WORD, (word) => (textWidth(word, FONT) > room ? patterns.hyphenateSync(word, ANY) : word));
  }, [patterns, fonts]);
}

const asItIs: Hyphenated = (text) => text;
