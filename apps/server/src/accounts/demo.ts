import type { AccountMade } from '@concord/schema';
import type { Parts } from './parts.ts';
import { createAccount } from './people.ts';

/** Whoever looks at the training set for the first time: the secretariat and the delegate of a fictional state. */
const DEMO = [
  { role: 'secretariat', name: 'Секретариат (учебная запись)', email: 'secretariat@concord.example', state: null },
  { role: 'delegate', name: 'Делегат Авалии (учебная запись)', email: 'delegate@concord.example', state: 'XA' },
] as const;

/**
 * Accounts to try the training set with, made only where there are none yet; each has a one-time link, and no password that anybody
 * could guess.
 */
export async function createDemoAccounts(parts: Parts): Promise<readonly AccountMade[]> {
  if ((await parts.prisma.authUser.count()) > 0) return [];
  const made: AccountMade[] = [];
  for (const wanted of DEMO) {
    const account = await createAccount(parts, { account: undefined }, wanted);
    // A training set of one's own may have no such state.
    if ('link' in account) made.push(account);
  }
  return made;
}
