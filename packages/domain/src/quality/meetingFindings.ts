import type { Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { inBoth } from '../text/listText.ts';
import { whenText } from '../text/whenText.ts';
import { earliestOf, latestOf, type When } from '../time/when.ts';
import { type Finding, finding } from './finding.ts';
import { labelOf } from './labels.ts';

/** Meetings held on other days than they were announced for. */
export function meetingFindings(records: Records): readonly Finding[] {
  return rowsOf(records.meeting).flatMap((meeting) => {
    const { planned, held } = meeting;
    if (!planned || !held || meets(planned, held)) return [];
    const label = labelOf(records, 'meeting', meeting);
    const text = inBoth((locale) =>
      locale === 'ru'
        ? `${label.ru}: объявлено на ${whenText(planned, locale)}, состоялось ${whenText(held, locale)}`
        : `${label.en}: announced for ${whenText(planned, locale)}, held ${whenText(held, locale)}`,
    );
    return [finding(records, 'meeting', meeting, 'contradictory', text)];
  });
}

/** Whether two times can be the same. */
function meets(a: When, b: When): boolean {
  return (earliestOf(a) ?? '') <= (latestOf(b) ?? '9') && (earliestOf(b) ?? '') <= (latestOf(a) ?? '9');
}
