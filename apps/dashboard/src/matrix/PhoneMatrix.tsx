import { type ReactNode, useState } from 'react';
import { MatrixCards } from '../board/MatrixCards.tsx';
import type { Matrix, Pick } from '../board/matrix.ts';
import { useText } from '../locale/useText.ts';

/** How many dossiers come at once. */
const STEP = 20;

/** The matrix on a phone: the cards of the most pressing dossiers, and more of them when asked. */
export function PhoneMatrix({ matrix, pick }: { matrix: Matrix; pick: Pick | null }): ReactNode {
  const text = useText();
  const [count, setCount] = useState(STEP);
  const rest = Math.min(STEP, matrix.columns.length - count);
  return (
    <>
      <h2 className="sr-only">{text('matrix.dossiers')}</h2>
      <MatrixCards matrix={{ ...matrix, columns: matrix.columns.slice(0, count) }} pick={pick} />
      {rest > 0 && (
        <button
          type="button"
          onClick={() => setCount(count + STEP)}
          className="h-11 rounded-md border border-line-2 px-3 text-small"
        >
          {text('matrix.more', { count: rest })}
        </button>
      )}
    </>
  );
}
