import { type FragmentOf, graphql, type ResultOf } from '@concord/contract';
import { listOf, type RowOf } from '../live/list.ts';
import { useWholeList } from '../live/useWholeList.ts';
import { useLocale } from '../locale/useLocale.ts';
import { PartyFragment, partyName } from '../parties/party.ts';
import type { Choice } from './form/choice.ts';

const BodiesFragment = graphql(
  `
    fragment DeskBodies on BodyConnection @_unmask {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          slug
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
  `,
  [PartyFragment],
);

const BodiesQuery = graphql(
  `
    query DeskBodies($locale: Locale!, $after: String) {
      bodies(first: 100, after: $after) {
        ...DeskBodies
      }
    }
  `,
  [BodiesFragment],
);

const BODIES = listOf(BodiesQuery, ({ bodies }) => bodies);
export type DeskBody = RowOf<typeof BODIES>;

/** Everybody who writes letters and is asked: states, bodies, and the administrations that sit in bodies. */
export const PartiesFragment = graphql(
  `
    fragment DeskParties on Query @_unmask {
      memberStates {
        id
        code
        synthetic
        names {
          short(locale: $locale)
        }
      }
      bodies(first: 100) {
        ...DeskBodies
      }
    }
  `,
  [BodiesFragment],
);

type PartiesData = ResultOf<typeof PartiesFragment>;

/** All bodies: a page of them comes with a form, and of a register of more the rest a moment later. */
export function useBodies(data: PartiesData): readonly DeskBody[] {
  const { wire: locale } = useLocale();
  return useWholeList(BODIES, { data, position: null, variables: { locale }, isAskedAtOnce: true }).rows;
}

/** The parties of the real world, or of the fictional one: the two are never mixed. */
export type Parties = Readonly<{ bodies: readonly Choice[]; others: readonly Choice[]; all: readonly Choice[] }>;

export function partiesOf({ memberStates }: PartiesData, bodies: readonly DeskBody[], isSynthetic: boolean): Parties {
  const there = bodies.filter(({ synthetic }) => synthetic === isSynthetic);
  const states = memberStates
    .filter(({ synthetic }) => synthetic === isSynthetic)
    .map(({ id, code, names }): Choice => ({ id, label: names.short, hint: code }));
  const members = there.flatMap(({ memberships }) => memberships.map(({ party }) => choiceOf(party)));
  const sitting = there.map(({ id, names }): Choice => ({ id, label: names.short }));
  const others = [...new Map([...members, ...states].map((choice) => [choice.id, choice])).values()];
  return { bodies: sitting, others, all: [...others, ...sitting.filter(({ id }) => others.every((o) => o.id !== id))] };
}

/** Who sits in some bodies now. */
export function membersOf(bodies: readonly DeskBody[], bodyIds: readonly string[]): readonly Choice[] {
  const members = bodies
    .filter(({ id }) => bodyIds.includes(id))
    .flatMap(({ memberships }) =>
      memberships.filter(({ holds }) => holds !== false).map(({ party }) => choiceOf(party)),
    );
  return [...new Map(members.map((choice) => [choice.id, choice])).values()];
}

export function choiceOf(party: FragmentOf<typeof PartyFragment>): Choice {
  const { id, short, code } = partyName(party);
  return { id, label: short, ...(code ? { hint: code } : {}) };
}
