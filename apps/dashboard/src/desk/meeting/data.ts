import { graphql, type ResultOf } from '@concord/contract';
import { listOf } from '../../live/list.ts';
import type { Choice } from '../form/choice.ts';
import { EntryFragment } from '../form/Recorded.tsx';
import { RefusedFragment } from '../form/refused.ts';
import { type DeskBody, membersOf, PartiesFragment } from '../parties.ts';

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
      slug
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

/** What every form about a meeting asks: who sits, and the meeting of the address. */
export const OfMeetingsQuery = graphql(
  `
    query DeskOfMeetings($locale: Locale!, $slug: String!, $isGiven: Boolean!) {
      ...DeskParties
      meeting(number: $slug) @include(if: $isGiven) {
        ...DeskMeeting
      }
    }
  `,
  [MeetingFragment, PartiesFragment],
);

const ListedQuery = graphql(
  `
    query DeskMeetings($locale: Locale!, $states: [MeetingState!], $bodies: [String!]) {
      meetings(first: 100, filter: { states: $states, bodies: $bodies }) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DeskMeeting
          }
        }
      }
    }
  `,
  [MeetingFragment],
);

const FoundQuery = graphql(
  `
    query DeskFoundMeetings($text: String!, $locale: Locale!) {
      search(text: $text, kinds: [MEETING], first: 50) {
        edges {
          node {
            node {
              __typename
              ... on Meeting {
                ...DeskMeeting
              }
            }
          }
        }
      }
    }
  `,
  [MeetingFragment],
);

/** The newest meetings of some states. */
export const LISTED_MEETINGS = listOf(ListedQuery, ({ meetings }) => meetings);

/** The meetings, of any state, in whose texts stands what is typed. */
export const FOUND_MEETINGS = {
  query: FoundQuery,
  thingsIn: ({ search }: ResultOf<typeof FoundQuery>) =>
    search.edges.flatMap(({ node: { node } }) => (node.__typename === 'Meeting' ? [node] : [])),
};

export const MeetingQuery = graphql(
  `
    query DeskOneMeeting($id: ID!, $locale: Locale!) {
      node(id: $id) {
        __typename
        ... on Meeting {
          ...DeskMeeting
        }
      }
    }
  `,
  [MeetingFragment],
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

export type MeetingsData = ResultOf<typeof OfMeetingsQuery>;
export type DeskMeeting = ResultOf<typeof MeetingFragment>;
/** What an item of an agenda asks of its dossier. */
export type ConsideredDossier = NonNullable<ResultOf<typeof ConsideredQuery>['dossier']>;

/** The meetings that may still be held. */
export const AHEAD = ['PLANNED', 'NO_REPORT', 'POSTPONED'] as const;

/** The bodies that sat, of which nobody has said yet who attended. */
export function unattendedOf(
  bodies: readonly DeskBody[],
  meeting: DeskMeeting | undefined,
): ReturnType<typeof sittingsOf> {
  const told = new Set(meeting?.attendance.map(({ body }) => body?.id));
  return sittingsOf(bodies, meeting).filter(({ id }) => !told.has(id));
}

/** The bodies that sit at a meeting, each with who may attend for it. */
export function sittingsOf(
  bodies: readonly DeskBody[],
  meeting: DeskMeeting | undefined,
): readonly Readonly<{ id: string; name: string; members: readonly Choice[] }>[] {
  return (meeting?.bodies ?? []).map(({ id }) => ({
    ...{ id, members: membersOf(bodies, [id]) },
    name: bodies.find((body) => body.id === id)?.names.short ?? '',
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
