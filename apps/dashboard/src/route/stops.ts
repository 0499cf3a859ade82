import { graphql, type ResultOf } from '@concord/contract';
import type { LocalDate } from '@concord/domain';

/** As much of a dossier as says on which days something happened. */
export const RouteStopsFragment = graphql(`
  fragment RouteStops on Dossier {
    asOf
    lastKnown
    noNewsSince
    steps {
      occurrences {
        when {
          earliest
          latest
        }
      }
      plans {
        state
        planned {
          earliest
          latest
        }
      }
      requests {
        sent {
          earliest
          latest
        }
      }
    }
  }
`);

type Stops = Pick<ResultOf<typeof RouteStopsFragment>, 'steps' | 'asOf'>;

/**
 * The days to which the day line snaps: those on which something happened, was to happen or became known, and today.
 *
 * @param turns the days on which something became known, where they are at hand
 */
export function stopsOf({ steps, asOf }: Stops, turns: readonly LocalDate[] | null): readonly LocalDate[] {
  const days = steps
    .flatMap(({ occurrences, plans, requests }) => [
      ...occurrences.map(({ when }) => when),
      ...plans.filter(({ state }) => state !== 'HELD').map(({ planned }) => planned),
      ...requests.map(({ sent }) => sent),
    ])
    .flatMap(({ earliest, latest }) => latest ?? earliest ?? []);
  return [...new Set([...[...days, ...(turns ?? [])].filter((day) => day < asOf), asOf])].sort();
}
