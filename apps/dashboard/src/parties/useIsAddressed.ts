import { useAddress } from '../page/address.ts';
import type { PartyName } from './party.ts';

/** Whether the address points at this party on a page that names many: `?party=XA`. Only states have a code. */
export function useIsAddressed({ code }: PartyName): boolean {
  const { get } = useAddress();
  return code !== null && get('party')?.toUpperCase() === code;
}
