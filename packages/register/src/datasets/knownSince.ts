import {
  type Change,
  type Id,
  idsIn,
  type LocalDate,
  latestOf,
  type NewEntry,
  type Records,
  TABLE_NAMES,
  type When,
} from '@concord/domain';
import type { FactProblem } from './factProblems.ts';

/** Since when the first entry of each stream of the register is known. */
export type StreamsSince = ReadonlyMap<Id, LocalDate>;

/** Since when what has an id is known; undefined for what nobody has said yet. */
export type Since = (id: Id) => LocalDate | undefined;

/**
 * Since when things are known: what the register holds since the first entry of its stream, what the dataset says itself since
 * the first fact that made it.
 */
export function sinceOver(
  held: Records,
  streams: StreamsSince,
): Readonly<{ since: Since; note: (changes: readonly Change[], known: When) => void }> {
  const own = new Map<Id, LocalDate>();
  const since: Since = (id) => {
    const streamId = recordOf(held, id)?.streamId;
    return streamId === undefined ? own.get(id) : streams.get(streamId);
  };
  return {
    since,
    note(changes, known) {
      for (const { id, record } of changes) {
        if (record === null) own.delete(id);
        else if (!own.has(id)) own.set(id, latestOf(known) ?? '');
      }
    },
  };
}

/**
 * Whether an entry is known before what it refers to: the subject of its stream, and every id in its payload. A paper, be it
 * cited or the one that holds a decision's text, may be known later than what it tells.
 *
 * @returns the worst of all that is wrong
 */
export function knownProblems(
  { since, records }: Readonly<{ since: Since; records: Records }>,
  { streamId, payload, known }: Pick<NewEntry, 'streamId' | 'payload' | 'known'>,
  expected = 'a `known` of that day or later',
): readonly FactProblem[] {
  const { paperId: _, ...told } = payload as Readonly<Record<string, unknown>>;
  const day = latestOf(known) ?? '';
  const later = [streamId, ...idsIn(told)]
    .map((id) => ({ id, from: since(id) ?? '' }))
    .filter(({ from }) => from > day)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  return later.slice(0, 1).map(({ id, from }) => ({
    path: [],
    message: `it is known since ${day}, before the ${nameOf(records, id)} that it names, known since ${from}; expected ${expected}`,
  }));
}

/** A record as people call it: `meeting`, `body "expert-group"`. */
function nameOf(records: Records, id: Id): string {
  const { table = 'record', record = {} } = recordOf(records, id) ?? {};
  const key = Object.entries(record).find(([name]) => name === 'slug' || name === 'code' || name === 'key')?.[1];
  return key === undefined ? table : `${table} "${key}"`;
}

function recordOf(records: Records, id: Id) {
  for (const table of TABLE_NAMES) {
    const record = records[table].get(id);
    if (record) return { table, record, streamId: record.streamId };
  }
  return undefined;
}
