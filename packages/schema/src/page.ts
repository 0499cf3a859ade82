import { resolveArrayConnection } from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { PAGE } from './pageSize.ts';
import { badInput } from './text/problem.ts';

type PageArgs = Readonly<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;

/** A page of a list that is at hand, with the number of all. @throws for a size or a cursor that no page can have */
export function arrayPage<T>(context: Context, args: PageArgs, items: readonly T[]) {
  for (const name of ['first', 'last'] as const) checkSize(context, name, args[name]);
  for (const name of ['after', 'before'] as const) checkCursor(context, name, args[name]);
  const page = resolveArrayConnection({ args, defaultSize: PAGE.default, maxSize: PAGE.max }, [...items]);
  return { ...page, totalCount: items.length };
}

/** @throws for a page of no size, or of more than `PAGE.max` */
export function checkSize(context: Context, name: 'first' | 'last', size: number | null | undefined): void {
  if (size === null || size === undefined || (size >= 1 && size <= PAGE.max)) return;
  throw badInput(context, {
    ru: `${name}: указано ${size}; ожидается от 1 до ${PAGE.max}. Остальное запрашивайте следующими страницами.`,
    en: `${name} is ${size}; expected 1 to ${PAGE.max}. Ask for the rest page by page.`,
  });
}

function checkCursor(context: Context, name: string, cursor: string | null | undefined): void {
  if (cursor === null || cursor === undefined) return;
  if (/^OffsetConnection:\d{1,9}$/.test(Buffer.from(cursor, 'base64').toString())) return;
  throw badInput(context, {
    ru: `${name}: это не курсор этого списка. Возьмите его из pageInfo или начните без него.`,
    en: `${name} is no cursor of this list. Take it from pageInfo, or start without it.`,
  });
}
