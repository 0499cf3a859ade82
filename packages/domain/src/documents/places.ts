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
  /** As sources write it: `heading`, `title`, `preamble`, `paragraph 4`, `clause 2`, `signature`. */
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

/** One place (`clause 3`), or a span (`paragraphs 3–13`). */
const NUMBERED = /^(paragraph|clause)(?: (\d{1,4})|s (\d{1,4})\s?[-–]\s?(\d{1,4}))$/;

/**
 * The passages that a locator names, in their order: those of one place, or of a span from its first to its last place.
 *
 * @returns none when the place is not there, or an end of the span, or when it is no place of a paper at all
 */
export function passagesAt(passages: readonly PaperPassage[], locator: string): readonly PaperPassage[] {
  const [, kind, only, first = only, last = only] = NUMBERED.exec(locator) ?? [];
  if (kind === undefined) return passages.filter(({ place }) => place === locator);
  const numbers = passages.map(({ place }) =>
    place.startsWith(`${kind} `) ? Number(place.slice(kind.length + 1)) : 0,
  );
  if (!numbers.includes(Number(first)) || !numbers.includes(Number(last))) return [];
  return passages.filter((_, index) => {
    const number = numbers[index] ?? 0;
    return number >= Number(first) && number <= Number(last);
  });
}

/** Whether a few words stand in these passages, taken as one text; `findWords` says what counts as equal. */
export function standsIn(passages: readonly PaperPassage[], words: string): boolean {
  return findWords(passages.map(({ text }) => text).join('\n'), words).length > 0;
}
