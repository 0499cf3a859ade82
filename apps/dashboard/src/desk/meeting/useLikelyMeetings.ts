import { graphql, type ResultOf } from '@concord/contract';
import { likeMeetings } from '@concord/domain';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import type { DeskBody } from '../parties.ts';
import { meetingName } from './data.ts';

const SatFragment = graphql(`
  fragment DeskSat on Meeting @_unmask {
    id
    title(locale: $locale)
    numbers
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
  }
`);

const SatQuery = graphql(
  `
    query DeskSat($bodies: [String!]!, $numbers: [String!]!, $locale: Locale!) {
      latest: meetings(first: 100, filter: { bodies: $bodies }) {
        edges {
          node {
            ...DeskSat
          }
        }
      }
      numbered: meetings(first: 20, filter: { bodies: $bodies, number: $numbers }) {
        edges {
          node {
            ...DeskSat
          }
        }
      }
    }
  `,
  [SatFragment],
);

type Sat = ResultOf<typeof SatFragment>;

/**
 * Meetings that are likely the same as the one that is being announced, or put off to other days: that is not like itself. Looked for
 * among the latest of the bodies that sit, and among all of theirs with a number.
 */
export function useLikelyMeetings(
  bodies: readonly DeskBody[],
  sittings: readonly Readonly<{ bodyId: string; number: string | null }>[],
  day: string,
  own?: string,
): readonly Readonly<{ text: string }>[] {
  const { wire } = useLocale();
  const slugs = bodies.flatMap(({ id, slug }) => (sittings.some(({ bodyId }) => bodyId === id) ? slug : []));
  const numbers = sittings.flatMap(({ number }) => number ?? []);
  const { data } = useOnce(SatQuery, slugs.length === 0 ? null : { bodies: slugs, numbers, locale: wire });
  const found = [...(data?.numbered.edges ?? []), ...(data?.latest.edges ?? [])].map(({ node }) => node);
  const others = [...new Map(found.map((meeting) => [meeting.id, meeting])).values()].filter(({ id }) => id !== own);
  return likeMeetings({ sittings, day }, others, satOf).map((meeting) => ({ text: meetingName(meeting) }));
}

function satOf({ bodies, numbers, held, planned }: Sat): Parameters<typeof likeMeetings>[0] {
  return {
    sittings: bodies.map(({ id }, index) => ({ bodyId: id, number: numbers[index] ?? null })),
    day: (held ?? planned)?.edtf ?? '',
  };
}
