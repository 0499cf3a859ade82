import { clauseNumber, type PaperParagraph, titleOf } from '@concord/domain';

/** After one of these a new line is a new paragraph. */
const PARAGRAPH_END = /[.:;,!?»…]$/u;

/**
 * The paragraphs of a text in which a line can be a part of one. Each line of the heading stands by itself, and those of the
 * title are one paragraph. Further down a line goes on with the paragraph before it, unless that has ended, or the line is
 * indented with a tab or has the number of a clause. Empty lines part paragraphs, and one of them stays as an empty paragraph.
 */
export function paragraphsOf(text: string): readonly PaperParagraph[] {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/u);
  const title = titleOf(lines.map((line) => ({ text: line })));
  const goesOn = (index: number, before: string, line: string): boolean =>
    index < title.end ? index > title.start : index > title.end && isPart(before, line);
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = paragraphs.at(-1) ?? '';
    const own = line.trim();
    if (before !== '' && own !== '' && goesOn(index, before, line)) paragraphs.splice(-1, 1, `${before}\n${own}`);
    else if (before !== '' || own !== '') paragraphs.push(own);
  }
  return paragraphs.map((each) => ({ text: each }));
}

function isPart(before: string, line: string): boolean {
  return !PARAGRAPH_END.test(before) && !line.startsWith('\t') && clauseNumber({ text: line }) === undefined;
}
