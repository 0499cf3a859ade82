import { memo, type ReactNode } from 'react';
import { cellOf, isPicked, type MatrixColumn, type MatrixLine, type Pick } from '../board/matrix.ts';
import type { CellText } from '../board/useCellText.ts';
import { StateName } from '../parties/StateName.tsx';
import { GridCell, type LinkTo } from './GridCell.tsx';
import { ROLES } from './roles.ts';
import { SIZES } from './sizes.ts';
import { Totals } from './Totals.tsx';
import { placesIn, type Span } from './useWindow.ts';

/** A state and where it stands on the dossiers that are in sight; not drawn anew while those stay. */
export const GridRow = memo(function GridRow({
  line,
  row,
  columns,
  width,
  from,
  to,
  stop,
  pick,
  words,
  linkTo,
}: {
  line: MatrixLine;
  /** Its place, counted from 0. */
  row: number;
  columns: readonly MatrixColumn[];
  /** Of a dossier, in pixels. */
  width: number;
  /** The dossiers that are in sight, by place. */
  from: Span['from'];
  to: Span['to'];
  /** The column of the cell to which Tab comes, 0 for the name; null where that is in another line. */
  stop: number | null;
  pick: Pick | null;
  words: CellText;
  linkTo: LinkTo;
}): ReactNode {
  const { party } = line;
  const apart = stop === null ? null : stop - 1;
  return (
    <div
      {...ROLES.row(row + 2)}
      className="group absolute left-0 flex w-full border-line border-t contain-layout contain-style hover:bg-wash"
      style={{ top: SIZES.heads + row * SIZES.line, height: SIZES.line }}
    >
      <div role="presentation" className={NAMES} style={NAMES_WIDTH}>
        <span {...ROLES.rowHead(1)} className="min-w-0 flex-1 truncate">
          <StateName name={party} focus={{ 'data-place': `${row} 0`, tabIndex: stop === 0 ? 0 : -1 }} />
        </span>
        <span {...ROLES.cell(2)}>
          <Totals awaited={line.awaited} objections={line.objections} />
        </span>
      </div>
      <div role="presentation" className="flex-none" style={{ width: from * width }} />
      {placesIn({ from, to }, apart).map((index) => {
        const column = columns[index];
        if (!column) return null;
        const cell = cellOf(column, party);
        return (
          <GridCell
            key={column.id}
            cell={cell}
            party={party}
            dossier={column.title}
            slug={column.slug}
            linkTo={linkTo}
            words={words}
            isDimmed={!isPicked(cell, pick)}
            row={row}
            column={index}
            width={width}
            isStop={index === apart}
            start={index < from || index >= to ? SIZES.names + index * width : null}
          />
        );
      })}
    </div>
  );
});

const NAMES = 'sticky left-0 z-10 flex flex-none items-center bg-ground px-2 group-hover:bg-wash';
const NAMES_WIDTH = { width: SIZES.names };
