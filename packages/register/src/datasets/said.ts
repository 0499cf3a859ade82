import {
  corrected,
  type Entry,
  evolve,
  fold,
  type Id,
  type NewEntry,
  type Records,
  recordsBuilder,
} from '@concord/domain';
import { difference, isCorrection } from '../journal/corrections.ts';
import type { Fact } from './fact.ts';
import { type FactProblem, factProblems } from './factProblems.ts';
import { type Since, type StreamsSince, sinceOver } from './knownSince.ts';
import type { Names } from './names.ts';

/**
 * What the register holds and a dataset has said so far, as corrected.
 *
 * @param held what the register holds; a dataset corrects only facts of its own
 * @param streams since when that is known
 * @param names forgets the keys of what a correction takes back
 * @returns the records, which change with each fact that is learnt; since when each is known; and what learns
 */
export function saidOver(
  held: Records,
  streams: StreamsSince,
  names: Names,
): Readonly<{ records: Records; since: Since; learn: (fact: Fact) => readonly FactProblem[] }> {
  const builder = recordsBuilder(held);
  const records = builder.done();
  const { since, note } = sinceOver(held, streams);
  const entries: Entry[] = [];
  const facts = new Map<Id, Fact>();

  const learn = (fact: Fact): readonly FactProblem[] => {
    const entry = unrecorded(fact.entry, fact.entry.id ?? `fact ${entries.length}`, entries.length);
    if (isCorrection(entry)) {
      const said = [...entries, entry];
      const after = fold(said, held);
      const changes = difference(records, after);
      const gone = new Set(changes.flatMap(({ id, record }) => (record === null ? [id] : [])));
      const problems = undermined(said, after, gone, facts);
      if (problems.length > 0) return problems;
      builder.apply(changes);
      // What stands in the place of a corrected slip is known since that was.
      note(changes, corrected(said).find(({ id }) => id === entry.id)?.known ?? entry.known);
      names.release(gone);
    } else {
      const changes = evolve(records, entry);
      builder.apply(changes);
      note(changes, entry.known);
    }
    entries.push(entry);
    facts.set(entry.id, fact);
    return [];
  };
  return { records, since, learn };
}

/** More entries than any stream of the register has. */
const AFTER_HELD = 2 ** 40;

/**
 * An entry as the fold takes it. Nobody reads here who wrote it; its place in its stream is after all that the register holds.
 *
 * @param place how many facts were said before it
 */
export function unrecorded(entry: NewEntry, id: Id, place = 0): Entry {
  const streamVersion = AFTER_HELD + place;
  return { ...entry, id, streamVersion, recordedAt: '', recordedBy: null } as Entry;
}

/** What other facts say that cannot be true after a correction: they name what is gone, or what they name is not as it was. */
function undermined(
  said: readonly Entry[],
  after: Records,
  gone: ReadonlySet<Id>,
  facts: ReadonlyMap<Id, Fact>,
): readonly FactProblem[] {
  return corrected(said).flatMap((entry) => {
    const fact = facts.get(entry.id);
    // Corrections are looked at in the place of what they correct; the one that is being learnt was checked itself.
    if (!fact || isCorrection(entry)) return [];
    const named = JSON.stringify([entry.streamId, entry.payload, entry.sources]);
    const [problem] = [...gone].some((id) => named.includes(id))
      ? ['it names what is taken back']
      : factProblems(after, entry).map(({ message }) => message);
    const where = `${fact.file}:${fact.line} (${entry.kind})`;
    return problem ? [{ path: ['payload', 'replacement'], message: `${where} could not stand then: ${problem}` }] : [];
  });
}
