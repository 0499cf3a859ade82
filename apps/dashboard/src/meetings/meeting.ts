import { graphql, type ResultOf } from '@concord/contract';
import { DecisionFragment } from '../decisions/Decision.tsx';
import { SourceTextFragment } from '../documents/SourceText.tsx';
import { AttendanceFragment } from './Attendance.tsx';
import { AgendaFragment } from './agenda.ts';
import { CalendarMeetingFragment } from './calendarEvent.ts';
import { MeetingHeadFragment } from './MeetingHead.tsx';

export const MeetingPageQuery = graphql(
  `
    query MeetingPage($locale: Locale!, $number: String!, $asOf: LocalDate, $isDayGiven: Boolean!) {
      meeting(number: $number, asOf: $asOf) {
        id
        slug
        title(locale: $locale)
        synthetic
        asOf
        position
        state
        ...MeetingHead
        ...Agenda
        ...CalendarMeeting
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
  [
    MeetingHeadFragment,
    CalendarMeetingFragment,
    AgendaFragment,
    AttendanceFragment,
    DecisionFragment,
    SourceTextFragment,
  ],
);

export type Meeting = NonNullable<ResultOf<typeof MeetingPageQuery>['meeting']>;
