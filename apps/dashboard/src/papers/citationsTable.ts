import { readFragment } from '@concord/contract';
import type { Text } from '../locale/useText.ts';
import type { Table } from '../page/csv.ts';
import { FactFragment } from './Fact.tsx';
import type { Citation } from './paper.ts';

/** What the register takes from a paper, as a table to be taken elsewhere. */
export function citationsTable(citations: readonly Citation[], text: Text): Table {
  return {
    columns: [
      text('paper.place'),
      text('paper.words'),
      text('paper.fact'),
      text('column.dossier'),
      text('source.inferred'),
    ],
    rows: citations.map(({ locator, words, inferred, entry }) => {
      const { summary, dossier } = readFragment(FactFragment, entry);
      return [locator, words.join('; '), summary, dossier?.title ?? null, inferred ? text('table.yes') : null];
    }),
  };
}
