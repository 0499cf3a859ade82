import { type Id, type PaperPassage, passagesAt, standsIn } from '@concord/domain';

/** Words that facts cite from a paper, and the place where they should stand. */
export type CitedWords = Readonly<{ place: string; words: string }>;

/** A registered paper that can have a text. */
export type RegisteredPaper = Readonly<{ documentId: Id; slug: string; cited: readonly CitedWords[] }>;

/** How well a text is that of a paper: the words that stand at their places, out of all cited ones, and those that do not. */
export type Likeness = Readonly<{ paper: RegisteredPaper; standing: number; missing: readonly CitedWords[] }>;

/** Which share of a paper's cited words has to stand at their places. */
const ENOUGH = 0.6;

/** How well the text is that of each paper from which words are cited, the best first. */
export function likenesses(passages: readonly PaperPassage[], papers: readonly RegisteredPaper[]): readonly Likeness[] {
  return papers
    .filter(({ cited }) => cited.length > 0)
    .map((paper) => {
      const missing = paper.cited.filter(({ place, words }) => !standsIn(passagesAt(passages, place), words));
      return { paper, standing: paper.cited.length - missing.length, missing };
    })
    .sort((a, b) => Number(isEnough(b)) - Number(isEnough(a)) || b.standing - a.standing);
}

/** Whether so many cited words stand at their places that the text is this paper's. */
export function isEnough({ paper, standing }: Likeness): boolean {
  return standing / paper.cited.length >= ENOUGH;
}

/**
 * Of which paper this is the text: the one with the most cited words at their places, if they are 60 % of all or more. A paper
 * from which no words are cited is known by its file's name only, which is then its slug.
 *
 * @returns undefined when there is none, or when two are equally likely
 */
export function recognise(
  stem: string,
  passages: readonly PaperPassage[],
  papers: readonly RegisteredPaper[],
): Likeness | undefined {
  const [best, second] = likenesses(passages, papers).filter(isEnough);
  if (best) return second?.standing === best.standing ? undefined : best;
  const named = papers.find(({ slug, cited }) => slug === stem && cited.length === 0);
  return named && { paper: named, standing: 0, missing: [] };
}
