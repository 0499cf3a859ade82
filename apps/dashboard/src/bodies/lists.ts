import { graphql } from '@concord/contract';
import { listOf } from '../live/list.ts';
import { WhenTextFragment } from '../time/WhenText.tsx';

/** What a body holds. */
export const BodyDossiersFragment = graphql(
  `
    fragment BodyDossiers on BodyDossierConnection @_unmask {
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
  `,
);

const BodyDossiersQuery = graphql(
  `
    query BodyDossiers($locale: Locale!, $slug: String!, $asOf: LocalDate, $after: String) {
      body(slug: $slug, asOf: $asOf) {
        dossiers(first: 50, after: $after) {
          ...BodyDossiers
        }
      }
    }
  `,
  [BodyDossiersFragment],
);

export const BODY_DOSSIERS = listOf(BodyDossiersQuery, ({ body }) => body?.dossiers);

/** The meetings of a body. */
export const BodyMeetingsFragment = graphql(
  `
    fragment BodyMeetings on MeetingConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
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
  `,
  [WhenTextFragment],
);

const BodyMeetingsQuery = graphql(
  `
    query BodyMeetings($locale: Locale!, $slug: String!, $asOf: LocalDate, $after: String) {
      body(slug: $slug, asOf: $asOf) {
        meetings(first: 50, after: $after) {
          ...BodyMeetings
        }
      }
    }
  `,
  [BodyMeetingsFragment],
);

export const BODY_MEETINGS = listOf(BodyMeetingsQuery, ({ body }) => body?.meetings);
