import type { LiveState } from '@concord/client';
import { graphql, type ResultOf } from '@concord/contract';
import { AnyChangeSubscription } from './anyChange.ts';
import { useLive } from './useLive.ts';

const PlaceQuery = graphql(`
  query Place {
    board {
      asOf
      position
    }
  }
`);

/**
 * Stays connected where a page follows nothing else, so that its head can tell how the connection stands; while the server does not answer
 * it is asked until it does.
 */
export function useConnected(): LiveState<ResultOf<typeof PlaceQuery>, ResultOf<typeof AnyChangeSubscription>> {
  return useLive('connection', {
    query: PlaceQuery,
    variables: {},
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: ({ board }) => board.position,
    merge: (data, { journal }) => (journal.__typename === 'JournalEntries' ? data : 'reload'),
  });
}
