import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import { knownOf } from './asOf.ts';
import type { Entry } from './entry.ts';
import { evolve, fold } from './evolve.ts';
import type { Records, TableName } from './records.ts';

/** A history that can be read on any day. */
export type Days = Readonly<{
  /** The days on which something became known, the first one first: between two of them the records are the same. */
  turns: readonly LocalDate[];
  /** The records as they were known by the end of a day; the same object for every day until the next turn. */
  recordsOn(day: LocalDate): Records;
  /** All of them, and those that count for a day, in the order of the journal. */
  entries: readonly Entry[];
  entriesOn(day: LocalDate): readonly Entry[];
  /** The records of the present: of all entries. */
  present: Records;
}>;

/** So many days are kept; the one that was not asked for longest is folded again when it is wanted. */
const KEPT = 400;

/**
 * Opens a history for reading day by day. A day that follows one already read is folded onto it, and shares with it every
 * table in which nothing changed, so that what the rules remember of those tables holds for both.
 *
 * @param entries what `historyOf` gives
 */
export function daysOf(entries: readonly Entry[]): Days {
  const known = knownOf(entries);
  const by = entries.map(({ id }) => latestOf(known.get(id) as Entry['known']));
  const turns = [...new Set(by.filter((day) => day !== null))].sort();
  const kept = new Map<number, Records>();
  const whole = fold(entries);
  const papers = [...whole.document].filter(([, { dossierId }]) => dossierId === null);
  /** A paper is how we know, also where it became known later than what it tells of: it can always be named. */
  const withPapers = (records: Records): Records => ({
    ...records,
    document: new Map([...papers, ...records.document]),
  });

  /** The place of the last turn that is not after the day; -1 before the first. */
  const turnOf = (day: LocalDate): number => turns.findLastIndex((turn) => turn <= day);
  const entriesAt = (turn: number): readonly Entry[] => {
    const until = turns[turn];
    return until === undefined ? [] : entries.filter((_, index) => (by[index] ?? '~') <= until);
  };
  const isCorrecting = ({ kind }: Entry): boolean => kind === 'misentryCorrected' || kind === 'factRevised';
  /** What a turn adds, where that comes after all that was known before and corrects none of it. */
  const addedAt = (turn: number): readonly Entry[] | null => {
    const [until, before] = [turns[turn], turns[turn - 1]];
    if (until === undefined || before === undefined) return null;
    const last = by.findLastIndex((day) => day !== null && day <= before);
    const places = by.flatMap((day, index) => (day === until ? [index] : []));
    if ((places[0] ?? 0) <= last) return null;
    const seen = entriesAt(turn);
    return seen.some(isCorrecting) ? null : places.flatMap((place) => entries[place] ?? []);
  };
  const foldAt = (turn: number): Records => {
    const before = kept.get(turn - 1);
    const added = before && addedAt(turn);
    return before && added ? foldOnto(before, added) : withPapers(fold(entriesAt(turn)));
  };

  return {
    entries,
    turns,
    present: withPapers(whole),
    entriesOn: (day) => entriesAt(turnOf(day)),
    recordsOn(day) {
      const turn = turnOf(day);
      const records = kept.get(turn) ?? foldAt(turn);
      kept.delete(turn);
      kept.set(turn, records);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return records;
    },
  };
}

/** Folds entries onto records; tables in which nothing changes stay the same objects. */
function foldOnto(before: Records, entries: readonly Entry[]): Records {
  const records = { ...before } as Record<TableName, ReadonlyMap<string, unknown>>;
  const own = new Map<TableName, Map<string, unknown>>();
  for (const entry of entries)
    for (const { table, id, record } of evolve(records as Records, entry)) {
      const rows = own.get(table) ?? new Map(records[table]);
      own.set(table, rows);
      records[table] = rows;
      if (record === null) rows.delete(id);
      else rows.set(id, record);
    }
  return records as Records;
}
