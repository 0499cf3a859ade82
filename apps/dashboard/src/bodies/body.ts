import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';

export const BodyPageQuery = graphql(
  `
    query BodyPage($locale: Locale!, $slug: String!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      body(slug: $slug, asOf: $asOf) {
        id
        slug
        kind
        synthetic
        asOf
        position
        names {
          short(locale: $locale)
          full(locale: $locale)
        }
        organisation {
          names {
            short(locale: $locale)
          }
        }
        parent {
          slug
          names {
            short(locale: $locale)
          }
        }
        memberships {
          id
          role
          holds
          party {
            ...PartyLink
          }
          from {
            edtf
            ...WhenText
          }
          until {
            edtf
            ...WhenText
          }
          sources {
            ...SourceText
          }
        }
        rules {
          kind
          text(locale: $locale)
          citation(locale: $locale)
          from {
            edtf
            ...WhenText
          }
          until {
            edtf
            ...WhenText
          }
          replacedBy {
            citation(locale: $locale)
          }
        }
        dossiers(first: 50) {
          totalCount
          edges {
            node {
              dossier {
                slug
                title(locale: $locale)
                attention {
                  sentence(locale: $locale)
                }
              }
              status {
                state
                reason(locale: $locale)
                step {
                  name(locale: $locale)
                }
              }
            }
          }
        }
        meetings(first: 50) {
          totalCount
          edges {
            node {
              slug
              title(locale: $locale)
              place(locale: $locale)
              state
              planned {
                edtf
                ...WhenText
              }
              held {
                edtf
                ...WhenText
              }
            }
          }
        }
        sources {
          ...SourceText
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment],
);

export type Body = NonNullable<ResultOf<typeof BodyPageQuery>['body']>;
export type Membership = Body['memberships'][number];
