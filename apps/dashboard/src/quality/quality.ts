import { graphql, type ResultOf } from '@concord/contract';
import { FINDING_ORDER, type RemarkKind } from '@concord/domain';
import type { WireLocale } from '../locale/useLocale.ts';
import type { Address } from '../page/address.ts';
import { FindingFragment } from './Finding.tsx';

/** So many are shown at first, and each time that more are wanted. */
export const PAGE = 50;

const FindingsFragment = graphql(
  `
    fragment Findings on DataFindingConnection @_unmask {
      asOf
      position
      totalCount
      counts {
        kind
        count
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          kind
          ...Finding
        }
      }
    }
  `,
  [FindingFragment],
);

export const QualityQuery = graphql(
  `
    query Quality(
      $locale: Locale!
      $asOf: LocalDate
      $isDayGiven: Boolean!
      $kinds: [RemarkKind!]
      $synthetic: Boolean
      $dossier: String
      $slug: String!
      $isDossierGiven: Boolean!
      $first: Int!
      $after: String
    ) {
      dataQuality(asOf: $asOf, kinds: $kinds, synthetic: $synthetic, dossier: $dossier, first: $first, after: $after) {
        ...Findings
      }
      dossier(slug: $slug) @include(if: $isDossierGiven) {
        title(locale: $locale)
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [FindingsFragment],
);

export type QualityData = ResultOf<typeof QualityQuery>;
export type FindingEdge = QualityData['dataQuality']['edges'][number];

export function isPastQuality({ dataQuality, present }: QualityData): boolean {
  return Boolean(present && present.asOf !== dataQuality.asOf);
}

export const SCOPES = ['real', 'synthetic'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the address leaves of the findings; what it names wrongly leaves everything. */
export type Filter = Readonly<{ kind: RemarkKind | null; scope: Scope | null; dossier: string | null }>;

export function filterOf({ get }: Pick<Address, 'get'>): Filter {
  const [kind, scope] = [get('kind'), get('scope')];
  return {
    kind: FINDING_ORDER.find((each) => each === kind) ?? null,
    scope: SCOPES.find((each) => each === scope) ?? null,
    dossier: get('dossier') || null,
  };
}

/** The variables of a page of findings. */
export function variablesOf(
  { kind, scope, dossier }: Filter,
  given: Readonly<{ locale: WireLocale; asOf: string | null; after: string | null }>,
) {
  return {
    ...given,
    isDayGiven: given.asOf !== null,
    kinds: kind ? [kind.toUpperCase() as Uppercase<RemarkKind>] : null,
    synthetic: scope ? scope === 'synthetic' : null,
    dossier,
    slug: dossier ?? '',
    isDossierGiven: dossier !== null,
    first: PAGE,
  };
}
