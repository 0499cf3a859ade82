import type { IncomingMessage } from 'node:http';

/** What of a request says where it comes from. */
export type Sent = Pick<IncomingMessage, 'socket' | 'headers'>;

/**
 * From which network address a request comes. A proxy of ours says it in `X-Forwarded-For`, each adding what it saw at the end; so
 * it is the last one there that is no proxy. From anybody else that header is not believed.
 *
 * @param proxies `CONCORD_PROXIES`: the addresses of the proxies in front of the server
 */
export function addressOf({ socket, headers }: Sent, proxies: readonly string[]): string {
  const direct = plain(socket.remoteAddress ?? '');
  if (!proxies.includes(direct)) return direct;
  const said = [headers['x-forwarded-for'] ?? []].flat().flatMap((line) => line.split(','));
  return said.map((address) => plain(address.trim())).findLast((address) => !proxies.includes(address)) ?? direct;
}

/** An IPv4 address as such where it comes wrapped in an IPv6 one. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/, '');
}
