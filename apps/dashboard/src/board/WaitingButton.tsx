import type { MouseEvent, ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** Lines would stand elsewhere, but hold still under the hand: pressing puts them there. Stands in a `relative` parent. */
export function WaitingButton({
  waiting,
  onApply,
  isBeside = false,
}: {
  waiting: number;
  onApply: () => void;
  /** Beside the title above, where the first line holds something that may not be covered. */
  isBeside?: boolean;
}): ReactNode {
  const text = useText();
  if (waiting === 0) return null;
  const apply = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    // The button goes away: who came by keyboard goes on from the first line.
    if (document.activeElement === currentTarget) currentTarget.parentElement?.querySelector('a')?.focus();
    onApply();
  };
  return (
    <button
      type="button"
      onClick={apply}
      // A hand that takes the focus along would hold the lines after it has left.
      onMouseDown={(event) => event.preventDefault()}
      className={`absolute z-20 h-8 whitespace-nowrap rounded-full bg-accent px-4 font-medium text-on-stand text-small touch:h-11 ${isBeside ? '-top-9 right-0 touch:-top-11' : '-top-4 left-1/2 -translate-x-1/2'}`}
    >
      {text('live.waiting', { count: waiting })}
    </button>
  );
}
