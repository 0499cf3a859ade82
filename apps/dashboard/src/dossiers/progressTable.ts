import { type FragmentOf, readFragment } from '@concord/contract';
import { sourcesText } from '../documents/sourcesText.ts';
import type { Text } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Table } from '../page/csv.ts';
import { partyName } from '../parties/party.ts';
import type { Mark } from '../stands/marks.ts';
import { PartyStandRowFragment } from './PartyStandRow.tsx';

/** Who stands where, as a table to be taken elsewhere. */
export function progressTable(
  stands: readonly FragmentOf<typeof PartyStandRowFragment>[],
  text: Text,
  nameOf: (mark: Mark) => string,
): Table {
  return {
    columns: [
      text('column.party'),
      text('column.stand'),
      text('progress.since'),
      text('matrix.awaited'),
      text('stand.late'),
      text('column.words'),
      text('column.sources'),
    ],
    rows: readFragment(PartyStandRowFragment, stands).map((row) => {
      const { party, stand, since, awaited, late, position, source } = row;
      return [
        partyName(party).short,
        nameOf(fromWire(stand)),
        since,
        awaited ? text('table.yes') : null,
        late ? text('table.yes') : null,
        position?.text ?? null,
        sourcesText(position && position.sources.length > 0 ? position.sources : source ? [source] : []),
      ];
    }),
  };
}
