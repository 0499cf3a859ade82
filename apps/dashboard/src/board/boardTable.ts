import { readFragment } from '@concord/contract';
import type { Text } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Table } from '../page/csv.ts';
import { AttentionRowFragment } from './AttentionRow.tsx';
import type { BoardRow } from './board.ts';
import { nextOf } from './NextStep.tsx';

/** The lines of the overview as a table to be taken elsewhere, the most pressing first. */
export function boardTable(rows: readonly BoardRow[], text: Text): Table {
  return {
    columns: [
      text('overview.why'),
      text('column.dossier'),
      text('overview.told'),
      text('overview.daysLate'),
      text('overview.daysWaiting'),
      text('decisions.column.term'),
      text('next.title'),
      text('column.synthetic'),
    ],
    rows: rows.map((row) => {
      const line = readFragment(AttentionRowFragment, row);
      const { dossier, attention } = line;
      const { next, term } = nextOf(line);
      return [
        text(`reason.${fromWire(attention.reason)}`),
        dossier.title,
        attention.sentence,
        attention.daysLate,
        row.attention.daysWaiting,
        term,
        next?.step.name ?? null,
        dossier.synthetic ? text('synthetic.tag') : null,
      ];
    }),
  };
}
