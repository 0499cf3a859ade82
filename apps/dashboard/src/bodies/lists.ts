import { graphql, type ResultOf } from '@concord/contract';
import { pageOf } from '../live/pageOf.ts';
import type { Page } from '../live/useLaterPages.ts';
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

export const BodyDossiersQuery = graphql(
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

export type BodyDossier = ResultOf<typeof BodyDossiersFragment>['edges'][number]['node'];

export function pageOfBodyDossiers({ body }: ResultOf<typeof BodyDossiersQuery>): Page<BodyDossier> {
  return body ? pageOf(body.dossiers) : { rows: [], next: null };
}

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

export const BodyMeetingsQuery = graphql(
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

export type BodyMeeting = ResultOf<typeof BodyMeetingsFragment>['edges'][number]['node'];

export function pageOfBodyMeetings({ body }: ResultOf<typeof BodyMeetingsQuery>): Page<BodyMeeting> {
  return body ? pageOf(body.meetings) : { rows: [], next: null };
}
