import type { ReactNode } from 'react';
import { ADDRESSED, useArrival } from '../page/useArrival.ts';
import type { PartyName } from '../parties/party.ts';
import { useIsAddressed } from '../parties/useIsAddressed.ts';

/** A party whose word does not count at this step, and why. */
export function Outsider({ party, stand }: { party: PartyName; stand: string }): ReactNode {
  const isAddressed = useIsAddressed(party);
  const line = useArrival<HTMLParagraphElement>(isAddressed);
  return (
    <p
      ref={line}
      tabIndex={isAddressed ? -1 : undefined}
      aria-current={isAddressed ? 'location' : undefined}
      className={`relative flex justify-between gap-3 border-line border-t py-1.5 text-ink-3 text-small outline-none ${isAddressed ? ADDRESSED : ''}`}
    >
      <span>{party.short}</span>
      <span>{stand}</span>
    </p>
  );
}
