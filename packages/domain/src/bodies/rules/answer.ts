import type { PartyStand, Stand } from '../../dossiers/stand.ts';
import { type Party, partyName } from '../../parties/party.ts';
import { inBoth, listText } from '../../text/listText.ts';
import type { LocalizedText } from '../../text/text.ts';

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
export function naming(stands: readonly PartyStand[], lead: LocalizedText): LocalizedText {
  return inBoth((locale) => `${lead[locale]}: ${namesText(stands)[locale]}.`);
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
  return {
    ru: `Неизвестно, остаются ли членами органа ещё стороны: ${count}.`,
    en: `Whether others are still members is unknown: ${count}.`,
  };
}

export const NO_MEMBERS: LocalizedText = {
  ru: 'Состав органа неизвестен.',
  en: 'The members of the body are unknown.',
};
