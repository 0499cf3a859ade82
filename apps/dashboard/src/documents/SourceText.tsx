import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';

export const SourceTextFragment = graphql(`
  fragment SourceText on Source {
    locator(locale: $locale)
    paper {
      title(locale: $locale)
    }
  }
`);

/** The paper that says so and the place in it: «Справка к вопросу № 55/25-13, абзац 4». */
export function SourceText({ source }: { source: FragmentOf<typeof SourceTextFragment> }): ReactNode {
  const { locator, paper } = readFragment(SourceTextFragment, source);
  return (
    <cite className="not-italic">
      {paper.title}, {locator}
    </cite>
  );
}
