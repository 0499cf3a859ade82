import type { Id } from '../journal/entry.ts';
import type { Administration, Body, Collective, MemberState, Records } from '../journal/records.ts';
import { compareText } from '../text/compareText.ts';
import { shortName } from '../text/shortName.ts';
import { type LocalizedText, UNNAMED } from '../text/text.ts';

/** Whoever may be asked, instructed or counted. */
export type Party =
  | Readonly<{ kind: 'memberState'; record: MemberState }>
  | Readonly<{ kind: 'administration'; record: Administration }>
  | Readonly<{ kind: 'body'; record: Body }>
  | Readonly<{ kind: 'collective'; record: Collective }>;

/** The party with this id; undefined when the records hold none. */
export function partyOf(records: Records, id: Id): Party | undefined {
  const memberState = records.memberState.get(id);
  if (memberState) return { kind: 'memberState', record: memberState };
  const administration = records.administration.get(id);
  if (administration) return { kind: 'administration', record: administration };
  const body = records.body.get(id);
  if (body) return { kind: 'body', record: body };
  const collective = records.collective.get(id);
  return collective && { kind: 'collective', record: collective };
}

/** The parties with these ids, without those that the records do not hold, in the order of `compareParties`. */
export function partiesOf(records: Records, ids: Iterable<Id>): readonly Party[] {
  return [...ids].flatMap((id) => partyOf(records, id) ?? []).sort(compareParties);
}

/** What a party is called in lists and sentences, in the nominative; a collective as it was written. */
export function partyName(party: Party): LocalizedText {
  if (party.kind === 'collective') return party.record.wording;
  return shortName(party.record.names);
}

/** The same for an id; that it is not given where the records do not hold it. */
export function partyNameById(records: Records, id: Id): LocalizedText {
  const party = partyOf(records, id);
  return party ? partyName(party) : UNNAMED;
}

/** The Russian name after «ждём»; undefined for a collective, whose wording comes without cases. */
export function accusativeOf(party: Party): string | undefined {
  return party.kind === 'collective' ? undefined : party.record.names.ru.cases.accusative;
}

const PLACES = { memberState: 0, administration: 1, body: 2, collective: 3 } as const;

/** Orders states by code, then administrations and bodies by slug, then collectives by their Russian wording. */
export function compareParties(a: Party, b: Party): number {
  return compareText(partyPlace(a), partyPlace(b));
}

/** The same order as a text to compare by. */
export function partyPlace(party: Party): string {
  return `${PLACES[party.kind]} ${sortKey(party)}`;
}

function sortKey(party: Party): string {
  switch (party.kind) {
    case 'memberState':
      return party.record.code;
    case 'administration':
    case 'body':
      return party.record.slug;
    case 'collective':
      return party.record.wording.ru;
    default:
      return party satisfies never;
  }
}
