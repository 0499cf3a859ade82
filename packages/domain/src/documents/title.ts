import type { PaperParagraph } from './places.ts';

/** How a title begins: «О проекте …», «Об итогах …», «Обо всём …». */
const TITLE = /^\s*[ОO](?:[бБ][оО]?)?\s/u;
/** How a sentence, a recital or an item of a list ends. A title ends with a word. */
const SENTENCE_END = /[.:;,!?…]$/u;
/** What is longer is no line of a heading, in characters. */
const HEADING_LINE = 200;

/** Whether a line begins as titles do. */
function beginsTitle(line: string): boolean {
  return TITLE.test(line);
}

/**
 * Where the title stands: from `start` up to and without `end`; both 0 in a paper without one. It is the first paragraph that
 * begins as titles do and ends with a word, with nothing but lines of a heading before it. The lines after it, up to an empty
 * one or one that ends a sentence, belong to it.
 */
export function titleOf(paragraphs: readonly PaperParagraph[]): Readonly<{ start: number; end: number }> {
  const none = { start: 0, end: 0 };
  const start = paragraphs.findIndex(({ text }) => !isHeadingLine(text) || isTitleLine(text));
  if (start < 0 || !isTitleLine(paragraphs[start]?.text ?? '')) return none;
  const length = paragraphs.slice(start + 1).findIndex(({ text, number }) => !!number || !continuesTitle(text));
  return { start, end: length < 0 ? paragraphs.length : start + 1 + length };
}

function isTitleLine(text: string): boolean {
  return beginsTitle(text) && !SENTENCE_END.test(text.trim());
}

/** A heading may have a date, «12 мая 2026 г.», and no sentences. */
function isHeadingLine(text: string): boolean {
  const line = text.trim();
  return line.length <= HEADING_LINE && (!SENTENCE_END.test(line) || /\sг\.$/u.test(line));
}

function continuesTitle(text: string): boolean {
  const line = text.trim();
  return line !== '' && line.length <= HEADING_LINE && !SENTENCE_END.test(line) && !beginsTitle(line);
}
