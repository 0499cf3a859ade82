import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { listOf } from '../live/list.ts';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';

const MeasureFragment = graphql(
  `
    fragment Measure on Measure @_unmask {
      id
      number
      title(locale: $locale)
      late
      done
      daysLate
      reason(locale: $locale)
      document {
        slug
        title(locale: $locale)
        synthetic
      }
      termDayOff(locale: $locale)
      term {
        edtf
        ...WhenText
      }
      progress {
        state
        stateText(locale: $locale)
        text
        party {
          ...PartyLink
        }
        when {
          edtf
          ...WhenText
        }
      }
      sources {
        ...SourceText
      }
    }
  `,
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment],
);

export const MeasureListFragment = graphql(
  `
    fragment MeasureList on MeasureConnection @_unmask {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...Measure
        }
      }
    }
  `,
  [MeasureFragment],
);

const MeasureListQuery = graphql(
  `
    query MeasureList($locale: Locale!, $asOf: LocalDate, $first: Int!, $after: String) {
      measures(asOf: $asOf, first: $first, after: $after) {
        ...MeasureList
      }
    }
  `,
  [MeasureListFragment],
);

export const MEASURES = listOf(MeasureListQuery, ({ measures }) => measures);
export type MeasureRow = ResultOf<typeof MeasureFragment>;
