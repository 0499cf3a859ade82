import { OUTCOME_TEXT } from '@concord/domain';
import { sourcesText } from '../documents/sourcesText.ts';
import type { Locale } from '../locale/locale.ts';
import type { Text } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import type { Table } from '../page/csv.ts';
import type { Station } from './stations.ts';
import type { useStationWords } from './words.ts';

/** The stations of a route as a table to be taken elsewhere. */
export function routeTable(
  stations: readonly Station[],
  { text, locale, words }: { text: Text; locale: Locale; words: ReturnType<typeof useStationWords> },
): Table {
  return {
    columns: [
      text('route.column.when'),
      text('route.column.what'),
      text('owed.step'),
      text('route.column.where'),
      text('route.column.outcome'),
      text('column.sources'),
    ],
    rows: stations.map((station) => {
      const { kind, when, outcome, place, sources, stepName } = station;
      const { head, detail } = words(station);
      return [
        // Where it is now is no day of its own.
        kind === 'now' ? null : (when?.edtf ?? null),
        head,
        stepName,
        place ?? null,
        outcome ? OUTCOME_TEXT[fromWire(outcome)][locale] : detail,
        sourcesText(sources),
      ];
    }),
  };
}
