import type { ReactNode } from 'react';
import type { WholeList } from '../live/useWholeList.ts';
import { useText } from '../locale/useText.ts';
import { ErrorNote } from './ErrorNote.tsx';

/** Under a list that is not all here: how many of how many, the rest for the asking, and what went wrong with it. */
export function Rest({ list }: { list: WholeList<unknown> }): ReactNode {
  const text = useText();
  const { rows, total, isWhole, isLoading, error, retry, askRest } = list;
  if (error) return <ErrorNote error={error} onRetry={retry} hasData={true} />;
  if (isWhole) return null;
  return (
    <p role="status" className="mt-2 flex flex-wrap items-center gap-x-4 text-ink-3 text-small">
      {total === null ? text('list.cut') : text('list.shown', { shown: rows.length, total })}
      {!isLoading && (
        <button
          type="button"
          onClick={askRest}
          className="text-accent underline decoration-1 underline-offset-3 touch:min-h-11 print:hidden"
        >
          {text('list.rest')}
        </button>
      )}
    </p>
  );
}
