import { type FragmentOf, readFragment } from '@concord/contract';
import { FORCE_STATE_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { WhenText } from '../time/WhenText.tsx';
import { AfterApprovalFragment } from './afterApproval.ts';

/** Whether the document is in force, by which rule and since when; where the rule and a paper differ both are shown, and neither wins. */
export function ForceNote({ document }: { document: FragmentOf<typeof AfterApprovalFragment> }): ReactNode {
  const { forceRule, entryIntoForce: force } = readFragment(AfterApprovalFragment, document);
  const text = useText();
  const locale = useIntl().locale as Locale;
  if (!force) return null;
  const { state, mismatch, computed, recorded, withdrawn, notYet, cannotTell, sources } = force;
  return (
    <div className={`mb-3 ${mismatch ? 'border-late border-l-2 py-0.5 pl-4' : ''}`}>
      <p className="text-lead">
        <b className="inline-block font-[560] first-letter:uppercase">{FORCE_STATE_TEXT[fromWire(state)][locale]}</b>
      </p>
      {mismatch && <p className="font-[550] text-late">{text('signing.mismatch')}</p>}
      {computed && (
        <p>
          {text('signing.computed')} <WhenText when={computed} />
          {forceRule && <span className="text-ink-3">{` (${forceRule.text}; ${forceRule.citation})`}</span>}
        </p>
      )}
      {!computed && forceRule && (
        <p className="text-ink-2">{text('signing.rule', { rule: forceRule.text, citation: forceRule.citation })}</p>
      )}
      {recorded && (
        <p>
          {text('signing.recorded')} <WhenText when={recorded} />{' '}
          <small className="text-ink-3 text-small">
            <SourceList sources={sources} isBrief={true} />
          </small>
        </p>
      )}
      {withdrawn && (
        <p>
          {text('signing.withdrawn')} <WhenText when={withdrawn} />
        </p>
      )}
      {(notYet ?? cannotTell) && <p className="text-ink-2">{notYet ?? cannotTell}</p>}
    </div>
  );
}
