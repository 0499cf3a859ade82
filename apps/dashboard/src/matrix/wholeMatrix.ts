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
  const columns = rows.filter(hasColumn).map((row): MatrixColumn => {
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

/** The dossiers where no state has a say, by why the matrix has no column for them. */
export function withoutColumn(rows: readonly MatrixRow[]): ReadonlyMap<Why, readonly MatrixRow['dossier'][]> {
  const left = Map.groupBy(
    rows.filter((row) => !hasColumn(row)),
    whyNone,
  );
  return new Map(WHYS.map((why) => [why, (left.get(why) ?? []).map(({ dossier }) => dossier)]));
}

/** Nobody can tell who has a say; nobody has one, as it is not at a step where parties speak; or those who have are no states. */
const WHYS = ['untold', 'notYet', 'noState'] as const;
type Why = (typeof WHYS)[number];

function whyNone({ dossier, progress }: MatrixRow): Why {
  const counts = progress?.counts ?? [];
  if (dossier.outstanding.__typename === 'CannotTell' || counts.some(({ stand }) => stand === 'CANNOT_TELL'))
    return 'untold';
  return counts.length === 0 ? 'notYet' : 'noState';
}

function hasColumn({ states }: MatrixRow): boolean {
  return states.some(({ stand }) => stand !== null);
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
