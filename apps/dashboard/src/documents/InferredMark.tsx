import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** The paper does not say it in so many words: somebody concluded it from there. */
export function InferredMark(): ReactNode {
  const text = useText();
  return (
    <span
      title={text('source.inferredHint')}
      className="inline-flex items-baseline gap-1 whitespace-nowrap text-ink-3 text-tag"
    >
      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" className="self-center">
        <circle cx="4" cy="4" r="3.2" fill="none" strokeWidth="1.2" strokeDasharray="1.7 1.4" stroke="currentColor" />
      </svg>
      {text('source.inferred')}
    </span>
  );
}
