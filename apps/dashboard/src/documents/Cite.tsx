import type { LocalDate } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { LOCALES, type Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { Section } from '../page/Section.tsx';
import { daysIn } from '../time/useDays.ts';

/** Each in its own language, whichever the page has. */
const READ: Readonly<Record<Locale, (day: string) => string>> = {
  ru: (day) => `Реестр Concord, данные на ${day}`,
  en: (day) => `Concord register, data as of ${day}`,
};
const DAYS = { ru: daysIn('ru', () => ''), en: daysIn('en', () => '') } as const;

/** How to refer to a document, ready to be copied, in both languages: its name, and where and on which day it was read. */
export function Cite({
  names,
  day,
  address,
}: {
  names: Readonly<Record<Locale, string>>;
  day: LocalDate;
  address: string;
}): ReactNode {
  const text = useText();
  return (
    <Section title={text('cite.title')} hint={text('cite.hint')}>
      <ul>
        {LOCALES.map((locale) => (
          <Citation
            key={locale}
            locale={locale}
            words={`${names[locale]}. ${READ[locale](DAYS[locale].long(day))}. URL: ${address}`}
          />
        ))}
      </ul>
    </Section>
  );
}

function Citation({ locale, words }: { locale: Locale; words: string }): ReactNode {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(words);
    setCopied(true);
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-t py-2">
      <p lang={locale} className="min-w-0 flex-1 basis-[320px] select-all break-words">
        {words}
      </p>
      <button
        type="button"
        aria-label={text('cite.copyIn', { language: locale === 'ru' ? 'Русский' : 'English' })}
        onClick={() => void copy()}
        className="text-accent text-small underline decoration-1 underline-offset-3 print:hidden touch:min-h-11 touch:min-w-11"
      >
        {text(isCopied ? 'cite.copied' : 'cite.copy')}
      </button>
    </li>
  );
}
