import type { FragmentOf } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useText } from '../locale/useText.ts';
import { PrintedMatrix } from '../matrix/PrintedMatrix.tsx';
import { usePrinted } from '../matrix/usePrinted.ts';
import { useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import type { PartyName } from '../parties/party.ts';
import { MatrixCards } from './MatrixCards.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { arranged, type MatrixFragment, matrixOf, type Pick, untoldOf } from './matrix.ts';
import { areSynthetic, Panel } from './Panel.tsx';
import { WaitingButton } from './WaitingButton.tsx';
import { WithoutColumn } from './WithoutColumn.tsx';

/** So many dossiers stand here at most: the whole matrix has a page of its own. */
const COLUMNS = 20;

/** Who said what of each dossier. */
export function Matrix({
  rows,
  parties,
  total,
}: {
  rows: readonly FragmentOf<typeof MatrixFragment>[];
  parties: readonly PartyName[];
  /** How many dossiers there are, with those that are not among the rows. */
  total: number;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const [pick, setPick] = useState<Pick | null>(null);
  const isPrinted = usePrinted();
  const whole = matrixOf(rows, parties);
  const untold = untoldOf(rows, whole);
  const isCut = whole.columns.length > COLUMNS || rows.length < total;
  const { lines, columns } = isCut ? arranged(whole.columns.slice(0, COLUMNS), parties) : whole;
  const { shown, waiting, apply, watch } = useCalmOrder([
    ...lines.map(({ party }) => party.id),
    ...columns.map(({ id }) => id),
  ]);
  if (columns.length === 0) return null;
  const isSynthetic = areSynthetic(columns);
  const matrix = {
    lines: shown.flatMap((id) => lines.find(({ party }) => party.id === id) ?? []),
    columns: shown.flatMap((id) => columns.find((column) => column.id === id) ?? []),
  };
  return (
    <Panel
      title={text('matrix.title')}
      hint={isCut ? text('matrix.first', { count: columns.length, total }) : text('matrix.hint')}
      isSynthetic={isSynthetic}
    >
      <div {...watch} className="relative">
        <WaitingButton waiting={waiting} onApply={apply} isBeside={true} />
        {isPrinted ? (
          <PrintedMatrix matrix={matrix} isTagged={!isSynthetic} />
        ) : (
          <>
            <MatrixTable matrix={matrix} pick={pick} isTagged={!isSynthetic} label={text('matrix.title')} />
            <MatrixCards matrix={matrix} pick={pick} />
            <MatrixLegend matrix={matrix} pick={pick} onPick={setPick} />
          </>
        )}
        <WithoutColumn why="untold" dossiers={untold} />
        <p className="mt-2 print:hidden">
          <TextLink to={href('/matrix')}>{text('matrix.whole')}</TextLink>
        </p>
      </div>
    </Panel>
  );
}
