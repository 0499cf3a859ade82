import type { Meeting, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';
import type { LocalDate } from '../time/localDate.ts';
import { earliestOf, latestOf } from '../time/when.ts';

/** So many meetings stand on the board. */
const SHOWN = 5;

/** The meetings that were announced, are not past, and neither held nor cancelled: the next ones first, at most five. */
export function nextMeetings(records: Records, day: LocalDate): readonly Meeting[] {
  return rowsOf(records.meeting)
    .flatMap((meeting) => {
      const { planned, held, cancelled } = meeting;
      const end = planned && latestOf(planned);
      return planned && !held && !cancelled && end && end >= day
        ? [{ meeting, starts: earliestOf(planned) ?? end }]
        : [];
    })
    .sort((a, b) => compareText(a.starts, b.starts) || compareText(a.meeting.id, b.meeting.id))
    .slice(0, SHOWN)
    .map(({ meeting }) => meeting);
}
