import { readFragment } from '@concord/contract';
import { sourcesText } from '../documents/sourcesText.ts';
import type { Text } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Table } from '../page/csv.ts';
import { FindingFragment } from './Finding.tsx';
import type { FindingEdge } from './quality.ts';

/** The first page of findings, as a table to be taken elsewhere. */
export function findingsTable(edges: readonly FindingEdge[], text: Text): Table {
  return {
    columns: [
      text('quality.byKind'),
      text('quality.column.text'),
      text('quality.column.by'),
      text('column.dossier'),
      text('column.synthetic'),
      text('column.sources'),
    ],
    rows: edges.map(({ node }) => {
      const { text: what, noted, synthetic, dossier, sources } = readFragment(FindingFragment, node);
      return [
        text(`quality.kind.${fromWire(node.kind)}`),
        what,
        text(noted ? 'quality.noted' : 'quality.found'),
        dossier?.title ?? null,
        synthetic ? text('synthetic.tag') : null,
        sourcesText(sources),
      ];
    }),
  };
}
