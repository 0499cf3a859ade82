import { type ReactNode, useMemo } from 'react';
import { useText } from '../locale/useText.ts';
import { useMarkName } from '../stands/marks.ts';
import { StandMark } from '../stands/StandMark.tsx';
import { type Matrix, type Pick, picksOf } from './matrix.ts';

/** What the marks mean; pressing one picks out its cells, pressing it again shows all. */
export function MatrixLegend({
  matrix,
  pick,
  onPick,
}: {
  matrix: Matrix;
  pick: Pick | null;
  onPick: (pick: Pick | null) => void;
}): ReactNode {
  const text = useText();
  const name = useMarkName();
  const picks = useMemo(() => picksOf(matrix), [matrix]);
  return (
    <fieldset className="mt-3 -ml-1.5 flex flex-wrap gap-x-1 gap-y-1 max-sm:mt-1 max-sm:gap-y-0">
      <legend className="sr-only">{text('matrix.legend')}</legend>
      {picks.map(({ pick: each, count }) => (
        <button
          key={each}
          type="button"
          aria-pressed={pick === each}
          onClick={() => onPick(pick === each ? null : each)}
          className="flex h-7 items-center gap-1.5 rounded-md border border-transparent px-1.5 text-[0.78125rem] text-ink-2 hover:border-line-2 hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-ink touch:h-11"
        >
          <LegendMark pick={each} />
          {each === 'late' ? text('stand.late') : name(each)}
          <span className="text-ink-3">{count}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** Lateness is an overlay, shown here on an answer that did not come; what was not asked is blank. */
function LegendMark({ pick }: { pick: Pick }): ReactNode {
  if (pick === 'late') return <StandMark mark="noAnswer" late={true} label={null} />;
  if (pick === 'notAsked') return <span aria-hidden="true" className="size-3.5 rounded-[3px] bg-wash" />;
  return <StandMark mark={pick} label={null} />;
}
