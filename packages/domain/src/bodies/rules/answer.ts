import type { PartyStand, Stand } from '../../dossiers/stand.ts';
import { type Party, partyName } from '../../parties/party.ts';
import { type Lead, leadFor } from '../../text/lead.ts';
import { inBoth, listText } from '../../text/listText.ts';
import { type PluralForms, plural } from '../../text/plural.ts';
import type { Locale, LocalizedText } from '../../text/text.ts';

export const CARRIES_ANSWERS = ['yes', 'no', 'notYet', 'cannotTell'] as const;
export type CarriesAnswer = (typeof CARRIES_ANSWERS)[number];

/** Whether a decision carries, and why. */
export type Carries = Readonly<{ answer: CarriesAnswer; reason: LocalizedText }>;

/** One party that would have to move from where it stands. */
export type ChangeOfStand = Readonly<{ party: Party; from: Stand; to: Stand }>;

export type Changes = readonly ChangeOfStand[];

/** The stands as they are after some changes. */
export function applied(stands: readonly PartyStand[], changes: Changes): readonly PartyStand[] {
  const moved = new Map(changes.map(({ party, to }) => [party.record.id, to]));
  return stands.map((each) => {
    const stand = moved.get(each.party.record.id);
    return stand ? { ...each, stand } : each;
  });
}

/** More than so many parties are counted, not named. */
const NAMED = 5;

/** «Есть возражения: Авалия и Борея.» */
export function naming(stands: readonly PartyStand[], lead: Lead | LocalizedText): LocalizedText {
  const [said, names] = [leadFor(stands.length, lead), namesText(stands)];
  return inBoth((locale) => `${said[locale]}: ${names[locale]}.`);
}

/** «Авалия и Борея», or how many they are. */
export function namesText(stands: readonly PartyStand[]): LocalizedText {
  return inBoth((locale) => {
    const names = stands.map(({ party }) => partyName(party)[locale]);
    return names.length > NAMED ? String(names.length) : listText(locale, names);
  });
}

/** That it hangs on so many of whom nobody knows whether they are members. */
export function membersUnknown(count: number): LocalizedText {
  const parties = inBoth((locale) => `${count} ${plural(locale, count, PARTIES[locale])}`);
  const remain = plural('ru', count, { one: 'остаётся ли членом', other: 'остаются ли членами' });
  return {
    ru: `Неизвестно, ${remain} органа ещё ${parties.ru}.`,
    en: `Whether ${parties.en} ${count === 1 ? 'is still a member' : 'are still members'} is unknown.`,
  };
}

const PARTIES: Readonly<Record<Locale, PluralForms>> = {
  ru: { one: 'сторона', few: 'стороны', many: 'сторон', other: 'стороны' },
  en: { one: 'more party', other: 'more parties' },
};

export const NO_MEMBERS: LocalizedText = {
  ru: 'Состав органа неизвестен.',
  en: 'The members of the body are unknown.',
};

export const NO_RULE: LocalizedText = {
  ru: 'Правило, по которому орган принимает решения, не указано ни в одном источнике.',
  en: 'No source says by which rule the body decides.',
};
