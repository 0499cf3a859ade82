import type { Records } from '../journal/records.ts';
import { partiesOf, partyName } from '../parties/party.ts';
import type { Lead } from '../text/lead.ts';
import type { LocalizedText } from '../text/text.ts';
import { either, type ForceAnswer, notYet, withNames } from './answer.ts';
import { type Counted, reached, staying, type Wanted } from './counted.ts';
import { NEVER } from './spans.ts';

/**
 * When so many parties counted at once. Whether one counts that withdrew before the document was in force, no rule says: what follows
 * either way is certain, and where that differs nobody can tell which it is.
 *
 * @param missing what is said while there are too few
 */
export function countedUp(
  records: Records,
  counted: readonly Counted[],
  wanted: Wanted,
  missing: () => LocalizedText,
): ForceAnswer {
  const withAll = reached(staying(counted), wanted);
  if (!withAll) return notYet(missing());
  const withThoseWhoStayed = reached(counted, wanted);
  const by = withThoseWhoStayed?.latest ?? NEVER;
  const gone = counted.filter(({ until }) => until && (until.earliest ?? '') < by);
  const names = partiesOf(records, new Set(gone.map(({ partyId }) => partyId))).map(partyName);
  return either(withAll, withThoseWhoStayed, withNames(WITHDREW_BEFORE, names));
}

const WITHDREW_BEFORE: Lead = {
  one: {
    ru: 'До вступления в силу вышла одна сторона, и учитывается ли она, неизвестно',
    en: 'One party withdrew before it was in force, and whether it counts is unknown',
  },
  more: {
    ru: 'До вступления в силу вышли, и учитываются ли они, неизвестно',
    en: 'These withdrew before it was in force, and whether they count is unknown',
  },
};
