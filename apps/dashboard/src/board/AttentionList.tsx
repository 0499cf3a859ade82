import type { LocalDate } from '@concord/domain';
import { type ReactNode, useContext } from 'react';
import { ShownDay } from '../live/shownDay.ts';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import type { PartyName } from '../parties/party.ts';
import { AttentionRow } from './AttentionRow.tsx';
import type { BoardRow } from './board.ts';
import { ownCell } from './filter.ts';
import { OwnStand } from './OwnStand.tsx';
import { WaitingButton } from './WaitingButton.tsx';

/** The dossiers, the most pressing first, one line each. */
export function AttentionList({
  rows,
  parties,
  day,
  state,
  isFiltered,
  label,
}: {
  rows: readonly { id: string; row: BoardRow }[];
  parties: readonly PartyName[];
  day: LocalDate;
  /** The state for which the page is shown. */
  state: string | null;
  /** Whether others are left out. */
  isFiltered: boolean;
  label: string;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const isPast = useContext(ShownDay) !== null;
  const { shown, waiting, apply, watch } = useCalmOrder(rows.map(({ id }) => id));
  const byId = new Map(rows.map(({ id, row }) => [id, row]));
  if (rows.length === 0)
    return (
      <section aria-label={label} className="border-line-2 border-t py-6 text-ink-2">
        <p className="font-[560] text-ink">{text(isFiltered ? 'overview.noneFits' : 'overview.empty')}</p>
        <p>{text(isFiltered ? 'overview.noneFitsHint' : isPast ? 'overview.emptyHint' : 'overview.emptyNow')}</p>
        {!isFiltered && !isPast && (
          <p className="mt-1">
            <TextLink to={href('/desk/dossier')}>{text('overview.openFirst')}</TextLink>
          </p>
        )}
      </section>
    );
  return (
    <section aria-label={label} {...watch} className="relative border-line-2 border-t">
      <WaitingButton waiting={waiting} onApply={apply} />
      <ol>
        {shown.map((id) => {
          const row = byId.get(id);
          const cell = row && ownCell(row, state);
          const own = cell && <OwnStand cell={cell} name={nameOf(parties, state)} />;
          return row && <AttentionRow key={id} row={row} parties={parties} day={day} own={own} />;
        })}
      </ol>
    </section>
  );
}

function nameOf(parties: readonly PartyName[], state: string | null): string {
  return parties.find(({ code }) => code === state)?.short ?? state ?? '';
}
