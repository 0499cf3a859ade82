import type { LiveError, Operation } from '@concord/client';
import { useState } from 'react';
import { type Page, useLaterPages } from './useLaterPages.ts';

/** A list of which more than its first page can be asked for. */
export type WholeList<Row> = Readonly<{
  /** All that has come, in the order of the list. */
  rows: readonly Row[];
  isWhole: boolean;
  isLoading: boolean;
  /** Asks for all that is not here yet. */
  askRest: () => void;
  error: LiveError | null;
  retry: () => void;
}>;

/**
 * A list whose first page came with a view, and its later pages: at once, or when somebody asks for the rest.
 *
 * @param query asks for this list alone
 * @param first what came with the view, in the shape of that query
 * @param pageOf the same function each time
 */
export function useWholeList<Data, Variables extends object, Row>({
  isAskedAtOnce,
  ...asked
}: {
  query: Operation<Data, Variables>;
  variables: Variables;
  first: Readonly<{ data: Data; position: string | null }>;
  pageOf: (data: Data) => Page<Row>;
  isAskedAtOnce: boolean;
}): WholeList<Row> {
  const [isAsked, setAsked] = useState(isAskedAtOnce);
  const later = useLaterPages({ ...asked, wanted: isAsked ? Number.POSITIVE_INFINITY : 1 });
  const { rows, next } = asked.pageOf(asked.first.data);
  const { isLoading, error, retry } = later;
  return {
    rows: [...rows, ...later.rows],
    isWhole: next === null || (isAsked && !isLoading && error === null),
    ...{ isLoading, error, retry },
    askRest: () => setAsked(true),
  };
}

/** A list that is all here. */
export function wholeList<Row>(rows: readonly Row[]): WholeList<Row> {
  const nothing = (): undefined => undefined;
  return { rows, isWhole: true, isLoading: false, askRest: nothing, error: null, retry: nothing };
}
