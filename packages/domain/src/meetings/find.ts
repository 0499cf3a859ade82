import type { Id } from '../journal/entry.ts';
import type { Meeting, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { parseNumber } from '../numbers/parse.ts';
import { compareText } from '../text/compareText.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';

/**
 * The meetings that carry a number, the newest first. A joint meeting is found by all its numbers, in their order («55/25»), and
 * by that of one body («55») too. «№ 55/25», spaces and leading zeros are forgiven.
 *
 * @param bodyId only those at which this body sits; a single number is then the one that this body counts
 * @returns none for what is no number of a meeting
 */
export function meetingsNumbered({ meeting }: Records, written: string, bodyId?: Id): readonly Meeting[] {
  const read = parseNumber(written);
  if (read?.form !== 'meeting') return [];
  const wanted = read.numbers;
  const [single] = wanted.length === 1 ? wanted : [];
  return newestFirst(
    rowsOf(meeting).filter(({ sittings }) => {
      const own = sittings.filter((sitting) => bodyId === undefined || sitting.bodyId === bodyId);
      if (single !== undefined) return own.some(({ number }) => number === single);
      const numbers = sittings.flatMap(({ number }) => number ?? []);
      return own.length > 0 && numbers.join('/') === wanted.join('/');
    }),
  );
}

/** The meetings of a body, held and planned, the newest first. */
export function meetingsOfBody({ meeting }: Records, bodyId: Id): readonly Meeting[] {
  return newestFirst(rowsOf(meeting).filter(({ sittings }) => sittings.some((each) => each.bodyId === bodyId)));
}

/** All meetings, held and planned, the newest first. */
export function everyMeeting({ meeting }: Records): readonly Meeting[] {
  return newestFirst(rowsOf(meeting));
}

/** When the meeting that something belongs to was held, else for when it was announced. */
export function meetingDay({
  records,
  value,
}: Readonly<{ records: Records; value: Readonly<{ meetingId: Id }> }>): When | null {
  const meeting = records.meeting.get(value.meetingId);
  return meeting?.held ?? meeting?.planned ?? null;
}

/** By the first day on which it was held, else for which it was announced; those without any day come last. */
function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  const dayOf = ({ held, planned }: Meeting): string => {
    const when = held ?? planned;
    return (when && (earliestOf(when) ?? latestOf(when))) ?? '';
  };
  return meetings.toSorted((a, b) => compareText(dayOf(b), dayOf(a)) || compareText(b.id, a.id));
}
