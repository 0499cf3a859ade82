import type { Records } from '../journal/records.ts';
import { partyName, partyOf } from '../parties/party.ts';
import { inBoth, listText } from '../text/listText.ts';
import { numberMark } from '../text/numberMark.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';
import type { Sitting } from './entries.ts';

/** «Совет глав АС РСС и КСИ, № 53/24»: the bodies that sit, and the number that each of them counts. */
export function meetingTitle(records: Records, sittings: readonly Sitting[]): LocalizedText {
  const numbers = sittings.flatMap(({ number }) => number ?? []).join('/');
  return inBoth((locale) => {
    const bodies = bodiesText(records, sittings)[locale];
    return numbers ? `${bodies}, ${numberMark(locale)} ${numbers}` : bodies;
  });
}

/** «Совет глав АС РСС и КСИ» */
export function bodiesText(records: Records, sittings: readonly Sitting[]): LocalizedText {
  return inBoth((locale) =>
    listText(
      locale,
      sittings.map(({ bodyId }) => {
        const body = partyOf(records, bodyId);
        return body ? partyName(body)[locale] : UNNAMED[locale];
      }),
    ),
  );
}
