import type { Text } from '../locale/useText.ts';
import type { Table } from '../page/csv.ts';
import { type Owed, owingOf } from './owed.ts';

/** Who owes what as a table to be taken elsewhere, in the order in which it came. */
export function owedTable(items: readonly Owed[], text: Text): Table {
  return {
    columns: [
      text('column.party'),
      text('column.dossier'),
      text('owed.step'),
      text('owed.atBody'),
      text('progress.since'),
      text('decisions.column.term'),
      text('overview.daysWaiting'),
      text('overview.daysLate'),
      text('column.synthetic'),
    ],
    rows: items.map((item) => [
      owingOf(item).name,
      item.dossier.title,
      item.step.name,
      item.step.bodies.map(({ names }) => names.short).join(', '),
      item.since,
      item.term,
      item.daysWaiting,
      item.daysLate,
      item.dossier.synthetic ? text('synthetic.tag') : null,
    ]),
  };
}
