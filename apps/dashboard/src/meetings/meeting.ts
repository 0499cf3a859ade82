import { graphql, type ResultOf } from '@concord/contract';
import { DecisionFragment } from '../decisions/Decision.tsx';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { WhenTextFragment } from '../time/WhenText.tsx';
import { AttendanceFragment } from './Attendance.tsx';
import { AgendaFragment } from './agenda.ts';
import { MeetingHeadFragment } from './MeetingHead.tsx';

export const MeetingPageQuery = graphql(
  `
    query MeetingPage($locale: Locale!, $number: String!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      meeting(number: $number, asOf: $asOf) {
        id
        slug
        title(locale: $locale)
        place(locale: $locale)
        synthetic
        asOf
        position
        state
        planned {
          ...WhenText
          earliest
          latest
        }
        held {
          ...WhenText
          earliest
          latest
        }
        ...MeetingHead
        ...Agenda
        ...Attendance
        decisions {
          id
          paper {
            slug
            title(locale: $locale)
          }
          ...Decision
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
  [WhenTextFragment, MeetingHeadFragment, AgendaFragment, AttendanceFragment, DecisionFragment, SourceTextFragment],
);

export type Meeting = NonNullable<ResultOf<typeof MeetingPageQuery>['meeting']>;
