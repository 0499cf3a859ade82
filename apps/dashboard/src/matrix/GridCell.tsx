import { memo, type ReactNode } from 'react';
import type { MatrixCell } from '../board/matrix.ts';
import type { CellText } from '../board/useCellText.ts';
import { Lit, usePulses } from '../live/Pulse.tsx';
import type { PartyName } from '../parties/party.ts';
import { StandDrawing } from '../stands/StandMark.tsx';
import { ROLES } from './roles.ts';

/** Where a cell leads: the stand of a state in a dossier. */
export type LinkTo = (slug: string, party: PartyName) => string;

/**
 * Where a state stands on a dossier. It is not drawn anew while the rest of the matrix is scrolled, and is of as few parts as there can
 * be: its link is a plain one, which the grid follows.
 */
export const GridCell = memo(function GridCell({
  cell,
  party,
  dossier,
  slug,
  linkTo,
  words,
  isDimmed,
  row,
  column,
  width,
  isStop,
  start,
}: {
  cell: MatrixCell;
  party: PartyName;
  /** The title of the dossier. */
  dossier: string;
  slug: string;
  linkTo: LinkTo;
  words: CellText;
  isDimmed: boolean;
  /** Its line and dossier, counted from 0. */
  row: number;
  column: number;
  /** Of the cell, in pixels. */
  width: number;
  /** Whether Tab comes to it. */
  isStop: boolean;
  /** Pixels from the left, where it stands apart from the cells that are in sight. */
  start: number | null;
}): ReactNode {
  const { mark, late } = cell;
  const pulses = usePulses(`${mark} ${late}`);
  return (
    <div
      {...ROLES.cell(column + 3)}
      className={start !== null ? 'absolute isolate h-full' : pulses > 0 ? LIT : 'h-full flex-none'}
      style={start === null ? { width } : { width, left: start }}
    >
      <Lit count={pulses} />
      <a
        href={linkTo(slug, party)}
        data-place={`${row} ${column + 1}`}
        tabIndex={isStop ? 0 : -1}
        title={words.stand(cell)}
        aria-label={words.whole(cell, party, dossier)}
        className="flex h-full items-center justify-center focus-visible:-outline-offset-2"
      >
        <StandDrawing mark={mark} late={late} size={16} isDimmed={isDimmed} />
      </a>
    </div>
  );
});

/** Only where something is lit behind it: thousands of cells are cheaper without a layer of their own. */
const LIT = 'relative isolate h-full flex-none';
