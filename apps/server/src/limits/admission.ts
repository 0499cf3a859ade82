import type { Address } from './address.ts';
import type { Budget } from './budget.ts';
import type { Connections } from './connections.ts';

/** After how many seconds who has too much open may come back: something may have ended by then. */
const SOON = 5;

/** A request that was counted, and what gives its place back, once; or after how many seconds to come back. */
type Admission = Readonly<{ kind: 'admitted'; leave: () => void }> | Readonly<{ kind: 'tooMuch'; seconds: number }>;

/** Counts a request and takes a place for it, unless its address has had all that it may have. */
export type Admit = (address: Address) => Promise<Admission>;

export function createAdmission({
  budget,
  connections,
}: Readonly<{ budget: Budget; connections: Connections }>): Admit {
  return async (address) => {
    const seconds = await budget.request(address);
    if (seconds !== undefined) return { kind: 'tooMuch', seconds };
    const leave = connections.open(address);
    return leave ? { kind: 'admitted', leave } : { kind: 'tooMuch', seconds: SOON };
  };
}
