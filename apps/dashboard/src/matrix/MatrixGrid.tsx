import type { ReactNode } from 'react';
import { cellOf, isPicked, type Matrix, type Pick, totalsOf } from '../board/matrix.ts';
import { useCellText } from '../board/useCellText.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { StateName } from '../parties/StateName.tsx';
import { GridCell } from './GridCell.tsx';
import { ROLES } from './roles.ts';
import { Totals } from './Totals.tsx';
import { SIZES, useWindow } from './useWindow.ts';

/**
 * The whole matrix, of which only what is in sight is drawn: heads that stay, keys from cell to cell, and each cell leads to the stand
 * of its state in its dossier.
 */
export function MatrixGrid({
  matrix: { lines, columns },
  pick,
  isTagged,
}: {
  matrix: Matrix;
  pick: Pick | null;
  /** Whether each dossier says of itself that it is fictional. */
  isTagged: boolean;
}): ReactNode {
  const text = useText();
  const words = useCellText();
  const { href } = useAddress();
  const shown = useWindow(
    lines.map(({ party }) => party.id),
    columns.map(({ id }) => id),
  );
  return (
    <div ref={shown.scroller} className="max-h-[76vh] overflow-auto border-line border-b">
      <div
        {...ROLES.grid(text('matrix.title'), lines.length + 1, columns.length + 2)}
        {...shown.keys}
        className="relative"
        style={{ width: shown.width, height: shown.height }}
      >
        <div {...ROLES.row(1)} className="sticky top-0 z-20 bg-ground" style={{ height: SIZES.heads }}>
          <div role="presentation" className="sticky left-0 z-10 flex h-full items-end bg-ground" style={WIDTH}>
            <span {...ROLES.columnHead(1)} className={`${HEAD} flex-1`}>
              {text('matrix.party')}
            </span>
            <span {...ROLES.columnHead(2)} className={HEAD}>
              {text('matrix.totals')}
            </span>
          </div>
          {shown.columns.map(({ index, start }) => {
            const column = columns[index];
            if (!column) return null;
            return (
              <div
                key={column.id}
                {...ROLES.columnHead(index + 3)}
                className="absolute bottom-0 px-2 py-1.5 font-medium text-[0.78125rem] text-ink-2 leading-[1.35]"
                style={{ left: start, width: SIZES.dossier }}
              >
                <span
                  title={column.title}
                  className={`hyphens-auto text-balance break-words ${isTagged ? 'line-clamp-3' : 'line-clamp-5'}`}
                >
                  {column.title}
                </span>
                {isTagged && column.synthetic && <SyntheticTag />}
                <Totals {...totalsOf([...column.cells.values()])} />
              </div>
            );
          })}
        </div>
        {shown.rows.map(({ index: row, start: top }) => {
          const line = lines[row];
          if (!line) return null;
          const { party } = line;
          return (
            <div
              key={party.id}
              {...ROLES.row(row + 2)}
              className="group absolute left-0 w-full border-line border-t"
              style={{ top, height: SIZES.line }}
            >
              <div
                role="presentation"
                className="sticky left-0 z-10 flex h-full items-center bg-ground px-2 group-hover:bg-wash"
                style={WIDTH}
              >
                <span {...ROLES.rowHead(1)} className="min-w-0 flex-1 truncate">
                  <StateName name={party} focus={shown.cell({ row, column: 0 })} />
                </span>
                <span {...ROLES.cell(2)}>
                  <Totals awaited={line.awaited} objections={line.objections} />
                </span>
              </div>
              {shown.columns.map(({ index, start }) => {
                const column = columns[index];
                if (!column) return null;
                const cell = cellOf(column, party);
                return (
                  <GridCell
                    key={column.id}
                    cell={cell}
                    href={href(`/dossiers/${column.slug}`, { party: party.code })}
                    party={party}
                    dossier={column.title}
                    words={words}
                    isDimmed={!isPicked(cell, pick)}
                    index={index}
                    start={start}
                    focus={shown.cell({ row, column: index + 1 })}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const WIDTH = { width: SIZES.names };
const HEAD = 'px-2 py-1.5 font-medium text-ink-2 text-small';
