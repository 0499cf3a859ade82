import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useAddress } from '../page/address.ts';
import { keepLocale, LOCALES, type Locale } from './locale.ts';

const NAMES: Readonly<Record<Locale, Readonly<{ short: string; full: string }>>> = {
  ru: { short: 'RU', full: 'Русский' },
  en: { short: 'EN', full: 'English' },
};

/** One press shows the page in the other language; the address keeps it. */
export function LocaleSwitch(): ReactNode {
  const { locale } = useIntl();
  const { set } = useAddress();
  const other = LOCALES.find((candidate) => candidate !== locale) ?? 'ru';
  return (
    <button
      type="button"
      lang={other}
      aria-label={`${NAMES[other].short}: ${NAMES[other].full}`}
      title={NAMES[other].full}
      onClick={() => {
        keepLocale(other);
        set({ lang: other });
      }}
      className="h-8 rounded-lg border border-line px-2.5 font-medium text-ink-2 text-small hover:border-line-2 hover:text-ink touch:h-11 touch:min-w-11"
    >
      {NAMES[other].short}
    </button>
  );
}
