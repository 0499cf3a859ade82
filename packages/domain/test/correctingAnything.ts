import { type CorrectEntry, type EntryKind, type Instead, idsIn } from '../src/index.ts';
import { correction } from './entering.ts';
import type { Story } from './story.ts';

/** The day on which the entries of a story are corrected. */
export const TODAY = '2027-06-01';

/** A correction of an entry wherever it stands. */
export const anywhere = (entryId: string, different: Partial<CorrectEntry> = {}) =>
  correction(entryId, { dossier: null, ...different });
export const saying = <Of extends Exclude<Instead['of'], 'nothing'>>(
  of: Of,
  says: Extract<Instead, { of: Of }>['says'],
) => ({
  instead: [{ of, says } as unknown as Instead],
});

/** The last entry of a kind, by the word by which the story calls what it is about. */
export function entryOf(story: Story, kind: EntryKind, word?: string): string {
  const found = story.entries.findLast(
    ({ kind: each, payload }) =>
      each === kind &&
      (word === undefined || idsIn(payload).includes(word) || ('corrects' in payload && payload.corrects === word)),
  );
  if (!found) throw new Error(`Nobody told of a ${kind}.`);
  return found.id;
}
