import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { InferredMark } from '../documents/InferredMark.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';

export const FactFragment = graphql(`
  fragment Fact on JournalEntry {
    summary(locale: $locale)
    dossier {
      slug
      title(locale: $locale)
    }
  }
`);

/** A fact that is taken from the paper: what, when, whether only by inference; pressed, it lights its words in the text. */
export function Fact({
  entry,
  isInferred,
  isChosen,
  onChoose,
}: {
  entry: FragmentOf<typeof FactFragment>;
  isInferred: boolean;
  isChosen: boolean;
  /** Null where there is no text to light anything in. */
  onChoose: (() => void) | null;
}): ReactNode {
  const { summary, dossier } = readFragment(FactFragment, entry);
  const text = useText();
  const { href } = useAddress();
  return (
    <li className="flex items-start justify-between gap-x-3 py-0.5 first:pt-0 touch:py-0">
      <span className="min-w-0 py-px">
        {onChoose ? (
          <button
            type="button"
            aria-pressed={isChosen}
            onClick={onChoose}
            className={`-mx-1.5 rounded px-1.5 py-0.5 min-h-6 text-left decoration-1 decoration-line-2 underline-offset-3 hover:underline touch:min-h-11 ${isChosen ? 'bg-accent text-on-stand' : ''}`}
          >
            {summary}
          </button>
        ) : (
          summary
        )}
        {isInferred && (
          <>
            {' '}
            <InferredMark />
          </>
        )}
      </span>
      {dossier && (
        <Link
          href={href(`/dossiers/${dossier.slug}`)}
          title={dossier.title}
          aria-label={text('paper.toDossierNamed', { title: dossier.title })}
          className="relative tap shrink-0 py-0.5 text-ink-3 underline decoration-1 decoration-line-2 underline-offset-3 hover:text-ink"
        >
          {text('paper.toDossier')}
        </Link>
      )}
    </li>
  );
}
