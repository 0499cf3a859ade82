import { SIGNATURE_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { Quoted } from '../page/Quoted.tsx';
import { Section } from '../page/Section.tsx';
import { WhenText } from '../time/WhenText.tsx';
import type { MemberState } from './state.ts';

/** What a state signed, did not sign, and of what it is not known. */
export function StateSignatures({ signatures }: { signatures: MemberState['signatures'] }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { href } = useAddress();
  if (signatures.length === 0) return null;
  return (
    <Section title={text('state.signatures')} hint={text('state.signaturesHint')}>
      <ul>
        {signatures.map(({ document, signature: { state, text: words, when, withdrawn } }) => {
          const day = withdrawn ?? when;
          return (
            <li key={document.slug} className="border-line border-t py-2">
              <NameLink to={href(`/documents/${document.slug}`)}>{document.title}</NameLink>
              <span className="block text-small">
                <b className={`font-[560] ${state === 'NOT_KNOWN' ? 'text-ink-3' : ''}`}>
                  {SIGNATURE_STATE_TEXT[fromWire(state)][locale]}
                </b>
                {day && (
                  <span className="text-ink-3">
                    , <WhenText when={day} />
                  </span>
                )}
                {words && <Quoted words={words} className="block text-ink-2" />}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
