import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import type { Row } from './arrange.ts';
import { Fact } from './Fact.tsx';
import type { Citation } from './paper.ts';

/** So many facts stand open beside a paragraph. */
const OPEN = 4;

/** The facts that are taken from a paragraph; many are folded, and so are those of several paragraphs after the first. */
export function FactList({
  row: { facts, shared },
  chosen,
  onChoose,
}: {
  row: Row<Citation>;
  chosen: string | null;
  onChoose: ((entry: string) => void) | null;
}): ReactNode {
  const text = useText();
  const limit = facts.length <= OPEN + 1 ? facts.length : OPEN;
  const lists = [
    { folded: null, facts: facts.slice(0, limit) },
    { folded: text('paper.moreFacts', { count: facts.length - limit }), facts: facts.slice(limit) },
    { folded: text('paper.sharedFacts', { count: shared.length }), facts: shared },
  ].filter((list) => list.facts.length > 0);
  return lists.map(({ folded, facts: listed }) => {
    const list = (
      <ul>
        {listed.map((citation) => (
          <Fact
            key={`${citation.entry.id} ${citation.place}`}
            entry={citation.entry}
            isInferred={citation.inferred}
            isChosen={citation.entry.id === chosen}
            onChoose={onChoose && (() => onChoose(citation.entry.id))}
          />
        ))}
      </ul>
    );
    if (folded === null) return <div key="open">{list}</div>;
    const isChosenHere = listed.some(({ entry }) => entry.id === chosen);
    return (
      <details key={folded} open={isChosenHere || undefined} className="mt-0.5">
        <summary className="cursor-pointer py-0.5 text-ink-3 touch:py-3.5">{folded}</summary>
        <div className="pt-1.5 pl-3">{list}</div>
      </details>
    );
  });
}
