import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** On a phone the filters and what can be taken from the page are folded, so that the dossiers begin high enough to be seen. */
export function FoldButton({ isUnfolded, onPress }: { isUnfolded: boolean; onPress: () => void }): ReactNode {
  const text = useText();
  return (
    <button
      type="button"
      aria-expanded={isUnfolded}
      onClick={onPress}
      className="h-11 text-accent text-small underline decoration-1 underline-offset-3 sm:hidden print:hidden"
    >
      {text('overview.fold')}
    </button>
  );
}
