import type { ReactNode } from 'react';
import { Words } from '../documents/Words.tsx';
import { useText } from '../locale/useText.ts';
import { ADDRESSED, useArrival } from '../page/useArrival.ts';
import type { Row } from './arrange.ts';
import { FactList } from './FactList.tsx';
import { MarkedText } from './MarkedText.tsx';
import type { Citation } from './paper.ts';

/** A paragraph with its place in the margin and its facts beside it; without the text, the words that are cited from there. */
export function PassageRow({
  row,
  isAddressed,
  isFirstAddressed,
  isPlaceRepeated,
  chosen,
  onChoose,
}: {
  row: Row<Citation>;
  /** Whether the address points here, and whether this is where it begins. */
  isAddressed: boolean;
  isFirstAddressed: boolean;
  /** Whether the paragraph above has the same place: then it is not said again. */
  isPlaceRepeated: boolean;
  chosen: string | null;
  onChoose: ((entry: string) => void) | null;
}): ReactNode {
  const text = useText();
  const line = useArrival<HTMLLIElement>(isFirstAddressed);
  const words = [...new Set(row.facts.flatMap((fact) => fact.words))];
  return (
    <li
      ref={line}
      tabIndex={isFirstAddressed ? -1 : undefined}
      aria-current={isAddressed ? 'location' : undefined}
      className={`relative grid scroll-my-24 gap-x-8 gap-y-2 py-3 outline-none md:grid-cols-[minmax(0,1fr)_minmax(0,0.82fr)] lg:grid-cols-[84px_minmax(0,1fr)_minmax(0,0.82fr)] ${isPlaceRepeated ? '' : 'border-line border-t'} ${isAddressed ? `${ADDRESSED} sm:before:-left-5` : ''}`}
    >
      <p
        className={`text-small max-lg:col-span-full ${isAddressed ? 'font-[560] text-accent' : 'text-ink-3'} ${isPlaceRepeated ? 'max-lg:hidden' : ''}`}
      >
        <span className={isPlaceRepeated ? 'sr-only' : ''}>{row.locator}</span>
      </p>
      {row.text === null ? (
        <p className="text-ink-2">
          {words.length > 0 ? (
            <Words words={words} limit={12} />
          ) : (
            <span className="text-ink-3">{text('paper.noWords')}</span>
          )}
        </p>
      ) : (
        <div className="max-w-[72ch] text-lead leading-[1.55]">
          <MarkedText text={row.text} marks={row.marks} chosen={chosen} />
        </div>
      )}
      <div className="text-ink-2 text-small md:max-lg:col-start-2">
        <FactList row={row} chosen={chosen} onChoose={onChoose} />
      </div>
    </li>
  );
}
