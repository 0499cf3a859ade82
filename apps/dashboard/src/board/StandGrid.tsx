import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { PartyFragment, type PartyName, partyName } from '../parties/party.ts';
import { type Mark, useMarkName } from '../stands/marks.ts';
import { StandMark } from '../stands/StandMark.tsx';

export const StandGridFragment = graphql(
  `
    fragment StandGrid on ApprovalProgress {
      stands {
        party {
          ...Party
        }
        stand
        late
      }
      notRequired {
        ...Party
      }
    }
  `,
  [PartyFragment],
);

/**
 * The stands of all parties of the board in one order, so that a column is one party on every line; of parties that are
 * named on this line only, such as a collective, after them.
 */
export function StandGrid({
  progress,
  parties,
}: {
  progress: FragmentOf<typeof StandGridFragment>;
  parties: readonly PartyName[];
}): ReactNode {
  const { stands, notRequired } = readFragment(StandGridFragment, progress);
  const text = useText();
  const name = useMarkName();
  const cells = new Map<string, { mark: Mark; late: boolean }>();
  for (const { party, stand, late } of stands) cells.set(partyName(party).id, { mark: fromWire(stand), late });
  for (const party of notRequired) cells.set(partyName(party).id, { mark: 'notRequired', late: false });
  const columns = parties.some(({ id }) => cells.has(id)) ? parties : [];
  const others = stands
    .map(({ party }) => partyName(party))
    .filter(({ id }) => parties.every((party) => party.id !== id));
  return (
    <ul aria-label={text('stand.grid')} className="flex flex-wrap gap-0.5 max-lg:gap-1.5">
      {[...columns, ...others].map(({ id, short }) => {
        const { mark, late } = cells.get(id) ?? { mark: 'notAsked', late: false };
        const label = `${short}: ${name(mark)}${late ? `, ${text('stand.late')}` : ''}`;
        return (
          <li key={id} className="size-3.5 max-lg:size-4">
            {mark === 'notAsked' ? (
              <span className="sr-only">{label}</span>
            ) : (
              <StandMark mark={mark} late={late} label={label} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
