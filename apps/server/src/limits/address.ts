import { isIP } from 'node:net';
import { type Sent, addressOf as sentFrom } from '../http/address.ts';

/** Where a request comes from. */
export type Address = Readonly<{
  /** The network address itself. */
  exact: string;
  /** What is counted under one name: an IPv4 address, or the network of 64 bits that one IPv6 subscriber has. */
  name: string;
  /** Whether it is a program of this machine itself, and no proxy that speaks for somebody else. */
  isLoopback: boolean;
}>;

/**
 * The address of a caller, by which it is counted.
 *
 * @param proxies the addresses of our own proxies: what anybody else writes into `X-Forwarded-For` is not believed
 */
export function addressOf(request: Sent, proxies: readonly string[]): Address {
  const { headers } = request;
  const address = sentFrom(request, proxies);
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  const isLoopback = (address === '::1' || address.startsWith('127.')) && !isForwarded;
  return { exact: address, name: isIP(address) === 6 ? networkOf(address) : address, isLoopback };
}

/** The first four of the eight groups of an IPv6 address. */
function networkOf(address: string): string {
  const [left = '', right] = address.split('::');
  const groups = left.split(':').filter(Boolean);
  const last = right?.split(':').filter(Boolean) ?? [];
  const zeros = right === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
