import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { ToConfirmFragment } from '../stands/ToConfirm.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { StateCommentsFragment, StateLettersFragment, StatePositionsFragment } from './said.ts';

/** So many of each list come with the page: with more, the server finds it too costly. */
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
          ...StatePositions
        }
        letters(first: $first) {
          ...StateLetters
        }
        comments(first: $first) {
          ...StateComments
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
  [WhenTextFragment, StatePositionsFragment, StateLettersFragment, StateCommentsFragment],
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
        totalCount
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
        totalCount
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

export type StateAsked = VariablesOf<typeof StatePageQuery>;
export type MemberState = NonNullable<ResultOf<typeof StatePageQuery>['memberState']>;
export type Owes = ResultOf<typeof StateOwesQuery>;
