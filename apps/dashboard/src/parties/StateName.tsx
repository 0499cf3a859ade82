import type { ReactNode } from 'react';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import type { CellProps } from '../page/useGridKeys.ts';
import type { PartyName } from './party.ts';

/** The short name of a party, the full one at hand; that of a state leads to the view of it. */
export function StateName({
  name: { short, full, code },
  focus = {},
}: {
  name: PartyName;
  /** What it is given as a cell of a grid. */
  focus?: Partial<CellProps>;
}): ReactNode {
  const { href } = useAddress();
  if (code === null)
    return (
      <span title={full} {...focus}>
        {short}
      </span>
    );
  return (
    <span>
      <NameLink to={href(`/states/${code}`)} title={full} focus={focus}>
        {short}
      </NameLink>
    </span>
  );
}
