import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';

/** What is fictional says so wherever it is shown. */
export function SyntheticTag(): ReactNode {
  const text = useText();
  return (
    <>
      {/* A space, and no margin: in a new line it begins at the edge. */}
      <span className="text-tag [word-spacing:5px]"> </span>
      <span
        title={text('synthetic.hint')}
        className="hatched inline-block whitespace-nowrap rounded border border-line-2 px-1.5 align-[1px] font-normal text-ink-3 text-tag leading-[1.45] tracking-normal"
      >
        {text('synthetic.tag')}
      </span>
    </>
  );
}
