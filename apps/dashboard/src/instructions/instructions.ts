import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { MeasureFragment } from './measures.ts';

/** So many of each list are shown: with more, the server finds the page too costly. */
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

export const InstructionsPageQuery = graphql(
  `
    query InstructionsPage($locale: Locale!, $asOf: LocalDate, $isDayGiven: Boolean!, $first: Int!) {
      instructions(asOf: $asOf, first: $first) {
        asOf
        position
        totalCount
        edges {
          node {
            ...Instruction
          }
        }
      }
      discharged: instructions(asOf: $asOf, first: 50, filter: { state: DISCHARGED }) {
        totalCount
        edges {
          node {
            ...Instruction
          }
        }
      }
      measures(asOf: $asOf, first: $first) {
        totalCount
        edges {
          node {
            ...Measure
          }
        }
      }
      present: board @include(if: $isDayGiven) {
        asOf
      }
    }
  `,
  [InstructionFragment, MeasureFragment],
);

export type InstructionsData = ResultOf<typeof InstructionsPageQuery>;
export type InstructionRow = ResultOf<typeof InstructionFragment>;
