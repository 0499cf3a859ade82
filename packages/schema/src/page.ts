import { resolveArrayConnection } from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { PAGE, pageSize, type Sizes, WrongPage } from './pageSize.ts';
import { badInput } from './text/problem.ts';

type PageArgs = Sizes &
  Readonly<{
    after?: string | null | undefined;
    before?: string | null | undefined;
  }>;

/** A page of a list that is at hand, with the number of all. @throws for a size or a cursor that no page can have */
export function arrayPage<T>(context: Context, args: PageArgs, items: readonly T[]) {
  checkedSize(context, args);
  for (const name of ['after', 'before'] as const) checkCursor(context, name, args[name]);
  const page = resolveArrayConnection({ args, defaultSize: PAGE.default, maxSize: PAGE.max }, [...items]);
  return { ...page, totalCount: items.length };
}

/** The size of a page, in the words of who asks when it cannot be had. The server refuses it before anything is resolved. */
export function checkedSize(context: Context, args: PageArgs): number {
  try {
    return pageSize(args);
  } catch (error) {
    throw error instanceof WrongPage ? badInput(context, error.text) : error;
  }
}

function checkCursor(context: Context, name: string, cursor: string | null | undefined): void {
  if (cursor === null || cursor === undefined) return;
  if (/^OffsetConnection:\d{1,9}$/.test(Buffer.from(cursor, 'base64').toString())) return;
  throw badInput(context, {
    ru: `${name}: это не курсор этого списка. Возьмите его из pageInfo или начните без него.`,
    en: `${name} is no cursor of this list. Take it from pageInfo, or start without it.`,
  });
}
