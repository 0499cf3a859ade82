import { useAddress } from '../page/address.ts';
import type { PartyName } from '../parties/party.ts';
import type { MatrixColumn } from './matrix.ts';

/** Where a cell of a matrix leads. */
export type CellLink = (column: MatrixColumn, party: PartyName) => string;

/** To the stand of a party on the page of a dossier. */
export function useToStand(): CellLink {
  const { href } = useAddress();
  return ({ slug }, { code }) => href(`/dossiers/${slug}`, { party: code });
}
