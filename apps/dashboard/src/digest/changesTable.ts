import type { Text } from '../locale/useText.ts';
import type { Table } from '../page/csv.ts';
import type { DigestChange } from './digest.ts';

/** What changed, dossier by dossier, as a table to be taken elsewhere: all of it, also what the page only counts. */
export function changesTable(changes: readonly DigestChange[], text: Text): Table {
  return {
    columns: [
      text('column.dossier'),
      text('compare.subject'),
      text('compare.before'),
      text('compare.after'),
      text('column.synthetic'),
    ],
    rows: changes.flatMap(({ dossier, differences }) =>
      differences.map(({ subject, before, after }) => [
        dossier.title,
        subject,
        before,
        after,
        dossier.synthetic ? text('synthetic.tag') : null,
      ]),
    ),
  };
}
