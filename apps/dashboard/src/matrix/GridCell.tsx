import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MatrixCell } from '../board/matrix.ts';
import { Pulse } from '../live/Pulse.tsx';
import type { CellProps } from '../page/useGridKeys.ts';
import { StandMark } from '../stands/StandMark.tsx';
import { ROLES } from './roles.ts';
import { SIZES } from './useWindow.ts';

/** Where a state stands on a dossier, at its place in the whole matrix. */
export function GridCell({
  cell: { mark, late },
  href,
  title,
  label,
  isDimmed,
  index,
  start,
  focus,
}: {
  cell: MatrixCell;
  href: string;
  title: string;
  label: string;
  isDimmed: boolean;
  index: number;
  /** Pixels from the left. */
  start: number;
  focus: CellProps;
}): ReactNode {
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
        title={title}
        aria-label={label}
        className="flex h-full items-center justify-center focus-visible:-outline-offset-2"
      >
        <span className={isDimmed ? 'opacity-20' : ''}>
          <StandMark mark={mark} late={late} size={16} label={null} />
        </span>
      </Link>
    </div>
  );
}
