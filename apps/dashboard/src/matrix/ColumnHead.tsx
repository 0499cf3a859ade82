import { memo, type ReactNode } from 'react';
import { type MatrixColumn, totalsOf } from '../board/matrix.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { ROLES } from './roles.ts';
import { SIZES } from './sizes.ts';
import { Totals } from './Totals.tsx';
import type { Hyphenated } from './useHyphenated.ts';

/** On both sides, in pixels. */
const PADDING = 16;

/** What a dossier is called, over its column. */
export const ColumnHead = memo(function ColumnHead({
  column: { title, synthetic, cells },
  index,
  width,
  isTagged,
  hyphenated,
}: {
  column: MatrixColumn;
  index: number;
  /** In pixels. */
  width: number;
  isTagged: boolean;
  hyphenated: Hyphenated;
}): ReactNode {
  return (
    <div
      {...ROLES.columnHead(index + 3)}
      className="absolute bottom-0 px-2 py-1.5 font-medium text-[0.78125rem] text-ink-2 leading-[1.35]"
      style={{ left: SIZES.names + index * width, width }}
    >
      <span title={title} className={`break-words ${isTagged ? 'line-clamp-3' : 'line-clamp-5'}`}>
        {hyphenated(title, width - PADDING)}
      </span>
      {isTagged && synthetic && <SyntheticTag />}
      <Totals {...totalsOf(cells.values())} />
    </div>
  );
});
