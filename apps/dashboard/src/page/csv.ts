import Papa from 'papaparse';
import type { Locale } from '../locale/locale.ts';

/** What stands in a table, as its download holds it: texts as written, numbers and days to reckon with. */
export type Table = Readonly<{ columns: readonly string[]; rows: readonly (readonly Cell[])[] }>;
export type Cell = string | number | null;

/** What the spreadsheets of a language take for the end of a cell, when a file is opened with a double click. */
const SEPARATOR: Readonly<Record<Locale, string>> = { ru: ';', en: ',' };

/** Signs with which a spreadsheet begins a formula, also after spaces and in their wide forms. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * A table as CSV by RFC 4180, but with the separator of the language, and a byte order mark, without which spreadsheets
 * misread Cyrillic. A text that a spreadsheet would run as a formula gets an apostrophe before it; a number stays a number.
 */
export function csvOf({ columns, rows }: Table, locale: Locale): string {
  const lines = [columns, ...rows].map((row) => row.map(harmless));
  return `\uFEFF${Papa.unparse(lines, { delimiter: SEPARATOR[locale], newline: '\r\n' })}\r\n`;
}

function harmless(cell: Cell): string | number {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : (cell ?? '');
}
