import type { IncomingMessage } from 'node:http';

export const UNCLEAR =
  'Say with exactly one "Host" header for which server the request is meant. ' +
  'Укажите ровно один заголовок «Host»: для какого сервера предназначен запрос.';

/** Probes of the process: they ask by address. */
const PROBES: ReadonlySet<string> = new Set(['/health', '/ready']);

/**
 * Where a request goes: a path, with what follows `?`.
 *
 * Undefined, to be refused with 400 (RFC 9112, sections 3.2 and 3.2.2): one that names several hosts or none, or in the place of the path an address of another
 * host. What stands before this server could believe one of the names, and the checks here another. Only a probe by HTTP/1.0 may name none.
 */
export function targetOf({ url = '/', headersDistinct }: IncomingMessage): string | undefined {
  const [host, ...others] = headersDistinct.host ?? [];
  if (others.length > 0) return undefined;
  if (host === undefined) return PROBES.has(url) ? url : undefined;
  if (url.startsWith('/')) return url;
  const address = URL.parse(url);
  return address?.host === host.toLowerCase() ? `${address.pathname}${address.search}` : undefined;
}
