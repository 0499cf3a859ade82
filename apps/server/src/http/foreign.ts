import type { IncomingHttpHeaders } from 'node:http';
import type { Hosts } from './hosts.ts';

/**
 * Whether a request was made by a page of another site. Browsers send cookies along with such requests too, so nothing that a
 * cookie allows may be done for them. Programs that are no browser send neither header, and hold nobody's cookies but their own.
 */
export function isForeign(headers: IncomingHttpHeaders, hosts: Hosts): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return !hosts.mayConnect(headers.origin, headers.host);
}
