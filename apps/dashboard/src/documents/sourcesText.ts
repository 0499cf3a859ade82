import { type FragmentOf, readFragment } from '@concord/contract';
import { SourceTextFragment } from './SourceText.tsx';

/** The papers that say so as one text, for a table that is taken elsewhere: «Справка к вопросу № 55/25-13, абзац 4». */
export function sourcesText(sources: readonly FragmentOf<typeof SourceTextFragment>[]): string {
  return readFragment(SourceTextFragment, sources)
    .map(({ paper, locator, inferred }) => `${paper.title}, ${locator}${inferred ? ' *' : ''}`)
    .join('; ');
}
