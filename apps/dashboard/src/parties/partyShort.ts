import { type FragmentOf, graphql, readFragment } from '@concord/contract';

/** The name alone: where parties stand in lists within lists, the rest would make an answer costly. */
export const PartyShortFragment = graphql(`
  fragment PartyShort on Party {
    ... on MemberState {
      names {
        short(locale: $locale)
      }
    }
    ... on Administration {
      names {
        short(locale: $locale)
      }
    }
    ... on Body {
      names {
        short(locale: $locale)
      }
    }
    ... on Collective {
      wording(locale: $locale)
    }
  }
`);

export function shortName(party: FragmentOf<typeof PartyShortFragment>): string {
  const it = readFragment(PartyShortFragment, party);
  if ('wording' in it) return it.wording;
  return 'names' in it ? it.names.short : '';
}
