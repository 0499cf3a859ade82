import type { IncomingHttpHeaders } from 'node:http';
import { parseCookies } from 'better-auth/cookies';

/**
 * The cookies of a request, by name. They are read here and nowhere else, and as the library of the accounts reads them: what one reader
 * took for a cookie and another did not would be a session that is found, and not looked for where it must not be.
 */
export function cookiesOf({ cookie = '' }: Pick<IncomingHttpHeaders, 'cookie'>): ReadonlyMap<string, string> {
  return parseCookies(cookie);
}
