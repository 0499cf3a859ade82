import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { PartyFragment, partyName } from '../parties/party.ts';
import type { Choice } from './form/choice.ts';

/** Everybody who writes letters and is asked: states, bodies, and the administrations that sit in bodies. */
export const PartiesFragment = graphql(
  `
    fragment DeskParties on Query {
      memberStates {
        id
        code
        synthetic
        names {
          short(locale: $locale)
        }
      }
      bodies(first: 100) {
        edges {
          node {
            id
            synthetic
            names {
              short(locale: $locale)
            }
            memberships {
              holds
              party {
                ...Party
              }
            }
          }
        }
      }
    }
  `,
  [PartyFragment],
);

/** The parties of the real world, or of the fictional one: the two are never mixed. */
export type Parties = Readonly<{ bodies: readonly Choice[]; others: readonly Choice[]; all: readonly Choice[] }>;

export function partiesOf(data: FragmentOf<typeof PartiesFragment>, isSynthetic: boolean): Parties {
  const { memberStates, bodies } = readFragment(PartiesFragment, data);
  const there = bodies.edges.map(({ node }) => node).filter(({ synthetic }) => synthetic === isSynthetic);
  const states = memberStates
    .filter(({ synthetic }) => synthetic === isSynthetic)
    .map(({ id, code, names }): Choice => ({ id, label: names.short, hint: code }));
  const members = there.flatMap(({ memberships }) => memberships.map(({ party }) => choiceOf(party)));
  const sitting = there.map(({ id, names }): Choice => ({ id, label: names.short }));
  const others = [...new Map([...members, ...states].map((choice) => [choice.id, choice])).values()];
  return { bodies: sitting, others, all: [...others, ...sitting.filter(({ id }) => others.every((o) => o.id !== id))] };
}

/** Who sits in some bodies now. */
export function membersOf(data: FragmentOf<typeof PartiesFragment>, bodyIds: readonly string[]): readonly Choice[] {
  const { bodies } = readFragment(PartiesFragment, data);
  const members = bodies.edges
    .filter(({ node }) => bodyIds.includes(node.id))
    .flatMap(({ node }) => node.memberships.filter(({ holds }) => holds !== false).map(({ party }) => choiceOf(party)));
  return [...new Map(members.map((choice) => [choice.id, choice])).values()];
}

export function choiceOf(party: FragmentOf<typeof PartyFragment>): Choice {
  const { id, short, code } = partyName(party);
  return { id, label: short, ...(code ? { hint: code } : {}) };
}
