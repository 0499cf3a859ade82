import { clausesOf } from './operative.ts';
import { titleOf } from './title.ts';
import { findWords } from './words.ts';

/** A paragraph of a paper as its file has it. */
export type PaperParagraph = Readonly<{
  text: string;
  /** The number of an automatic list, where the file keeps it apart from the text: "1". */
  number?: string | null;
}>;

/** A paragraph of a paper with the place at which facts cite it. */
export type PaperPassage = Readonly<{
  /** As sources write it: `heading`, `title`, `preamble`, `paragraph 4`, `clause 2.1`, `signature`. */
  place: string;
  /** Which passage of the paper it is, counted from 0. */
  index: number;
  text: string;
}>;

/**
 * The places of a paper's paragraphs. Before the title stands the heading. A paper with an operative part («решили:», then
 * numbers) goes on with a preamble, which that line ends, clauses by their numbers, and a signature; in any other the
 * paragraphs after the title are counted. Without a title the paper has no heading.
 *
 * @param paragraphs in their order; an empty one ends a title and is no passage
 */
export function placesIn(paragraphs: readonly PaperParagraph[]): readonly PaperPassage[] {
  const title = titleOf(paragraphs);
  const body = paragraphs.slice(title.end);
  const clauses = clausesOf(body);
  let counted = 0;
  const placeOf = (index: number): string => {
    if (index < title.start) return 'heading';
    if (index < title.end) return 'title';
    if (clauses) return clauses[index - title.end] ?? 'preamble';
    counted += 1;
    return `paragraph ${counted}`;
  };
  return paragraphs
    .flatMap(({ text }, index) => (text.trim() === '' ? [] : [{ place: placeOf(index), text }]))
    .map(({ place, text }, index) => ({ place, index, text }));
}

const NUMBER = String.raw`(\d{1,4}(?:\.\d{1,3}){0,4}[а-яa-z]?)`;
/** One place (`clause 2.1`), or a span (`paragraphs 3–13`). */
const NUMBERED = new RegExp(String.raw`^(paragraph|clause)(?: ${NUMBER}|s ${NUMBER}\s?[-–]\s?${NUMBER})$`);

/**
 * The passages that a locator names, in their order: those of one place, or of a span from its first to its last place. A clause goes on
 * in its subclauses: `clause 2` names `clause 2.1` too.
 *
 * @param passages as they follow each other in the paper
 * @returns none when the place is not there, or an end of the span, or when it is no place of a paper at all
 */
export function passagesAt(passages: readonly PaperPassage[], locator: string): readonly PaperPassage[] {
  const [, kind, only, first = only, last = only] = NUMBERED.exec(locator) ?? [];
  if (kind === undefined) return passages.filter(({ place }) => place === locator);
  const ofKind = passages.filter(({ place }) => place.startsWith(`${kind} `));
  const isAt = (number: string | undefined) => {
    const place = `${kind} ${number}`;
    return (passage: PaperPassage) => passage.place === place || passage.place.startsWith(`${place}.`);
  };
  const [from, to] = [ofKind.findIndex(isAt(first)), ofKind.findLastIndex(isAt(last))];
  return from < 0 ? [] : ofKind.slice(from, to + 1);
}

/** Whether a few words stand in these passages, taken as one text; `findWords` says what counts as equal. */
export function standsIn(passages: readonly PaperPassage[], words: string): boolean {
  return findWords(passages.map(({ text }) => text).join('\n'), words).length > 0;
}
