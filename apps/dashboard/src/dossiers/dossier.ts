import { graphql, type ResultOf } from '@concord/contract';
import { JournalFragment } from '../journal/Journal.tsx';
import { RouteLineFragment } from '../route/fragment.ts';
import { DossierHeadFragment } from './DossierHead.tsx';
import { OutstandingFragment } from './Outstanding.tsx';
import { ProgressFragment } from './Progress.tsx';
import { RemarksFragment } from './Remarks.tsx';
import { StepsFragment } from './Steps.tsx';

/** A dossier, with what the parts of its page take from it. */
const DossierPageFragment = graphql(
  `
    fragment DossierPage on Dossier @_unmask {
      slug
      title(locale: $locale)
      asOf
      position
      ...DossierHead
      ...RouteLine
      ...Progress
      ...Outstanding
      ...Steps
      ...Journal
      ...Remarks
    }
  `,
  [
    DossierHeadFragment,
    RouteLineFragment,
    ProgressFragment,
    OutstandingFragment,
    StepsFragment,
    JournalFragment,
    RemarksFragment,
  ],
);

/** `present` is asked for a past day only: the days to which the day line can be moved. */
export const DossierPageQuery = graphql(
  `
    query DossierPage($locale: Locale!, $slug: String!, $asOf: LocalDate, $isPast: Boolean!, $entries: Int!) {
      dossier(slug: $slug, asOf: $asOf) {
        ...DossierPage
      }
      present: dossier(slug: $slug) @include(if: $isPast) {
        ...RouteLine
      }
    }
  `,
  [DossierPageFragment, RouteLineFragment],
);

export const DossierPageSubscription = graphql(
  `
    subscription DossierChanged($locale: Locale!, $slug: String!, $entries: Int!, $after: Cursor) {
      dossierChanged(slug: $slug, after: $after) {
        __typename
        ... on DossierState {
          cursor
          dossier {
            ...DossierPage
          }
          entries {
            id
            summary(locale: $locale)
          }
        }
        ... on ResyncRequired {
          reason
        }
      }
    }
  `,
  [DossierPageFragment],
);

export type DossierPageData = ResultOf<typeof DossierPageQuery>;
export type DossierPageUpdate = ResultOf<typeof DossierPageSubscription>;

/** An update carries the whole dossier: it stands in the place of the former one. */
export function mergeDossier(data: DossierPageData, update: DossierPageUpdate): DossierPageData | 'reload' {
  const { dossierChanged } = update;
  return dossierChanged.__typename === 'DossierState' ? { ...data, dossier: dossierChanged.dossier } : 'reload';
}
