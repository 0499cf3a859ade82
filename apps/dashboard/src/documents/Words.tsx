import { type ReactNode, useState } from 'react';
import { useText } from '../locale/useText.ts';

/** So many are shown before the rest is asked for; one more is shown rather than hidden. */
const SHOWN = 2;

/** The words of a paper as written, which is in Russian in both languages: «…», «…», ещё 3. */
export function Words({ words, limit = SHOWN }: { words: readonly string[]; limit?: number }): ReactNode {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (words.length === 0) return null;
  const shown = words.length <= limit + 1 ? words.length : limit;
  const rest = words.slice(shown);
  return (
    <span className="break-words">
      {words.slice(0, shown).map((each, index) => (
        <Word key={each} word={each} isFirst={index === 0} />
      ))}
      {rest.length > 0 && (
        <>
          <span className={isOpen ? '' : 'hidden print:inline'}>
            {rest.map((each) => (
              <Word key={each} word={each} isFirst={false} />
            ))}
          </span>
          {!isOpen && ' '}
          {!isOpen && (
            <button
              type="button"
              title={rest.map((each) => `«${each}»`).join(', ')}
              onClick={() => setOpen(true)}
              className="relative tap whitespace-nowrap underline decoration-dotted decoration-line-2 underline-offset-3 hover:text-ink print:hidden"
            >
              {text('source.moreWords', { count: rest.length })}
            </button>
          )}
        </>
      )}
    </span>
  );
}

function Word({ word, isFirst }: { word: string; isFirst: boolean }): ReactNode {
  return (
    <>
      {!isFirst && ', '}
      <q lang="ru" className="before:content-none after:content-none">
        «{word}»
      </q>
    </>
  );
}
