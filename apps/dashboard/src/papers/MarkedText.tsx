import type { ReactNode } from 'react';
import type { Mark } from './arrange.ts';

/** The text of a paragraph as it is, with the cited words marked and those of the chosen fact lit. */
export function MarkedText({
  text,
  marks,
  chosen,
}: {
  text: string;
  marks: readonly Mark[];
  chosen: string | null;
}): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start > end) parts.push(text.slice(end, mark.start));
    const isChosen = chosen !== null && mark.entries.has(chosen);
    parts.push(
      <mark
        key={mark.start}
        data-chosen={isChosen || undefined}
        className={`${isChosen ? 'rounded-xs bg-accent text-on-stand' : 'cited text-ink'}`}
      >
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    end = mark.end;
  }
  parts.push(text.slice(end));
  return (
    <p lang="ru" className="whitespace-pre-wrap break-words [text-wrap:wrap]">
      {parts}
    </p>
  );
}
