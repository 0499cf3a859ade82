import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { RECITAL_VERB_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';

export const PreambleFragment = graphql(`
  fragment Preamble on Recital {
    verb
    object(locale: $locale)
    references {
      title(locale: $locale)
    }
  }
`);

/** What a decision rests on, folded: the recitals and the documents that they refer to. */
export function Preamble({ recitals }: { recitals: readonly FragmentOf<typeof PreambleFragment>[] }): ReactNode {
  const shown = readFragment(PreambleFragment, recitals);
  const text = useText();
  const locale = useIntl().locale as Locale;
  if (shown.length === 0) return null;
  const count = shown.reduce((sum, { references }) => sum + references.length, 0);
  return (
    <details className="mt-1 text-small">
      <summary className="cursor-pointer py-0.5 text-ink-2 touch:py-3.5">
        {text('decisions.preamble', { count })}
      </summary>
      <ul className="mt-1 mb-2 text-ink-2">
        {shown.map(({ verb, object, references }) => (
          <li key={verb} className="py-0.5">
            <b className="font-[550] text-ink">{RECITAL_VERB_TEXT[fromWire(verb)][locale]}</b>{' '}
            {[object, ...references.map(({ title }) => title)].filter(Boolean).join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
