import { compareParties, partyName } from '../parties/party.ts';
import { inBoth, quoted } from '../text/listText.ts';
import type { LocalizedText } from '../text/text.ts';
import type { Outstanding } from './outstanding.ts';

/**
 * Who is awaited, by step and each by name: «Согласование»: Борея, Горния (просрочено); then what cannot be told beside them. No day is
 * counted, so that the text stays the same as long as the same are awaited.
 */
export function awaitedText(awaited: Outstanding): LocalizedText {
  if (awaited.kind === 'cannotTell') return inBoth((locale) => `${CANNOT_TELL[locale]} ${awaited.reason[locale]}`);
  if (awaited.items.length === 0) return NOBODY;
  const steps = Map.groupBy(
    awaited.items.toSorted((a, b) => a.step.place - b.step.place || compareParties(a.party, b.party)),
    ({ step }) => step,
  );
  const untold = awaited.cannotTell.map(({ reason }) => inBoth((locale) => `${CANNOT_TELL[locale]} ${reason[locale]}`));
  const named = inBoth((locale) =>
    [...steps]
      .map(([step, items]) => {
        const names = items.map(
          ({ party, daysLate }) => `${partyName(party)[locale]}${daysLate === null ? '' : ` (${LATE[locale]})`}`,
        );
        return `${quoted(locale, step.name[locale])}: ${names.join(', ')}`;
      })
      .join('; '),
  );
  return inBoth((locale) => [named, ...untold].map((text) => text[locale]).join('. '));
}

const CANNOT_TELL: LocalizedText = { ru: 'Сказать нельзя.', en: 'Cannot tell.' };
const NOBODY: LocalizedText = { ru: 'никого', en: 'nobody' };
const LATE: LocalizedText = { ru: 'просрочено', en: 'overdue' };
