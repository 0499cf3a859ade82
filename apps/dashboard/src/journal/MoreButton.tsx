import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** Shows more of a list. */
export function MoreButton({ onMore }: { onMore: () => void }): ReactNode {
  const text = useText();
  return (
    <button
      type="button"
      onClick={onMore}
      className="mt-1 h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11 print:hidden"
    >
      {text('journal.more')}
    </button>
  );
}
