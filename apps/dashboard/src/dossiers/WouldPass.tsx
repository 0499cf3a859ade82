import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { PartyFragment, partyName } from '../parties/party.ts';
import { useMarkName } from '../stands/marks.ts';

export const WouldPassFragment = graphql(
  `
    fragment WouldPass on ApprovalProgress {
      wouldPass {
        from
        to
        party {
          ...Party
        }
      }
    }
  `,
  [PartyFragment],
);

/** The smallest sets of changes of stand that would carry it; nothing when it carries, or when nobody can tell. */
export function WouldPass({ progress }: { progress: FragmentOf<typeof WouldPassFragment> }): ReactNode {
  const { wouldPass } = readFragment(WouldPassFragment, progress);
  const text = useText();
  const name = useMarkName();
  const sets = wouldPass.filter((changes) => changes.length > 0);
  if (sets.length === 0) return null;
  return (
    <details className="mt-1 text-small">
      <summary className="cursor-pointer text-ink-2 touch:py-3.5">{text('progress.wouldPass')}</summary>
      {sets.map((changes) => (
        <ul key={changes.map(({ party, to }) => `${partyName(party).id} ${to}`).join()} className="mt-1 text-ink-2">
          {changes.map(({ party, from, to }) => {
            const { id, short } = partyName(party);
            return (
              <li key={id}>
                {text('progress.change', { party: short, from: name(fromWire(from)), to: name(fromWire(to)) })}
              </li>
            );
          })}
        </ul>
      ))}
    </details>
  );
}
