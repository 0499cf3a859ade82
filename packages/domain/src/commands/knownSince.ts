import type { Id } from '../journal/entry.ts';
import { type Records, recordById } from '../journal/records.ts';
import { idsIn, nameOf } from '../journal/synthetic.ts';
import { meetingTitle } from '../meetings/title.ts';
import type { LocalizedText } from '../text/text.ts';
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
  const sinceOf = (id: Id): LocalDate => since.get(id) ?? '';
  for (const entry of entries) {
    const known = latestOf(entry.known) ?? '';
    const last = namedBy(records, entry).reduce((one, other) => (sinceOf(one) < sinceOf(other) ? other : one));
    if (known < sinceOf(last))
      return refuse('KNOWN_TOO_EARLY', { known, earliest: sinceOf(last), what: titleOf(records, last) });
  }
  return undefined;
}

function titleOf(records: Records, id: Id): LocalizedText {
  const meeting = records.meeting.get(id);
  return meeting ? meetingTitle(records, meeting.sittings) : nameOf(records, id);
}

function namedBy(records: Records, { streamId, payload }: Told): readonly [Id, ...Id[]] {
  const { paperId: _, ...told } = payload as Readonly<Record<string, unknown>>;
  return [streamId, ...idsIn(told).flatMap((id) => recordById(records, id)?.streamId ?? [])];
}
