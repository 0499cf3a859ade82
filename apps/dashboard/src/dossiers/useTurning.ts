import type { LocalDate } from '@concord/domain';
import { useEffect, useState } from 'react';
import type { Shown } from '../fold/history.ts';
import { type Folding, useFolding } from '../fold/useFolding.ts';
import { useAddress } from '../page/address.ts';
import type { DossierPageData } from './dossier.ts';

/** The day line of a page: what it shows while it is turned, and where it is let go. */
export type Turning = Readonly<{
  data: DossierPageData | null;
  folding: Folding;
  onTurn: (day: LocalDate) => void;
  onDay: (day: LocalDate) => void;
}>;

/** Marks the step of the history to which the day line led. */
const TURNED = 'turned';

/**
 * While the day line is turned, each day is folded here; where it is let go the address has the day, and the server's answer
 * takes the place of the folded one, which is the same. However often it is moved on, that is one step of the history: Back leaves it.
 */
export function useTurning(slug: string, answered: DossierPageData | null, shown: Shown): Turning {
  const { asOf, set } = useAddress();
  const { present, dossier } = answered ?? {};
  const today = present ?? dossier;
  const addressed = asOf ?? today?.asOf ?? null;
  const [turned, setTurned] = useState<LocalDate | null>(null);
  const folding = useFolding(slug, answered?.dossier?.position ?? null, shown);
  const shownDay = answered?.dossier?.asOf ?? null;
  const isAnswered = turned !== null && turned === shownDay;
  // Another day in the address is another wish.
  useEffect(() => setTurned((day) => (day === addressed ? day : null)), [addressed]);
  return {
    data: turned !== null && !isAnswered ? (folding.pageOn(turned) ?? answered) : answered,
    folding,
    onTurn(day) {
      folding.prepare();
      setTurned(day);
    },
    onDay(day) {
      if (day === addressed) setTurned(null);
      else
        set(
          { asOf: day === today?.asOf && today.noNewsSince === null ? null : day },
          { replace: history.state === TURNED, state: TURNED },
        );
    },
  };
}
