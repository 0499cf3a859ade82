import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { fromWire } from '../locale/wire.ts';
import { PartyFragment, type PartyName, partyName } from '../parties/party.ts';
import { MARKS, type Mark } from '../stands/marks.ts';

export const MatrixFragment = graphql(
  `
    fragment Matrix on BoardRow {
      dossier {
        id
        slug
        title(locale: $locale)
        synthetic
      }
      cells {
        party {
          ...Party
        }
        stand
        since
        awaited
        late
      }
      progress {
        notRequired {
          ...Party
        }
      }
    }
  `,
  [PartyFragment],
);

/** Where a party stands on a dossier. */
export type MatrixCell = Readonly<{ mark: Mark; since: LocalDate | null; awaited: boolean; late: boolean }>;

export type MatrixColumn = Readonly<{
  id: string;
  slug: string;
  title: string;
  synthetic: boolean;
  /** By party; a party without a cell was not asked. */
  cells: ReadonlyMap<string, MatrixCell>;
}>;

export type MatrixLine = Readonly<{
  party: PartyName;
  /** On how many dossiers it has still to speak, and to how many it objects. */
  awaited: number;
  objections: number;
}>;

export type Matrix = Readonly<{ lines: readonly MatrixLine[]; columns: readonly MatrixColumn[] }>;

/** What the legend can pick out: a mark, or what is past its term. */
export type Pick = Mark | 'late';

/** In the order of the legend. */
export const PICKS: readonly Pick[] = [...MARKS, 'late'];

const NOT_ASKED: MatrixCell = { mark: 'notAsked', since: null, awaited: false, late: false };

/** States by dossiers: the states that object first, then those that are awaited most; dossiers where none has a say are left out. */
export function matrixOf(rows: readonly FragmentOf<typeof MatrixFragment>[], parties: readonly PartyName[]): Matrix {
  const columns = readFragment(MatrixFragment, rows)
    .map(({ dossier, cells, progress }): MatrixColumn => {
      const byParty = new Map<string, MatrixCell>();
      for (const party of progress?.notRequired ?? [])
        byParty.set(partyName(party).id, { ...NOT_ASKED, mark: 'notRequired' });
      for (const { party, stand, since, awaited, late } of cells)
        byParty.set(partyName(party).id, { mark: fromWire(stand), since, awaited, late });
      return { ...dossier, cells: byParty };
    })
    .filter(({ cells }) => parties.some(({ id }) => cells.has(id)));
  return arranged(columns, parties);
}

/** The dossiers of which no source says who has a say: the matrix has no column for them, and says so. */
export function untoldOf(
  rows: readonly FragmentOf<typeof MatrixFragment>[],
  { columns }: Matrix,
): readonly Readonly<{ id: string; slug: string; title: string }>[] {
  const shown = new Set(columns.map(({ id }) => id));
  return readFragment(MatrixFragment, rows)
    .filter(({ dossier, cells }) => !shown.has(dossier.id) && cells.some(({ stand }) => stand === 'CANNOT_TELL'))
    .map(({ dossier }) => dossier);
}

/** Parties by these dossiers: those that object first, then those that are awaited most. */
export function arranged(columns: readonly MatrixColumn[], parties: readonly PartyName[]): Matrix {
  const totals = new Map(parties.map(({ id }) => [id, { awaited: 0, objections: 0 }]));
  for (const { cells } of columns)
    for (const [id, cell] of cells) {
      const own = totals.get(id);
      if (own) count(own, cell);
    }
  const lines = parties
    .map((party) => ({ party, ...(totals.get(party.id) ?? { awaited: 0, objections: 0 }) }))
    .sort((a, b) => b.objections - a.objections || b.awaited - a.awaited);
  return { lines, columns };
}

/** How many of these cells are awaited, and how many object. */
export function totalsOf(cells: Iterable<MatrixCell>): Readonly<{ awaited: number; objections: number }> {
  const totals = { awaited: 0, objections: 0 };
  for (const cell of cells) count(totals, cell);
  return totals;
}

function count(totals: { awaited: number; objections: number }, { awaited, mark }: MatrixCell): void {
  if (awaited) totals.awaited += 1;
  if (mark === 'objected') totals.objections += 1;
}

/** The cell of a party; of one that nobody asked too. */
export function cellOf({ cells }: MatrixColumn, { id }: PartyName): MatrixCell {
  return cells.get(id) ?? NOT_ASKED;
}

/** Whether the legend's pick means this cell; everything is meant while nothing is picked. */
export function isPicked({ mark, late }: MatrixCell, pick: Pick | null): boolean {
  return pick === null || (pick === 'late' ? late : mark === pick);
}

/** What occurs, in the order of the legend, with how often. */
export function picksOf({ lines, columns }: Matrix): readonly Readonly<{ pick: Pick; count: number }>[] {
  const counts = new Map<Pick, number>();
  const add = (pick: Pick): unknown => counts.set(pick, (counts.get(pick) ?? 0) + 1);
  for (const column of columns)
    for (const { party } of lines) {
      const { mark, late } = cellOf(column, party);
      add(mark);
      if (late) add('late');
    }
  return PICKS.flatMap((pick) => {
    const count = counts.get(pick);
    return count ? [{ pick, count }] : [];
  });
}
