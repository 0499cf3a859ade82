import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useMarkName } from '../stands/marks.ts';
import { StandMark } from '../stands/StandMark.tsx';
import type { BoardRow } from './board.ts';

/** Where the state stands for which the page is shown, and whether it is its turn. */
export function OwnStand({ cell, name }: { cell: BoardRow['cells'][number]; name: string }): ReactNode {
  const text = useText();
  const markName = useMarkName();
  const mark = fromWire(cell.stand);
  const words = [markName(mark), cell.late && text('stand.late'), cell.awaited && text('overview.ownTurn')];
  return (
    <p className="mt-1 flex items-center gap-2 text-small">
      <StandMark mark={mark} late={cell.late} label={null} />
      <span>
        <b className="font-[560]">{name}:</b> {words.filter(Boolean).join(', ')}
      </span>
    </p>
  );
}
