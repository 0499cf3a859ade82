import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { ToConfirmFragment } from '../stands/ToConfirm.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';

/** So many of each list are shown: with more, the server finds the page too costly. */
export const SHOWN = 50;

export const StatePageQuery = graphql(
  `
    query StatePage($locale: Locale!, $code: String!, $asOf: LocalDate, $isDayGiven: Boolean!, $first: Int!) {
      memberState(code: $code, asOf: $asOf) {
        id
        code
        synthetic
        asOf
        position
        names {
          short(locale: $locale)
          full(locale: $locale)
        }
        memberships {
          id
          role
          holds
          from {
            ...WhenText
          }
          until {
            ...WhenText
          }
          body {
            slug
            names {
              short(locale: $locale)
            }
          }
        }
        participation {
          asked
          answered
          awaited
          notAnswered
          cannotTell
          medianDaysToAnswer
          comments
          positions {
            stand
            count
          }
        }
        positions(first: $first) {
          totalCount
          edges {
            node {
              id
              stand
              text
              occurred {
                edtf
                ...WhenText
              }
              revision {
                label
                document {
                  slug
                  title(locale: $locale)
                }
              }
              sources {
                ...SourceText
              }
            }
          }
        }
        letters(first: $first) {
          totalCount
          edges {
            node {
              dossier {
                slug
                title(locale: $locale)
              }
              request {
                id
                letterNumber
                term
                termUnknown(locale: $locale)
                sent {
                  edtf
                  ...WhenText
                }
              }
              answer {
                state
                daysWaiting
                daysToAnswer
                position {
                  stand
                }
                reply {
                  letterNumber
                }
              }
            }
          }
        }
        comments(first: $first) {
          totalCount
          edges {
            node {
              id
              element
              text
              disposition
              reason
              occurred {
                edtf
                ...WhenText
              }
              revision {
                label
                document {
                  slug
                  title(locale: $locale)
                  dossier {
                    slug
                  }
                }
              }
            }
          }
        }
        signatures {
          document {
            slug
            title(locale: $locale)
          }
          signature {
            state
            text
            when {
              ...WhenText
            }
            withdrawn {
              ...WhenText
            }
          }
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

/** What the state owes; asked apart, because a state that is not known on the day can owe nothing. */
export const StateOwesQuery = graphql(
  `
    query StateOwes($locale: Locale!, $code: String!, $asOf: LocalDate, $first: Int!) {
      outstanding(state: $code, asOf: $asOf, first: $first) {
        position
        cannotTell {
          reason(locale: $locale)
          dossier {
            slug
            title(locale: $locale)
          }
        }
        edges {
          node {
            daysLate
            daysWaiting
            since
            term
            termUnknown(locale: $locale)
            reconfirms {
              ...ToConfirm
            }
            instrument
            step {
              name(locale: $locale)
            }
            dossier {
              slug
              title(locale: $locale)
            }
          }
        }
      }
      instructions(asOf: $asOf, first: $first, filter: { stateCode: $code }) {
        edges {
          node {
            id
            state
            object(locale: $locale)
            reason(locale: $locale)
            daysLate
            dossier {
              slug
              title(locale: $locale)
            }
          }
        }
      }
    }
  `,
  [ToConfirmFragment],
);

export type MemberState = NonNullable<ResultOf<typeof StatePageQuery>['memberState']>;
export type Position = MemberState['positions']['edges'][number]['node'];
export type Letter = MemberState['letters']['edges'][number]['node'];
export type Comment = MemberState['comments']['edges'][number]['node'];
export type Owes = ResultOf<typeof StateOwesQuery>;
