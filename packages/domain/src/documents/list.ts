import type { Document, Records } from '../journal/records.ts';
import { rowsOf } from '../journal/rowsBy.ts';
import { compareText } from '../text/compareText.ts';

/** The documents of all dossiers of the records, and the papers that facts are taken from, by slug. */
export function documentsOverall(records: Records): readonly Document[] {
  return rowsOf(records.document)
    .filter(({ dossierId }) => dossierId === null || records.dossier.has(dossierId))
    .toSorted((a, b) => compareText(a.slug, b.slug));
}
