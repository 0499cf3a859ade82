import { graphql, type ResultOf } from '@concord/contract';
import { MeetingsFragment } from '../board/Meetings.tsx';
import { PartyFragment } from '../parties/party.ts';

/** Where things stand on the day of the digest. */
export const DigestQuery = graphql(
  `
    query Digest($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!, $state: String, $states: [String!]) {
      board(asOf: $asOf, filter: { state: $state }) {
        asOf
        position
        counters {
          inProgress
          late
          decisionsIn30Days
        }
        meetings {
          ...Meetings
        }
        rows(first: 6) {
          totalCount
          edges {
            node {
              dossier {
                slug
                title(locale: $locale)
                synthetic
              }
              attention {
                reason
                sentence(locale: $locale)
              }
            }
          }
        }
      }
      whatIsLate(first: 6, asOf: $asOf, filter: { states: $states }) {
        totalCount
        edges {
          node {
            __typename
            kind
            parties {
              ...Party
            }
            dossier {
              slug
              title(locale: $locale)
            }
            due
            daysLate
            ... on LateInstruction {
              forPeriod(locale: $locale)
            }
          }
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
  [MeetingsFragment, PartyFragment],
);

/** What changed until that day. */
export const DigestChangesQuery = graphql(`
  query DigestChanges($locale: Locale!, $from: LocalDate!, $to: LocalDate!, $states: [String!]) {
    changes(from: $from, to: $to, filter: { states: $states }, first: 6) {
      totalCount
      edges {
        node {
          dossier {
            slug
            title(locale: $locale)
            synthetic
          }
          differences {
            kind
            subject(locale: $locale)
            before(locale: $locale)
            after(locale: $locale)
            letter(locale: $locale)
          }
        }
      }
    }
  }
`);

export type DigestData = ResultOf<typeof DigestQuery>;
export type DigestChange = ResultOf<typeof DigestChangesQuery>['changes']['edges'][number]['node'];

/** Whether an answer is of a day before today. */
export function isPastDigest({ board, present }: DigestData): boolean {
  return Boolean(present && board.asOf !== present.asOf);
}
