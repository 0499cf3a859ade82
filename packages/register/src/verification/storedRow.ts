import { ENTRY_COLUMN_NAMES, type EntryRow } from '../journal/storedEntry.ts';
import { Broken } from './broken.ts';
import { parseExactly, timeExactly } from './exactly.ts';

/** A row of "JournalEntry", with what the chain needs besides the entry. */
export type FullRow = EntryRow & Readonly<{ salt: Buffer; payloadDigest: Buffer; previousHash: Buffer }>;

const JSON_COLUMNS = ['payload', 'occurred', 'known', 'sources'] as const;

type TextColumn = (typeof JSON_COLUMNS)[number] | 'recordedAt';

/** The same row with nothing rounded: JSON as text, the time as seconds with microseconds. */
export type StoredRow = Omit<FullRow, TextColumn> & Readonly<Record<TextColumn, string | null>>;

/** The columns of `StoredRow`, for a SELECT. */
export const STORED_COLUMNS = [...ENTRY_COLUMN_NAMES, 'salt', 'payloadDigest', 'previousHash'].map(stored).join(', ');

function stored(column: string): string {
  if (column === 'recordedAt') return `extract(epoch FROM "recordedAt")::text AS "recordedAt"`;
  return JSON_COLUMNS.some((json) => json === column) ? `"${column}"::text AS "${column}"` : `"${column}"`;
}

/**
 * What the register reads in a row.
 *
 * @param name what the entry is called in a message
 * @throws {Broken} when more is stored than the register reads, so that a change of it would not change the hash
 */
export function readStored(row: StoredRow, name: string): FullRow {
  const recordedAt = timeExactly(row.recordedAt ?? '');
  if (!recordedAt)
    throw new Broken(`${name}: "recordedAt" was changed; it is not a time to the millisecond, as every entry has.`);
  const values = JSON_COLUMNS.map((column) => {
    const value = parseExactly(row[column] ?? '');
    if (value === undefined)
      throw new Broken(
        `${name}: "${column}" was changed; it holds what is lost in reading, such as a digit of a number.`,
      );
    return [column, value];
  });
  return { ...row, ...Object.fromEntries(values), recordedAt };
}
