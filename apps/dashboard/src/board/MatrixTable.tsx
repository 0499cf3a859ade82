import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { type CellProps, useGridKeys } from '../page/useGridKeys.ts';
import { StateName } from '../parties/StateName.tsx';
import { StandMark } from '../stands/StandMark.tsx';
import { cellOf, isPicked, type Matrix, type MatrixColumn, type MatrixLine, type Pick } from './matrix.ts';
import { useCellText } from './useCellText.ts';
import { type CellLink, useToStand } from './useToStand.ts';

/** The column of names among those that the arrow keys reach. */
const NAME = 'name';

/** A matrix with room for a table: heads that stay, arrow keys from cell to cell, each cell leads to what is behind it. */
export function MatrixTable({
  matrix,
  pick,
  isTagged,
  label,
  linkTo: given,
}: {
  matrix: Matrix;
  pick: Pick | null;
  isTagged: boolean;
  label: string;
  /** Where a cell leads; to the stand of its party in its dossier unless given. */
  linkTo?: CellLink;
}): ReactNode {
  const { lines, columns } = matrix;
  const text = useText();
  const toStand = useToStand();
  const linkTo = given ?? toStand;
  const { grid, onKeyDown, cell } = useGridKeys(
    lines.map(({ party }) => party.id),
    [NAME, ...columns.map(({ id }) => id)],
    1,
  );
  return (
    <div
      // By script, as the content security policy wants it: the server draws no styles.
      ref={(element) => element?.style.setProperty('--dossiers', String(columns.length))}
      // Few columns stand beside their names, and not spread over the page.
      className="max-h-[80vh] max-w-[calc(258px+240px*var(--dossiers,0))] scroll-pt-20 scroll-pl-[150px] overflow-auto max-sm:hidden print:max-h-none print:overflow-visible"
    >
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid (WAI-ARIA).
        role="grid"
        aria-label={label}
        onKeyDown={onKeyDown}
        // The column of names, that of the count, and for each dossier the least that it needs.
        className="w-full min-w-[calc(258px+112px*var(--dossiers,0))] table-fixed border-separate border-spacing-0"
      >
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 left-0 z-20 w-[150px] bg-ground">
              <span className="sr-only">{text('matrix.party')}</span>
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} isTagged={isTagged && column.synthetic} />
            ))}
            <th
              scope="col"
              className="sticky top-0 z-10 w-[108px] bg-ground px-2 py-1.5 text-left align-bottom font-medium text-ink-2 text-small"
            >
              {text('matrix.awaited')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr key={line.party.id} className="group">
              <LineHead line={line} focus={cell({ row, column: 0 })} />
              {columns.map((column, place) => (
                <Cell
                  key={column.id}
                  column={column}
                  line={line}
                  to={linkTo(column, line.party)}
                  isDimmed={!isPicked(cellOf(column, line.party), pick)}
                  focus={cell({ row, column: place + 1 })}
                />
              ))}
              <td className="h-[34px] border-line border-t px-2 text-ink-2 text-small tabular-nums group-hover:bg-wash">
                {line.awaited > 0 && line.awaited}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ column: { title }, isTagged }: { column: MatrixColumn; isTagged: boolean }): ReactNode {
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 bg-ground px-2 py-1.5 align-bottom font-medium text-[0.78125rem] text-ink-2 leading-[1.35]"
    >
      <span title={title} className="line-clamp-5 hyphens-auto text-balance break-words">
        {title}
      </span>
      {isTagged && <SyntheticTag />}
    </th>
  );
}

function LineHead({ line: { party }, focus }: { line: MatrixLine; focus: CellProps }): ReactNode {
  return (
    <th
      scope="row"
      className="sticky left-0 z-10 h-[34px] touch:h-[45px] border-line border-t bg-ground px-2 text-left font-normal group-hover:bg-wash"
    >
      <StateName name={party} focus={focus} />
    </th>
  );
}

function Cell({
  column,
  line: { party },
  to,
  isDimmed,
  focus,
}: {
  column: MatrixColumn;
  line: MatrixLine;
  to: string;
  isDimmed: boolean;
  focus: CellProps;
}): ReactNode {
  const words = useCellText();
  const it = cellOf(column, party);
  return (
    <td className="relative isolate h-[34px] touch:h-[45px] border-line border-t p-0 group-hover:bg-wash">
      <Pulse value={`${it.mark} ${it.late}`} />
      <Link
        href={to}
        {...focus}
        title={words.stand(it)}
        aria-label={words.whole(it, party, column.title)}
        className="flex h-full min-h-[33px] touch:min-h-11 items-center justify-center focus-visible:-outline-offset-2"
      >
        <span className={isDimmed ? 'opacity-20' : ''}>
          <StandMark mark={it.mark} late={it.late} size={16} label={null} />
        </span>
      </Link>
    </td>
  );
}
