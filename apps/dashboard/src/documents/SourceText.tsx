import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { InferredMark } from './InferredMark.tsx';
import { Words } from './Words.tsx';

export const SourceTextFragment = graphql(`
  fragment SourceText on Source {
    locator(locale: $locale)
    place
    words
    inferred
    paper {
      slug
      title(locale: $locale)
    }
  }
`);

type Source = FragmentOf<typeof SourceTextFragment>;

/** The paper that says so, the place in it, and its words: «Справка к вопросу № 55/25-13, абзац 4». It leads there. */
export function SourceText({
  source,
  isBrief = false,
  isPaperNamed = true,
}: {
  source: Source;
  /** Without the words, which are still at hand. */
  isBrief?: boolean;
  /** Whether the paper is not the one that was named just before. */
  isPaperNamed?: boolean;
}): ReactNode {
  const { locator, place, words, inferred, paper } = readFragment(SourceTextFragment, source);
  const { href } = useAddress();
  return (
    <>
      <cite className="not-italic">
        <Link
          href={href(`/papers/${paper.slug}`, { place })}
          title={isBrief && words.length > 0 ? words.map((each) => `«${each}»`).join(', ') : undefined}
          className="group relative tap underline decoration-transparent underline-offset-3 hover:text-ink"
        >
          <span className={isPaperNamed ? '' : 'sr-only'}>{paper.title}, </span>
          <span className="whitespace-nowrap underline decoration-1 decoration-line-2 underline-offset-3 group-hover:decoration-current">
            {locator}
          </span>
        </Link>
      </cite>
      {!isBrief && words.length > 0 && (
        <>
          {': '}
          <Words words={words} />
        </>
      )}
      {inferred && (
        <>
          {' '}
          <InferredMark />
        </>
      )}
    </>
  );
}

/** All papers that say so, in one run of text; says that there is none where that is asked for. */
export function SourceList({
  sources,
  isBrief = false,
  isNoneSaid = false,
  named = null,
}: {
  sources: readonly Source[];
  isBrief?: boolean;
  isNoneSaid?: boolean;
  /** The paper that was named just before. */
  named?: string | null;
}): ReactNode {
  const text = useText();
  if (sources.length === 0) return isNoneSaid ? text('source.none') : null;
  return sources.map((source, index) => {
    const { paper, place } = readFragment(SourceTextFragment, source);
    const before = index === 0 ? named : readFragment(SourceTextFragment, sources[index - 1])?.paper.slug;
    return (
      <span key={`${paper.slug} ${place}`}>
        {index > 0 && '; '}
        <SourceText source={source} isBrief={isBrief} isPaperNamed={before !== paper.slug} />
      </span>
    );
  });
}
