import { type MouseEvent, type ReactNode, useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Matrix, Pick } from '../board/matrix.ts';
import { useCellText } from '../board/useCellText.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { useWidth } from '../route/useWidth.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { LinkTo } from './GridCell.tsx';
import { GridRow } from './GridRow.tsx';
import { ROLES } from './roles.ts';
import { dossierWidth, SIZES } from './sizes.ts';
import { useHyphenated } from './useHyphenated.ts';
import { placesIn, useWindow } from './useWindow.ts';

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
  const hyphenated = useHyphenated();
  const linkTo = useLinkTo();
  const follow = useFollow();
  const rowIds = useMemo(() => lines.map(({ party }) => party.id), [lines]);
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns]);
  const [frame, room] = useWidth<HTMLDivElement>();
  const wide = dossierWidth(room, columns.length);
  const { scroller, rows, columns: shown, height, width, stop, keys } = useWindow(rowIds, columnIds, wide);
  const handlers = { ...keys, onClick: follow };
  return (
    <div ref={frame}>
      <div ref={scroller} className="max-h-[76vh] overflow-auto border-line border-b">
        <div
          {...ROLES.grid(text('matrix.title'), lines.length + 1, columns.length + 2)}
          {...handlers}
          className="relative"
          style={{ width, height }}
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
            {placesIn(shown, null).map((index) => {
              const column = columns[index];
              return (
                column && (
                  <ColumnHead
                    key={column.id}
                    column={column}
                    index={index}
                    width={wide}
                    isTagged={isTagged}
                    hyphenated={hyphenated}
                  />
                )
              );
            })}
          </div>
          {placesIn(rows, stop.row).map((row) => {
            const line = lines[row];
            if (!line) return null;
            // Of a line that is drawn for its focus alone nobody sees more than that.
            const { from, to } = row < rows.from || row >= rows.to ? NONE : shown;
            return (
              <GridRow
                key={line.party.id}
                line={line}
                row={row}
                columns={columns}
                width={wide}
                from={from}
                to={to}
                stop={row === stop.row ? stop.column : null}
                pick={pick}
                words={words}
                linkTo={linkTo}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where a cell leads, with the language and the day of the page: the same function while these stay. */
function useLinkTo(): LinkTo {
  const { href } = useAddress();
  const kept = href('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `href` is a new function each time, and `kept` says what it adds.
  return useCallback((slug, { code }) => href(`/dossiers/${slug}`, { party: code }), [kept]);
}

/** Follows the plain links of the cells within the page; in another tab or window the browser opens them. */
function useFollow(): (event: MouseEvent) => void {
  const [, navigate] = useLocation();
  return (event) => {
    const { target, button, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    const to = target instanceof Element && target.closest('[role=gridcell] a')?.getAttribute('href');
    if (!to || defaultPrevented || button !== 0 || ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
}

const NONE = { from: 0, to: 0 } as const;
const WIDTH = { width: SIZES.names };
const HEAD = 'px-2 py-1.5 font-medium text-ink-2 text-small';
