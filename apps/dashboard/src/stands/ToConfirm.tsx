import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useMarkName } from './marks.ts';
import { StandMark } from './StandMark.tsx';

export const ToConfirmFragment = graphql(`
  fragment ToConfirm on Position {
    stand
    revision {
      label
    }
  }
`);

/** What a party said of an earlier revision and is to confirm: it has spoken, unlike who was silent. */
export function ToConfirm({ position }: { position: FragmentOf<typeof ToConfirmFragment> }): ReactNode {
  const text = useText();
  const markName = useMarkName();
  const locale = useIntl().locale as Locale;
  const { stand, revision } = readFragment(ToConfirmFragment, position);
  return (
    <span className="flex items-baseline gap-1.5 text-small">
      <span className="translate-y-0.5">
        <StandMark mark="stale" size={14} label={null} />
      </span>
      <span>
        <b className="font-[560]">{text('outstanding.toConfirm')}</b>{' '}
        {text('outstanding.saidEarlier', {
          stand: markName(fromWire(stand)),
          revision: writtenIn(revision.label, locale),
        })}
      </span>
    </span>
  );
}
