import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { SmallRouteFragment } from './SmallRoute.tsx';

const StationWhenFragment = graphql(`
  fragment StationWhen on When @_unmask {
    edtf
    earliest
    latest
    inferred
    text(locale: $locale)
  }
`);

const StationMeetingFragment = graphql(`
  fragment StationMeeting on Meeting @_unmask {
    numbers
    bodies {
      names {
        short(locale: $locale)
      }
    }
  }
`);

export const RouteLineFragment = graphql(
  `
    fragment RouteLine on Dossier {
      slug
      asOf
      lastKnown
      ...SmallRoute
      noNewsSince
      attention {
        next {
          step {
            id
          }
        }
      }
      outstanding {
        __typename
        ... on OutstandingList {
          items {
            term
            daysLate
            step {
              id
            }
          }
        }
      }
      steps {
        state
        step {
          id
          key
          name(locale: $locale)
          necessity
          organisation {
            id
            names {
              short(locale: $locale)
            }
          }
        }
        occurrences {
          id
          outcome
          outcomes {
            outcome
          }
          forInformation
          place(locale: $locale)
          when {
            ...StationWhen
          }
          meeting {
            ...StationMeeting
          }
          sources {
            ...SourceText
          }
        }
        plans {
          id
          state
          place(locale: $locale)
          planned {
            ...StationWhen
          }
          meeting {
            ...StationMeeting
          }
          sources {
            ...SourceText
          }
        }
        requests {
          id
          letterNumber
          term
          sent {
            ...StationWhen
          }
          sources {
            ...SourceText
          }
        }
      }
    }
  `,
  [StationWhenFragment, StationMeetingFragment, SourceTextFragment, SmallRouteFragment],
);

export type RouteDossier = ResultOf<typeof RouteLineFragment>;
export type RouteStatus = RouteDossier['steps'][number];
export type RouteOccurrence = RouteStatus['occurrences'][number];
export type StationWhen = ResultOf<typeof StationWhenFragment>;
export type StationSource = RouteOccurrence['sources'][number];
