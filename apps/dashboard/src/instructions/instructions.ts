import { graphql, type ResultOf, type VariablesOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { listOf } from '../live/list.ts';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { MeasureListFragment } from './measures.ts';

/** So many of each list come at once: with more, the server finds the page too costly. */
export const SHOWN = 50;

export const InstructionFragment = graphql(
  `
    fragment Instruction on Instruction @_unmask {
      id
      state
      object(locale: $locale)
      condition(locale: $locale)
      conditionStep {
        id
      }
      conditionMet {
        edtf
      }
      reason(locale: $locale)
      daysLate
      nextReportDue
      asNeeded
      period
      dischargeReason
      dossier {
        slug
        title(locale: $locale)
        synthetic
      }
      decision {
        number
        meeting {
          slug
          title(locale: $locale)
        }
        bodies {
          slug
          names {
            short(locale: $locale)
          }
        }
      }
      executors {
        ...PartyLink
      }
      coExecutors {
        ...PartyLink
      }
      reportTo {
        ...PartyLink
      }
      since {
        edtf
        ...WhenText
      }
      termDayOff(locale: $locale)
      term {
        edtf
        ...WhenText
      }
      discharged {
        edtf
        ...WhenText
      }
      reports(first: 3) {
        totalCount
        edges {
          node {
            text
            by {
              ...PartyLink
            }
            when {
              edtf
              ...WhenText
            }
            sources {
              ...SourceText
            }
          }
        }
      }
      sources {
        ...SourceText
      }
    }
  `,
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment],
);

/** Some of the instructions: those that are still followed up, or those that a filter takes. */
const InstructionListFragment = graphql(
  `
    fragment InstructionList on InstructionConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...Instruction
        }
      }
    }
  `,
  [InstructionFragment],
);

export const InstructionsPageQuery = graphql(
  `
    query InstructionsPage($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!, $first: Int!) {
      instructions(asOf: $asOf, first: $first) {
        asOf
        position
        ...InstructionList
      }
      discharged: instructions(asOf: $asOf, first: 50, filter: { state: DISCHARGED }) {
        ...InstructionList
      }
      measures(asOf: $asOf, first: $first) {
        ...MeasureList
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [InstructionListFragment, MeasureListFragment],
);

/** A later page of either list of instructions. */
const InstructionListQuery = graphql(
  `
    query InstructionList(
      $locale: Locale!
      $asOf: LocalDate
      $first: Int!
      $after: String
      $filter: InstructionFilter
    ) {
      instructions(asOf: $asOf, first: $first, after: $after, filter: $filter) {
        ...InstructionList
      }
    }
  `,
  [InstructionListFragment],
);

export const INSTRUCTIONS = listOf(InstructionListQuery, ({ instructions }) => instructions);

export type InstructionsAsked = VariablesOf<typeof InstructionsPageQuery>;
export type InstructionsData = ResultOf<typeof InstructionsPageQuery>;
export type InstructionRow = ResultOf<typeof InstructionFragment>;
