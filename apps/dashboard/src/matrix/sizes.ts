/** Pixels of the grid: the column of names with its totals, a dossier, the heads, a line. */
export const SIZES = { names: 262, dossier: 112, heads: 132, line: 34 } as const;
