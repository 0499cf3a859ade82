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

/** What it costs to look through a list, to find what fits a filter or to order it, and for each value that a filter names. */
const LOOKING = { list: 500, value: 20 };

type Looking = Readonly<{ filter?: object | null | undefined; orderBy?: unknown }>;

type FieldCost = Readonly<{ field: number; multiplier: number }>;

/**
 * What a page costs: everything in it, as often as it has places. The list in it then counts once; a filter and an order look through all
 * of it.
 */
export function pageCost(args: Sizes & Looking): FieldCost {
  return { field: 1 + lookingCost(args), multiplier: pageSize(args) };
}

/** What a list costs that is no page: everything in it, as often as it is expected to be long, and what it is looked through for. */
export function listCost(length: number): (args: Looking) => FieldCost {
  return (args) => ({ field: 1 + lookingCost(args), multiplier: length });
}

function lookingCost({ filter, orderBy }: Looking): number {
  const given = Object.values(filter ?? {}).filter((wanted) => wanted !== null && wanted !== undefined);
  if (given.length === 0 && (orderBy === null || orderBy === undefined)) return 0;
  const values = given.reduce<number>((sum, wanted) => sum + (Array.isArray(wanted) ? wanted.length : 1), 0);
  return LOOKING.list + LOOKING.value * values;
}

/** A list whose length the field around it has counted. */
export const COUNTED = { field: 1, multiplier: 1 } as const;
