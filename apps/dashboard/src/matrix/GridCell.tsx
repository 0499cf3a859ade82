import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { MatrixCell } from '../board/matrix.ts';
import type { CellText } from '../board/useCellText.ts';
import { Pulse } from '../live/Pulse.tsx';
import type { CellProps } from '../page/useGridKeys.ts';
import type { PartyName } from '../parties/party.ts';
import { StandMark } from '../stands/StandMark.tsx';
import { ROLES } from './roles.ts';
import { SIZES } from './useWindow.ts';

type Props = Readonly<{
  cell: MatrixCell;
  party: PartyName;
  /** The title of the dossier. */
  dossier: string;
  href: string;
  words: CellText;
  isDimmed: boolean;
  index: number;
  /** Pixels from the left. */
  start: number;
  focus: CellProps;
}>;

/** Where a state stands on a dossier, at its place in the whole matrix; not drawn anew when only the rest of it is scrolled. */
export const GridCell = memo(function GridCell({
  cell,
  party,
  dossier,
  href,
  words,
  isDimmed,
  index,
  start,
  focus,
}: Props): ReactNode {
  const { mark, late } = cell;
  return (
    <div
      {...ROLES.cell(index + 3)}
      className="absolute inset-y-0 isolate group-hover:bg-wash"
      style={{ left: start, width: SIZES.dossier }}
    >
      <Pulse value={`${mark} ${late}`} />
      <Link
        href={href}
        {...focus}
        title={words.stand(cell)}
        aria-label={words.whole(cell, party, dossier)}
        className="flex h-full items-center justify-center focus-visible:-outline-offset-2"
      >
        <span className={isDimmed ? 'opacity-20' : ''}>
          <StandMark mark={mark} late={late} size={16} label={null} />
        </span>
      </Link>
    </div>
  );
}, isSame);

/** What a focus sets follows from the place, the party and the dossier, though it is another function each time. */
function isSame({ focus, ...before }: Props, { focus: next, ...after }: Props): boolean {
  if (focus['data-place'] !== next['data-place'] || focus.tabIndex !== next.tabIndex) return false;
  return (Object.keys(after) as (keyof typeof after)[]).every((name) => before[name] === after[name]);
}
