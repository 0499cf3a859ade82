import { type FragmentOf, graphql, readFragment } from '@concord/contract';

export const PartyFragment = graphql(`
  fragment Party on Party {
    __typename
    ... on MemberState {
      id
      code
      names {
        short(locale: $locale)
        full(locale: $locale)
      }
    }
    ... on Administration {
      id
      names {
        short(locale: $locale)
        full(locale: $locale)
      }
    }
    ... on Body {
      id
      names {
        short(locale: $locale)
        full(locale: $locale)
      }
    }
    ... on Collective {
      id
      wording(locale: $locale)
    }
  }
`);

/** How a party is called on screen. */
export type PartyName = Readonly<{ id: string; short: string; full: string; code: string | null }>;

/** A collective is called as the letter writes it. */
export function partyName(party: FragmentOf<typeof PartyFragment>): PartyName {
  const it = readFragment(PartyFragment, party);
  if (it.__typename === 'Collective') return { id: it.id, short: it.wording, full: it.wording, code: null };
  const code = it.__typename === 'MemberState' ? it.code : null;
  return { id: it.id, short: it.names.short, full: it.names.full, code };
}
