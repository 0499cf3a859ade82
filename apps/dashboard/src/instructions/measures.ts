import { graphql, type ResultOf } from '@concord/contract';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';

export const MeasureFragment = graphql(
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

export type MeasureRow = ResultOf<typeof MeasureFragment>;
