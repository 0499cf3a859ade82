import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf } from './address.ts';
import type { Budget } from './budget.ts';
import type { Connections } from './connections.ts';

/** After how many seconds who has too much open may come back: something may have ended by then. */
const SOON = 5;

/**
 * Counts a request, and takes a place for it until it is answered.
 *
 * @returns after how many seconds to come back, when its address has had all that it may have
 */
export type Admit = (req: IncomingMessage, res: ServerResponse) => Promise<number | undefined>;

export function createAdmission(
  given: Readonly<{ budget: Budget; connections: Connections; proxies: readonly string[] }>,
): Admit {
  const { budget, connections, proxies } = given;
  return async (req, res) => {
    const address = addressOf(req, proxies);
    const seconds = await budget.request(address);
    if (seconds !== undefined) return seconds;
    const close = connections.open(address);
    if (!close) return SOON;
    res.once('close', close);
    return undefined;
  };
}
