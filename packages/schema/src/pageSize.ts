/** How many nodes a connection gives unless asked, and at most. */
export const PAGE = { default: 20, max: 100 };

/** What a page costs: everything in it, as often as it has places. The list in it then counts once. */
export function pageCost(args: object): Readonly<{ field: number; multiplier: number }> {
  const { first, last } = args as Readonly<{ first?: number | null; last?: number | null }>;
  return { field: 1, multiplier: Math.min(Math.max(first ?? last ?? PAGE.default, 1), PAGE.max) };
}

/** A list whose length the field around it has counted. */
export const COUNTED = { field: 1, multiplier: 1 } as const;
