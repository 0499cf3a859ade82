import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { listOf, type RowOf } from '../live/list.ts';
import type { WireLocale } from '../locale/useLocale.ts';
import type { Address } from '../page/address.ts';
import { ToConfirmFragment } from '../stands/ToConfirm.tsx';

const OwingNamesFragment = graphql(`
  fragment OwingNames on Names @_unmask {
    short(locale: $locale)
    full(locale: $locale)
    cases {
      nominative
      genitive
      dative
      accusative
      instrumental
      prepositional
    }
  }
`);

export const OwedQuery = graphql(
  `
  query Owed(
    $locale: Locale!
    $asOf: LocalDate
    $isDayGiven: Boolean!
    $state: String
    $daysLate: IntComparison
    $daysWaiting: IntComparison
    $after: String
  ) {
    outstanding(
      first: 100
      after: $after
      asOf: $asOf
      state: $state
      daysLate: $daysLate
      daysWaiting: $daysWaiting
    ) {
      asOf
      position
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          dossier {
            slug
            title(locale: $locale)
            synthetic
          }
          party {
            __typename
            ... on MemberState {
              id
              code
              names {
                ...OwingNames
              }
            }
            ... on Administration {
              id
              names {
                ...OwingNames
              }
            }
            ... on Body {
              id
              names {
                ...OwingNames
              }
            }
            ... on Collective {
              id
              wording(locale: $locale)
            }
          }
          step {
            id
            name(locale: $locale)
            bodies {
              id
              names {
                short(locale: $locale)
              }
            }
          }
          since
          term
          termUnknown(locale: $locale)
          daysWaiting
          daysLate
          reconfirms {
            stand
            ...ToConfirm
          }
          instrument
        }
      }
      cannotTell {
        dossier {
          slug
          title(locale: $locale)
          synthetic
        }
        reason(locale: $locale)
      }
    }
    memberStates(asOf: $asOf) {
      code
      names {
        short(locale: $locale)
      }
    }
    present: board @include(if: $isDayGiven) {
      asOf
    }
  }
`,
  [OwingNamesFragment, ToConfirmFragment],
);

export type OwedData = ResultOf<typeof OwedQuery>;
export const OWED = listOf(OwedQuery, ({ outstanding }) => outstanding);
export type Owed = RowOf<typeof OWED>;

/** What the address says of the list: by whom or by which body, only what is late, only what has waited so long. */
export type OwedFilter = Readonly<{ by: 'party' | 'body'; isLateOnly: boolean; waiting: number | null }>;

export function owedFilterOf({ get }: Pick<Address, 'get'>): OwedFilter {
  const waiting = /^>=(\d{1,4})$/.exec(get('waiting') ?? '')?.[1];
  return {
    by: get('by') === 'body' ? 'body' : 'party',
    isLateOnly: get('late') === '>=1',
    waiting: waiting === undefined ? null : Number(waiting),
  };
}

export function owedVariables(
  { isLateOnly, waiting }: OwedFilter,
  given: Readonly<{ locale: WireLocale; asOf: LocalDate | null; state: string | null }>,
): VariablesOf<typeof OwedQuery> {
  return {
    ...given,
    isDayGiven: given.asOf !== null,
    daysLate: isLateOnly ? { gte: 1 } : null,
    daysWaiting: waiting === null ? null : { gte: waiting },
  };
}

/** What one party owes, or what is owed at one body. */
export type OwedGroup = Readonly<{ id: string; name: string; items: readonly Owed[] }>;

/** What is owed in groups, in the order in which it came; what lies at several bodies stands with each of them. */
export function groupsOf(items: readonly Owed[], by: OwedFilter['by']): readonly OwedGroup[] {
  const groups = new Map<string, { id: string; name: string; items: Owed[] }>();
  for (const item of items)
    for (const { id, name } of by === 'party' ? [owingOf(item)] : bodiesOf(item)) {
      const group = groups.get(id) ?? { id, name, items: [] };
      group.items.push(item);
      groups.set(id, group);
    }
  return [...groups.values()];
}

function bodiesOf({ step }: Owed): readonly Readonly<{ id: string; name: string }>[] {
  return step.bodies.map(({ id, names }) => ({ id, name: names.short }));
}

/** Who owes, as it is called on screen. */
export function owingOf({ party }: Owed): Readonly<{ id: string; name: string }> {
  if (party.__typename === 'Collective') return { id: party.id, name: party.wording };
  return { id: party.id, name: party.names.short };
}

/** Whether an answer is of a day before today. */
export function isPastOwed({ outstanding, present }: OwedData): boolean {
  return Boolean(present && outstanding.asOf !== present.asOf);
}
