import type { Id } from '../journal/entry.ts';
import { type Records, recordById } from '../journal/records.ts';
import { idsIn } from '../journal/synthetic.ts';
import type { LocalDate } from '../time/localDate.ts';
import { latestOf } from '../time/when.ts';
import type { NewEntry } from './decision.ts';
import { type Refusal, refuse } from './refusal.ts';

type Told = Pick<NewEntry, 'streamId' | 'payload' | 'known'>;

/**
 * The streams of what entries refer to: their own, and that of every id in their payload. A paper, be it cited or the one that
 * holds a decision's text, may be known later than what it tells.
 */
export function streamsNamed(records: Records, entries: readonly Told[]): ReadonlySet<Id> {
  return new Set(entries.flatMap((entry) => namedBy(records, entry)));
}

/**
 * The refusal for an entry that would be known before what it refers to: on the days between, nobody could tell what it is about.
 *
 * @param since since when the first entry of each of `streamsNamed` is known; a stream that is new has none
 */
export function checkKnown(
  records: Records,
  entries: readonly Told[],
  since: ReadonlyMap<Id, LocalDate>,
): Refusal | undefined {
  for (const entry of entries) {
    const known = latestOf(entry.known) ?? '';
    const earliest = namedBy(records, entry).reduce((last, id) => maxOf(last, since.get(id) ?? ''), '');
    if (known < earliest) return refuse('KNOWN_TOO_EARLY', { known, earliest });
  }
  return undefined;
}

function namedBy(records: Records, { streamId, payload }: Told): readonly Id[] {
  const { paperId: _, ...told } = payload as Readonly<Record<string, unknown>>;
  return [streamId, ...idsIn(told).flatMap((id) => recordById(records, id)?.streamId ?? [])];
}

function maxOf(one: string, other: string): string {
  return one < other ? other : one;
}
