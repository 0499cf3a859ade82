import { graphql, type ResultOf } from '@concord/contract';
import { compareText } from '@concord/domain';
import type { Choice } from '../form/choice.ts';
import { EntryFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { membersOf, PartiesFragment } from '../parties.ts';

const MeetingFragment = graphql(`
  fragment DeskMeeting on Meeting @_unmask {
    id
    slug
    version
    state
    numbers
    synthetic
    title(locale: $locale)
    place(locale: $locale)
    bodies {
      id
    }
    planned {
      edtf
      text(locale: $locale)
    }
    held {
      edtf
      text(locale: $locale)
    }
    attendance {
      body {
        id
      }
    }
    considered {
      step {
        id
      }
      dossier {
        slug
        title(locale: $locale)
      }
    }
  }
`);

export const MeetingsQuery = graphql(
  `
    query DeskMeetings($locale: Locale!) {
      ...DeskParties
      bodies(first: 100) {
        edges {
          node {
            id
            slug
            synthetic
            names {
              short(locale: $locale)
            }
          }
        }
      }
      meetings(first: 100) {
        totalCount
        edges {
          node {
            ...DeskMeeting
          }
        }
      }
    }
  `,
  [MeetingFragment, PartiesFragment],
);

export const ConsideredQuery = graphql(`
  query DeskConsidered($slug: String!, $locale: Locale!) {
    dossier(slug: $slug) {
      title(locale: $locale)
      documents {
        document {
          id
          title(locale: $locale)
        }
      }
      steps {
        step {
          id
          type
          after
          name(locale: $locale)
        }
      }
    }
  }
`);

export type MeetingsData = ResultOf<typeof MeetingsQuery>;
export type DeskMeeting = ResultOf<typeof MeetingFragment>;
/** What an item of an agenda asks of its dossier. */
export type ConsideredDossier = NonNullable<ResultOf<typeof ConsideredQuery>['dossier']>;

/** The newest hundred meetings: those that are ahead, and those that were held or cancelled last. */
export function meetingsOf({ meetings }: MeetingsData): readonly DeskMeeting[] {
  return meetings.edges.map(({ node }) => node);
}

/** How many meetings there are beyond those. */
export function olderThan({ meetings }: MeetingsData): number {
  return meetings.totalCount - meetings.edges.length;
}

/** The meetings that may still be held. */
export function aheadIn(data: MeetingsData): readonly DeskMeeting[] {
  return meetingsOf(data).filter(({ state }) => state !== 'HELD' && state !== 'CANCELLED');
}

/** The meetings that were held, of whose attendance something is not recorded, the latest first. */
export function silentIn(data: MeetingsData): readonly DeskMeeting[] {
  return meetingsOf(data)
    .filter((meeting) => meeting.state === 'HELD' && unattendedOf(data, meeting).length > 0)
    .sort((a, b) => compareText(b.held?.edtf ?? '', a.held?.edtf ?? ''));
}

/** The bodies that sat, of which nobody has said yet who attended. */
export function unattendedOf(data: MeetingsData, meeting: DeskMeeting | undefined): ReturnType<typeof sittingsOf> {
  const told = new Set(meeting?.attendance.map(({ body }) => body?.id));
  return sittingsOf(data, meeting).filter(({ id }) => !told.has(id));
}

/** The bodies that sit at a meeting, each with who may attend for it. */
export function sittingsOf(
  data: MeetingsData,
  meeting: DeskMeeting | undefined,
): readonly Readonly<{ id: string; name: string; members: readonly Choice[] }>[] {
  return (meeting?.bodies ?? []).map(({ id }) => ({
    ...{ id, members: membersOf(data, [id]) },
    name: data.bodies.edges.find(({ node }) => node.id === id)?.node.names.short ?? '',
  }));
}

/** What a meeting is called, and its days. */
export function meetingName({ title, held, planned }: Pick<DeskMeeting, 'title' | 'held' | 'planned'>): string {
  const when = (held ?? planned)?.text;
  return when && !title.includes(when) ? `${title}, ${when}` : title;
}

export const AnnounceMutation = graphql(
  `
    mutation DeskAnnounceMeeting($input: AnnounceMeetingInput!, $locale: Locale!) {
      announceMeeting(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);

export const HoldMutation = graphql(
  `
    mutation DeskHoldMeeting($input: HoldMeetingInput!, $locale: Locale!) {
      holdMeeting(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);

export const AttendanceMutation = graphql(
  `
    mutation DeskRecordAttendance($input: RecordAttendanceInput!, $locale: Locale!) {
      recordAttendance(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);

export const PostponeMutation = graphql(
  `
    mutation DeskPostponeMeeting($input: PostponeMeetingInput!, $locale: Locale!) {
      postponeMeeting(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);

export const CancelMutation = graphql(
  `
    mutation DeskCancelMeeting($input: CancelMeetingInput!, $locale: Locale!) {
      cancelMeeting(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            ...DeskEntry
          }
        }
        ...Refused
      }
    }
  `,
  [EntryFragment, RefusedFragment],
);
