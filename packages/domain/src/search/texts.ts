import type { Records } from '../journal/records.ts';
import type { SearchKind } from './kinds.ts';
import { type Found, type SearchTexts, WRITERS } from './writers.ts';

/**
 * What is shown of a record that was found; undefined where the records do not hold it.
 *
 * @param records what the reader may see, with the dossier that it belongs to
 */
export function searchTexts<K extends SearchKind>(records: Records, kind: K, id: string): SearchTexts | undefined {
  const record = foundRecord(records, kind, id);
  return record && WRITERS[kind](record, records);
}

/** The record that was found. */
export function foundRecord<K extends SearchKind>(records: Records, kind: K, id: string): Found[K] | undefined {
  const table = kind === 'letter' ? 'consultationRequest' : (kind as Exclude<SearchKind, 'letter'>);
  return records[table].get(id) as Found[K] | undefined;
}
