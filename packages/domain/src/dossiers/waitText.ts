import { accusativeOf, type Party, partyName } from '../parties/party.ts';
import { listText, quoted } from '../text/listText.ts';
import { daysText, plural } from '../text/plural.ts';
import type { Locale } from '../text/text.ts';
import type { OutstandingItem } from './outstanding.ts';

/** More than so many parties are counted, not named. */
export const NAMED = 3;

/** Parties that are equally late; `daysLate` is null for those of whom no term has passed. */
type Group = Readonly<{ daysLate: number | null; parties: readonly Party[] }>;

/**
 * Who is awaited, and who of them is overdue: «ждём Еланию и Иворию; просрочено 12 дней» when that is so for all of them, else
 * «ждём Еланию и Меранию (просрочено 6 дней), а также Иворию».
 */
export function waitText(items: readonly OutstandingItem[], locale: Locale): string {
  const groups = groupsOf(items);
  const [only] = groups;
  const texts = namesOf(groups, locale);
  const lead = locale === 'ru' ? 'ждём' : 'waiting for';
  if (groups.length === 1)
    return [`${lead} ${texts[0]}`, only?.daysLate ? lateText(only.daysLate, locale) : ''].filter(Boolean).join('; ');
  const named = groups.map(({ daysLate }, index) =>
    daysLate === null ? texts[index] : `${texts[index]} (${lateText(daysLate, locale)})`,
  );
  const and = locale === 'ru' ? 'а также' : 'and for';
  return `${lead} ${named.slice(0, -1).join(', ')}, ${and} ${named.at(-1)}`;
}

/** The longest overdue first; a party that is awaited for several things is where it is the latest. */
function groupsOf(items: readonly OutstandingItem[]): readonly Group[] {
  const latest = new Map<string, OutstandingItem>();
  for (const item of items) {
    const known = latest.get(item.party.record.id);
    if (!known || (item.daysLate ?? 0) > (known.daysLate ?? 0)) latest.set(item.party.record.id, item);
  }
  return [...Map.groupBy(latest.values(), ({ daysLate }) => daysLate)]
    .map(([daysLate, group]) => ({ daysLate, parties: group.map(({ party }) => party) }))
    .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0));
}

/** The names of each group: the first few of all are named, the others counted. */
function namesOf(groups: readonly Group[], locale: Locale): readonly string[] {
  const total = groups.reduce((sum, { parties }) => sum + parties.length, 0);
  let room = total > NAMED + 1 ? NAMED : total;
  return groups.map(({ parties }) => {
    const named = parties.slice(0, room);
    room -= named.length;
    return partiesText(named, parties.length - named.length, locale);
  });
}

function partiesText(named: readonly Party[], more: number, locale: Locale): string {
  if (locale === 'en') {
    const names = named.map((party) => partyName(party).en);
    return listText(locale, more > 0 ? [...names, `${more} more`] : names);
  }
  const names = named.map((party) => accusativeOf(party) ?? quoted(locale, partyName(party).ru));
  const others = `ещё ${more} ${plural(locale, more, { one: 'сторону', few: 'стороны', other: 'сторон' })}`;
  return listText(locale, more > 0 ? [...names, others] : names);
}

/** «просрочено 12 дней» */
export function lateText(days: number, locale: Locale): string {
  if (locale === 'en') return `${daysText(locale, days)} overdue`;
  return `${plural(locale, days, { one: 'просрочен', other: 'просрочено' })} ${daysText(locale, days)}`;
}
