import pLimit from 'p-limit';
import { type Address, createConnections } from '../limits/index.ts';

/**
 * How many attempts are looked at at once. A password takes one of the process's few threads for long (four, unless UV_THREADPOOL_SIZE
 * says otherwise), in which tokens are checked too: half of them are left to those.
 */
const AT_ONCE = 2;
/** How many may wait or be looked at, from one address, and how many may wait in all. */
const AT_MOST = { address: 10, waiting: 100 };

/** Where attempts to sign in wait for each other, and nobody else waits for them. */
export type Queue = Readonly<{
  /** @returns undefined at once when too many wait already, from this address or in all */
  join<T>(address: Address, act: () => Promise<T>): Promise<T | undefined>;
  /** The same for who has shown what no stranger has: they are few, and none is turned away. */
  joinAnyway<T>(act: () => Promise<T>): Promise<T>;
}>;

export function createQueue(): Queue {
  const turns = pLimit(AT_ONCE);
  const places = createConnections(AT_MOST.address);
  return {
    async join(address, act) {
      const leave = turns.pendingCount < AT_MOST.waiting ? places.open(address) : undefined;
      return leave && turns(act).finally(leave);
    },
    joinAnyway: (act) => turns(act),
  };
}
