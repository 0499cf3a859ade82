import {
  arranged,
  cellOf,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  PICKS,
  type Pick,
} from '../board/matrix.ts';
import { fromWire } from '../locale/wire.ts';
import type { Table } from '../page/csv.ts';
import type { PartyName } from '../parties/party.ts';
import type { MatrixRow } from './wholeBoard.ts';

/** States by dossiers; dossiers where no state has a say are left out. */
export function wholeMatrixOf(rows: readonly MatrixRow[], parties: readonly PartyName[]): Matrix {
  const ids = new Map(parties.map(({ code, id }) => [code, id]));
  const of = [...ids.values()].join();
  const columns = rows
    .filter(({ states }) => states.some(({ stand }) => stand !== null))
    .map((row): MatrixColumn => {
      const known = KNOWN.get(row);
      if (known?.of === of) return known.column;
      const column = columnOf(row, ids);
      KNOWN.set(row, { of, column });
      return column;
    });
  return arranged(columns, parties);
}

/** The columns of rows that have come, by the parties that they are of: with each page and each change only what is new is worked out. */
const KNOWN = new WeakMap<MatrixRow, Readonly<{ of: string; column: MatrixColumn }>>();

function columnOf({ dossier, states }: MatrixRow, ids: ReadonlyMap<string | null, string>): MatrixColumn {
  const cells = new Map<string, MatrixCell>();
  for (const { stand, awaited, late, codes } of states) {
    const cell = { mark: stand === null ? 'notRequired' : fromWire(stand), since: null, awaited, late } as const;
    for (const code of codes) {
      const id = ids.get(code);
      if (id) cells.set(id, cell);
    }
  }
  return { ...dossier, cells };
}

/** Whether a state has a say in a dossier. */
export function hasSay({ states }: MatrixRow, code: string): boolean {
  return states.some(({ stand, codes }) => stand !== null && codes.includes(code));
}

/** What the address picks out; null for nothing in particular. */
export function pickOf(written: string | null): Pick | null {
  return PICKS.find((each) => each === written) ?? null;
}

/** The matrix as its download holds it: a line for each state, a column for each dossier. */
export function matrixTable({ lines, columns }: Matrix, party: string, words: (cell: MatrixCell) => string): Table {
  return {
    columns: [party, ...columns.map(({ title }) => title)],
    rows: lines.map((line) => [line.party.short, ...columns.map((column) => words(cellOf(column, line.party)))]),
  };
}
