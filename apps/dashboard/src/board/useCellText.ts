import { useMemo } from 'react';
import { useText } from '../locale/useText.ts';
import type { PartyName } from '../parties/party.ts';
import { useMarkName } from '../stands/marks.ts';
import { useDays } from '../time/useDays.ts';
import type { MatrixCell } from './matrix.ts';

/** A cell in words: «возражение, с 19 февраля 2026», and with whose it is. */
export type CellText = Readonly<{
  stand(cell: MatrixCell): string;
  whole(cell: MatrixCell, party: PartyName, dossier: string): string;
}>;

export function useCellText(): CellText {
  const text = useText();
  const name = useMarkName();
  const days = useDays();
  return useMemo(() => {
    const stand = ({ mark, since, late }: MatrixCell): string =>
      [name(mark), late && text('stand.late'), since && text('dossier.since', { day: days.long(since) })]
        .filter(Boolean)
        .join(', ');
    return {
      stand,
      whole: (cell, { short }, dossier) => text('matrix.cell', { party: short, dossier, stand: stand(cell) }),
    };
  }, [text, name, days]);
}
