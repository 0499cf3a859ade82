import { type LocalDate, type Reminded, reminderLetter } from '@concord/domain';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Owed } from './owed.ts';

/**
 * The draft of a letter about all answers that a party owes: to be read, changed, copied and sent by a person. A notification or a
 * deposit is no answer: it is not asked for so.
 */
export function ReminderDraft({ items: owed, day }: { items: readonly Owed[]; day: LocalDate }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const [isCopied, setCopied] = useState(false);
  const items = owed.filter(({ instrument }) => instrument === null);
  const [first] = items;
  if (!first) return null;
  const wanted = items.map(({ dossier, step, reconfirms, ...rest }) => ({
    ...{ ...rest, dossier: dossier.title, step: step.name },
    reconfirms: reconfirms && fromWire(reconfirms.stand),
  }));
  const letter = reminderLetter(remindedOf(first, locale), wanted, day, locale);
  const whole = `${text('reminder.to')}: ${letter.to}\n${text('reminder.subject')}: ${letter.subject}\n\n${letter.text}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(whole);
    setCopied(true);
  };
  return (
    <details className="border-line border-t py-2 text-small print:hidden">
      <summary className="cursor-pointer text-accent touch:py-3.5">{text('reminder.draft')}</summary>
      <pre className="mt-2 max-w-[760px] whitespace-pre-wrap border-line-2 border-l-2 py-1 pl-4 font-[inherit] text-dense leading-relaxed">
        {whole}
      </pre>
      <div className="mt-2 flex items-center gap-3">
        <button
          type="button"
          onClick={copy}
          className="h-8 rounded-md border border-line-2 px-3 hover:border-ink-3 touch:h-11"
        >
          {text('reminder.copy')}
        </button>
        <span role="status">{isCopied && text('reminder.copied')}</span>
        <span className="text-ink-3">{text('reminder.hint')}</span>
      </div>
    </details>
  );
}

function remindedOf({ party }: Owed, locale: Locale): Reminded {
  if (party.__typename === 'Collective') return { short: party.wording, full: party.wording, cases: null };
  const { short, full, cases } = party.names;
  return { short, full, cases: locale === 'ru' ? cases : null };
}
