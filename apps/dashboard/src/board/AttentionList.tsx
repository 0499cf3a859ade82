import type { FragmentOf } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useText } from '../locale/useText.ts';
import type { PartyName } from '../parties/party.ts';
import { AttentionRow, type AttentionRowFragment } from './AttentionRow.tsx';
import { WaitingButton } from './WaitingButton.tsx';

/** The dossiers, the most pressing first, one line each. */
export function AttentionList({
  rows,
  parties,
  day,
}: {
  rows: readonly { id: string; row: FragmentOf<typeof AttentionRowFragment> }[];
  parties: readonly PartyName[];
  day: LocalDate;
}): ReactNode {
  const text = useText();
  const { shown, waiting, apply, watch } = useCalmOrder(rows.map(({ id }) => id));
  const byId = new Map(rows.map(({ id, row }) => [id, row]));
  if (rows.length === 0)
    return (
      <section aria-label={text('overview.attention')} className="border-line-2 border-t py-6 text-ink-2">
        <p className="font-[560] text-ink">{text('overview.empty')}</p>
        <p>{text('overview.emptyHint')}</p>
      </section>
    );
  return (
    <section aria-label={text('overview.attention')} {...watch} className="relative border-line-2 border-t">
      <WaitingButton waiting={waiting} onApply={apply} />
      <ol>
        {shown.map((id) => {
          const row = byId.get(id);
          return row && <AttentionRow key={id} row={row} parties={parties} day={day} />;
        })}
      </ol>
    </section>
  );
}
