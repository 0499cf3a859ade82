import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { BodyDossiersFragment, BodyMeetingsFragment } from './lists.ts';

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
          id
          matter(locale: $locale)
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
          ...BodyDossiers
        }
        meetings(first: 50) {
          ...BodyMeetings
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
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment, BodyDossiersFragment, BodyMeetingsFragment],
);

export type BodyAsked = VariablesOf<typeof BodyPageQuery>;
export type Body = NonNullable<ResultOf<typeof BodyPageQuery>['body']>;
export type Membership = Body['memberships'][number];
