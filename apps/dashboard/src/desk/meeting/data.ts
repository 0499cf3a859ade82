import { graphql, type ResultOf } from '@concord/contract';
import { likeMeetings } from '@concord/domain';
import { RefusedFragment } from '../form/refused.ts';

const MeetingFragment = graphql(`
  fragment DeskMeeting on Meeting @_unmask {
    id
    version
    state
    numbers
    synthetic
    title(locale: $locale)
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
    considered {
      step {
        id
      }
      dossier {
        slug
      }
    }
  }
`);

export const MeetingsQuery = graphql(
  `
    query DeskMeetings($locale: Locale!) {
      bodies(first: 100) {
        edges {
          node {
            id
            synthetic
            names {
              short(locale: $locale)
            }
            meetings(first: 12) {
              edges {
                node {
                  ...DeskMeeting
                }
              }
            }
          }
        }
      }
    }
  `,
  [MeetingFragment],
);

export const ConsideredQuery = graphql(`
  query DeskConsidered($locale: Locale!) {
    dossiers(first: 100) {
      edges {
        node {
          slug
          title(locale: $locale)
          synthetic
          documents {
            document {
              id
              title(locale: $locale)
            }
          }
          steps {
            state
            step {
              id
              type
              name(locale: $locale)
            }
          }
        }
      }
    }
  }
`);

export type MeetingsData = ResultOf<typeof MeetingsQuery>;
export type DeskMeeting = ResultOf<typeof MeetingFragment>;
export type ConsideredDossier = ResultOf<typeof ConsideredQuery>['dossiers']['edges'][number]['node'];

/** Every meeting once, joint ones too. */
export function meetingsOf({ bodies }: MeetingsData): readonly DeskMeeting[] {
  const all = bodies.edges.flatMap(({ node }) => node.meetings.edges.map((edge) => edge.node));
  return [...new Map(all.map((meeting) => [meeting.id, meeting])).values()];
}

/** What a meeting is called, and its days. */
export function meetingName({ title, held, planned }: DeskMeeting): string {
  const when = (held ?? planned)?.text;
  return when && !title.includes(when) ? `${title}, ${when}` : title;
}

/** Meetings that are likely the same as the one that is being announced. */
export function likelyMeetings(
  data: MeetingsData,
  sittings: readonly Readonly<{ bodyId: string; number: string | null }>[],
  day: string,
): readonly Readonly<{ text: string }>[] {
  const likely = likeMeetings({ sittings, day }, meetingsOf(data), ({ bodies, numbers, held, planned }) => ({
    sittings: bodies.map(({ id }, index) => ({ bodyId: id, number: numbers[index] ?? null })),
    day: (held ?? planned)?.edtf ?? '',
  }));
  return likely.map((meeting) => ({ text: meetingName(meeting) }));
}

export const AnnounceMutation = graphql(
  `
    mutation DeskAnnounceMeeting($input: AnnounceMeetingInput!, $locale: Locale!) {
      announceMeeting(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            id
            summary(locale: $locale)
          }
        }
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);

export const HoldMutation = graphql(
  `
    mutation DeskHoldMeeting($input: HoldMeetingInput!, $locale: Locale!) {
      holdMeeting(input: $input) {
        __typename
        ... on MeetingRecorded {
          entries {
            id
            summary(locale: $locale)
          }
        }
        ...Refused
      }
    }
  `,
  [RefusedFragment],
);
