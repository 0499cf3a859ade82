import type { LiveError } from '@concord/client';
import { useMemo, useState } from 'react';
import type { List } from './list.ts';
import { useLaterPages } from './useLaterPages.ts';

/** A list of which more than its first page can be asked for. */
export type WholeList<Row> = Readonly<{
  /** All that has come, in the order of the list. */
  rows: readonly Row[];
  /** How many there are in all; null where the server does not count them. */
  total: number | null;
  isWhole: boolean;
  isLoading: boolean;
  /** Asks for all that is not here yet. */
  askRest: () => void;
  error: LiveError | null;
  retry: () => void;
}>;

/**
 * A list whose first page came with a view, and its later pages: when somebody asks for the rest, or at once.
 *
 * @param data what came with the view, in the shape of the list's own query
 * @param position of the register, when that was asked
 */
export function useWholeList<Data, Variables extends object, Row>(
  list: List<Data, Variables, Row>,
  {
    data,
    position,
    variables,
    isAskedAtOnce = false,
  }: Readonly<{ data: Data; position: string | null; variables: Variables; isAskedAtOnce?: boolean }>,
): WholeList<Row> {
  const [isAsked, setAsked] = useState(isAskedAtOnce);
  const wanted = isAsked ? Number.POSITIVE_INFINITY : 1;
  const later = useLaterPages(list, { first: { data, position }, variables, wanted });
  const { rows: first, next, total } = useMemo(() => list.pageOf(data), [list, data]);
  const rows = useMemo(() => [...first, ...later.rows], [first, later.rows]);
  const { isLoading, error, retry } = later;
  return {
    isWhole: next === null || (isAsked && !isLoading && error === null),
    ...{ rows, total, isLoading, error, retry },
    askRest: () => setAsked(true),
  };
}

/** A list that is all here. */
export function wholeList<Row>(rows: readonly Row[]): WholeList<Row> {
  const nothing = (): undefined => undefined;
  const { length: total } = rows;
  return { rows, total, isWhole: true, isLoading: false, askRest: nothing, error: null, retry: nothing };
}
