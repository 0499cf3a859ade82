import type { FragmentOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { WhenText, type WhenTextFragment } from '../time/WhenText.tsx';

/** Since when and until when a membership holds, and whether on the day of the page; that nobody can tell is said. */
export function Holding({
  holds,
  from,
  until,
}: {
  holds: boolean | null;
  from: FragmentOf<typeof WhenTextFragment>;
  until: FragmentOf<typeof WhenTextFragment> | null;
}): ReactNode {
  const text = useText();
  return (
    <span className="block text-ink-3 text-small">
      {text('membership.from')} <WhenText when={from} />
      {until && holds !== null && (
        <>
          , {text('membership.until')} <WhenText when={until} />
        </>
      )}
      {holds === null && <span className="text-ink-2">; {text('membership.cannotTell')}</span>}
      {holds === false && <span className="text-ink-2">; {text('membership.ended')}</span>}
    </span>
  );
}
