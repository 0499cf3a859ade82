import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { Fragment, type ReactNode } from 'react';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';

export const PartyLinkFragment = graphql(`
  fragment PartyLink on Party {
    __typename
    ... on MemberState {
      code
      names {
        short(locale: $locale)
      }
    }
    ... on Administration {
      state {
        code
      }
      names {
        short(locale: $locale)
      }
    }
    ... on Body {
      slug
      names {
        short(locale: $locale)
      }
    }
    ... on Collective {
      wording(locale: $locale)
    }
  }
`);

type Party = FragmentOf<typeof PartyLinkFragment>;

/** What a party is called; a collective as the letter writes it. */
export function partyText(party: Party): string {
  const it = readFragment(PartyLinkFragment, party);
  return it.__typename === 'Collective' ? it.wording : it.names.short;
}

/** Several names in one text, for a table that is taken elsewhere. */
export function partiesText(parties: readonly Party[]): string {
  return parties.map(partyText).join(', ');
}

/** The name of a party; of a state, its administration or a body it leads to the view of it. */
export function PartyLink({ party }: { party: Party }): ReactNode {
  const it = readFragment(PartyLinkFragment, party);
  const { href } = useAddress();
  switch (it.__typename) {
    case 'MemberState':
      return <NameLink to={href(`/states/${it.code}`)}>{it.names.short}</NameLink>;
    case 'Administration':
      return <NameLink to={href(`/states/${it.state.code}`)}>{it.names.short}</NameLink>;
    case 'Body':
      return <NameLink to={href(`/bodies/${it.slug}`)}>{it.names.short}</NameLink>;
    default:
      return it.wording;
  }
}

/** Several names, one after the other; null where there are none. */
export function PartyLinks({ parties }: { parties: readonly Party[] }): ReactNode {
  if (parties.length === 0) return null;
  return parties.map((party, index) => (
    <Fragment key={partyText(party)}>
      {index > 0 && ', '}
      <PartyLink party={party} />
    </Fragment>
  ));
}
