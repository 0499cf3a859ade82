import { partyName } from '../parties/party.ts';
import { listText, quoted } from '../text/listText.ts';
import { shortened } from '../text/shortened.ts';
import type { Locale, LocalizedText } from '../text/text.ts';
import { dayText } from '../text/whenText.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Overdue } from './overdue.ts';
import { lateText, NAMED } from './waitText.ts';

/** So many characters of what is to be done stand on a card. */
const MOST = 60;

/**
 * What is overdue besides answers, the longest overdue in full and the others counted: «Ждём доклад: Авалия, «вести реестр»; срок был
 * 20 февраля, просрочено 12 дней. Просрочено ещё: 2.»
 */
export function overdueText([first, ...others]: readonly Overdue[], locale: Locale, day: LocalDate): string {
  if (!first) return '';
  const lead = LEADS[first.kind][locale];
  const told = [namesText(first, locale), whatText(first, locale)].filter((text) => text !== '').join(', ');
  const due = `${DUE[locale]} ${dayText(first.due, locale, day)}, ${lateText(first.daysLate, locale)}`;
  const rest = others.length > 0 ? ` ${MORE[locale]}: ${others.length}.` : '';
  return `${lead}: ${told}; ${due}.${rest}`;
}

const LEADS: Readonly<Record<Overdue['kind'], LocalizedText>> = {
  instruction: { ru: 'Ждём доклад', en: 'Waiting for a report' },
  measure: { ru: 'Не выполнено', en: 'Not carried out' },
};
const DUE: LocalizedText = { ru: 'срок был', en: 'due' };
const MORE: LocalizedText = { ru: 'Просрочено ещё', en: 'More overdue' };
const MEASURE: LocalizedText = { ru: 'мероприятие', en: 'measure' };

function whatText(overdue: Overdue, locale: Locale): string {
  if (overdue.kind === 'measure') return `${MEASURE[locale]} ${overdue.measure.number}`;
  const what = quoted(locale, shortened(overdue.instruction.object[locale], MOST));
  return overdue.forPeriod ? `${what} ${overdue.forPeriod[locale]}` : what;
}

/** The first few are named, the others counted. */
function namesText({ parties }: Overdue, locale: Locale): string {
  const room = parties.length > NAMED + 1 ? NAMED : parties.length;
  const names = parties.slice(0, room).map((party) => partyName(party)[locale]);
  const more = parties.length - room;
  return listText(locale, more > 0 ? [...names, locale === 'ru' ? `ещё ${more}` : `${more} more`] : names);
}
