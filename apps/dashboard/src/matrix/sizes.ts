/** Whether what is pressed is pressed with a finger. */
const isTouch = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;

/** Pixels of the grid: the column of names with its totals, a dossier at least and at most, the heads, a line. */
export const SIZES = { names: 262, dossier: 112, widest: 208, heads: 132, line: isTouch ? 45 : 34 } as const;

/** How wide each dossier is, in pixels, where all of them have so much room: few of them take it all. */
export function dossierWidth(room: number, count: number): number {
  const shared = Math.floor((room - SIZES.names) / Math.max(1, count));
  return Math.max(SIZES.dossier, Math.min(SIZES.widest, shared));
}
