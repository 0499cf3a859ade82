import { type PaperParagraph, titleOf } from '@concord/domain';

/** A paper whose heading and title were typed as one paragraph, with line breaks: with the title as a paragraph of its own. */
export function titleApart(paragraphs: readonly PaperParagraph[]): readonly PaperParagraph[] {
  if (titleOf(paragraphs).end > 0) return paragraphs;
  const lines = paragraphs.flatMap(({ text }, index) =>
    text.split('\n').map((line, place) => ({ text: line, index, place })),
  );
  const { start, end } = titleOf(lines);
  const first = lines[start];
  if (end === 0 || !first) return paragraphs;
  const own = lines.filter(({ index }) => index === first.index).map(({ text }) => text);
  const parts = [own.slice(0, first.place), own.slice(first.place)].map((part) => ({ text: part.join('\n') }));
  return paragraphs.toSpliced(first.index, 1, ...parts);
}
