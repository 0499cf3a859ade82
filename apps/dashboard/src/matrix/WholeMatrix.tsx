import { type ReactNode, useMemo } from 'react';
import { MatrixLegend } from '../board/MatrixLegend.tsx';
import type { Matrix } from '../board/matrix.ts';
import { WaitingButton } from '../board/WaitingButton.tsx';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useAddress } from '../page/address.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { PhoneMatrix } from './PhoneMatrix.tsx';
import { PrintedMatrix } from './PrintedMatrix.tsx';
import { useMedia } from './useMedia.ts';
import { usePrinted } from './usePrinted.ts';
import { pickOf } from './wholeMatrix.ts';

/**
 * The matrix as paper, a phone or a screen has room for it, holding still under the hand; the legend picks out, and the address
 * keeps it.
 */
export function WholeMatrix({ matrix: latest, isTagged }: { matrix: Matrix; isTagged: boolean }): ReactNode {
  const { get, set } = useAddress();
  const pick = pickOf(get('pick'));
  const isPrinted = usePrinted();
  const isNarrow = useMedia('(width < 40rem)');
  const order = useMemo(
    () => [...latest.lines.map(({ party }) => party.id), ...latest.columns.map(({ id }) => id)],
    [latest],
  );
  const { shown, waiting, apply, watch } = useCalmOrder(order);
  const matrix = useMemo(() => {
    const lines = new Map(latest.lines.map((line) => [line.party.id, line]));
    const columns = new Map(latest.columns.map((column) => [column.id, column]));
    return {
      lines: shown.flatMap((id) => lines.get(id) ?? []),
      columns: shown.flatMap((id) => columns.get(id) ?? []),
    };
  }, [latest, shown]);
  if (isPrinted) return <PrintedMatrix matrix={matrix} isTagged={isTagged} />;
  return (
    <div {...watch} className="relative">
      <WaitingButton waiting={waiting} onApply={apply} isBeside={true} />
      {isNarrow ? (
        <PhoneMatrix matrix={matrix} pick={pick} />
      ) : (
        <MatrixGrid matrix={matrix} pick={pick} isTagged={isTagged} />
      )}
      <MatrixLegend matrix={matrix} pick={pick} onPick={(next) => set({ pick: next })} />
    </div>
  );
}
