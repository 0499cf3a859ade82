import type { DigestChange } from './digest.ts';

type Difference = DigestChange['differences'][number];

/** One line of a digest: something that differs, and in how many letters, where several said the same. */
export type Told = Readonly<{ difference: Difference; letters: number }>;

/** What follows from the rest and is told as the state of things above: that a step may come next, and who is awaited. */
const INFERRED: ReadonlySet<string> = new Set(['STEP', 'OUTSTANDING']);

/**
 * What was said and done, without what is only inferred from it, unless that is all: one line for what one letter brought, and one for a
 * dossier that became known with its documents. Letters that say the same are one line with their number; each is one reply.
 */
export function toldOf(differences: readonly Difference[]): readonly Told[] {
  const isNew = differences.some(({ kind }) => kind === 'DOSSIER');
  const replies = Map.groupBy(
    differences.filter(({ kind }) => kind === 'REPLY'),
    ({ letter }) => letter,
  );
  const lines = new Set<string>();
  const facts = differences.filter(({ kind, before, letter }) => {
    if (kind === 'REMARK' || (isNew && kind === 'DOCUMENT_STATUS' && before === null)) return false;
    if (letter === null) return true;
    const isFirst = !lines.has(letter);
    lines.add(letter);
    return isFirst;
  });
  const done = facts.filter(({ kind }) => !INFERRED.has(kind));
  return (done.length > 0 ? done : facts).map((difference) => ({
    difference,
    letters: (difference.letter !== null && replies.get(difference.letter)?.length) || 1,
  }));
}
