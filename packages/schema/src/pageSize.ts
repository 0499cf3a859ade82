import type { LocalizedText } from '@concord/domain';

/** How many nodes a connection gives unless asked, and at most. */
export const PAGE = { default: 20, max: 100 };

/** A page of a size that no page can have, with what is wrong and what to do. */
export class WrongPage extends Error {
  readonly text: LocalizedText;

  constructor(name: 'first' | 'last', size: number) {
    const en = `${name} is ${size}; expected 1 to ${PAGE.max}. Ask for the rest page by page.`;
    super(en);
    const ru = `${name}: указано ${size}; ожидается от 1 до ${PAGE.max}. Остальное запрашивайте следующими страницами.`;
    this.text = { ru, en };
  }
}

/** How much of a list is asked for. */
export type Sizes = Readonly<{ first?: number | null | undefined; last?: number | null | undefined }>;

/** The number of nodes that a page is asked to have. @throws {WrongPage} for none, and for more than `PAGE.max` */
export function pageSize({ first, last }: Sizes): number {
  for (const [name, size] of [['first', first] as const, ['last', last] as const])
    if (typeof size === 'number' && (size < 1 || size > PAGE.max)) throw new WrongPage(name, size);
  return first ?? last ?? PAGE.default;
}

/** What it costs to look through a list for what fits a filter, and for each value that it names. */
const FILTERING = { list: 500, value: 20 };

/** What a page costs: everything in it, as often as it has places. The list in it then counts once; a filter looks through all of it. */
export function pageCost(
  args: Sizes & Readonly<{ filter?: object | null | undefined }>,
): Readonly<{ field: number; multiplier: number }> {
  return { field: 1 + filterCost(args.filter), multiplier: pageSize(args) };
}

function filterCost(filter: object | null | undefined): number {
  if (!filter) return 0;
  const values = Object.values(filter).reduce((sum, wanted) => sum + (Array.isArray(wanted) ? wanted.length : 1), 0);
  return values === 0 ? 0 : FILTERING.list + FILTERING.value * values;
}

/** A list whose length the field around it has counted. */
export const COUNTED = { field: 1, multiplier: 1 } as const;
