import type { Address } from '../limits/index.ts';
import type { Audit } from './audit.ts';

/** For so long another token from the same address is no news, in milliseconds. */
const WINDOW = 15 * 60 * 1000;
/** From so many addresses it is noted in that time: whoever guesses from everywhere must not fill the table. */
const AT_MOST = 100;

/**
 * Keeps evidence that a token was shown which is none, or none any more: once for an address, by each process.
 *
 * @param window for how long it is once, in milliseconds
 */
export function createStrangers(audit: Pick<Audit, 'noteRefused'>, window: number = WINDOW): (from: Address) => void {
  const noted = new Map<string, number>();
  return ({ name, exact }) => {
    const now = performance.now();
    for (const [each, until] of noted) if (until <= now) noted.delete(each);
    if (noted.has(name) || noted.size >= AT_MOST) return;
    noted.set(name, now + window);
    void audit.noteRefused({ kind: 'tokenRefused', address: exact });
  };
}
