import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** What is fictional says so wherever it is shown. */
export function SyntheticTag(): ReactNode {
  const text = useText();
  return (
    <span
      title={text('synthetic.hint')}
      className="hatched ml-2 inline-block whitespace-nowrap rounded border border-line-2 px-1.5 align-[1px] font-normal text-ink-3 text-tag leading-[1.45] tracking-normal"
    >
      {text('synthetic.tag')}
    </span>
  );
}
