import type { Meeting, Records } from '../journal/records.ts';
import { inBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import { whenText } from '../text/whenText.ts';
import { meetingTitle } from './title.ts';

/** So many meetings are named. */
const NAMED = 10;

/** Meetings so that one can be told from another: «РГВУ, № 6» (18 апреля 2019; body: rcc-high-level-working-group). */
export function candidatesText(records: Records, meetings: readonly Meeting[]): LocalizedText {
  return inBoth((locale) => {
    const named = meetings.slice(0, NAMED).map(({ sittings, held, planned }) => {
      const when = held ?? planned;
      const slugs = sittings.flatMap(({ bodyId }) => records.body.get(bodyId)?.slug ?? []).join(', ');
      const parts = [when ? whenText(when, locale) : '', slugs ? `body: ${slugs}` : ''].filter((part) => part !== '');
      const title = quoted(locale, meetingTitle(records, sittings)[locale]);
      return parts.length > 0 ? `${title} (${parts.join('; ')})` : title;
    });
    return [...named, ...(meetings.length > NAMED ? ['…'] : [])].join('; ');
  });
}
