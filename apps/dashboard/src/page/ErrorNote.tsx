import type { LiveError } from '@concord/client';
import type { ReactNode } from 'react';
import { hasScreenEnded, ScreenEnded } from '../accounts/ScreenEnded.tsx';
import { hasSessionEnded, SessionEnded } from '../accounts/SessionEnded.tsx';
import { useText } from '../locale/useText.ts';
import { NotKnown } from './NotKnown.tsx';

/** What went wrong, whether what is shown still holds, what to do, and the id that stands in the server's log. */
export function ErrorNote({
  error,
  onRetry,
  hasData,
}: {
  error: LiveError;
  onRetry: () => void;
  /** Whether the last good data is still on the page. */
  hasData: boolean;
}): ReactNode {
  const text = useText();
  if (hasSessionEnded(error.code)) return <SessionEnded />;
  if (hasScreenEnded(error.code)) return <ScreenEnded />;
  if (error.code === 'BAD_USER_INPUT') return <NotKnown why={error.message} />;
  return (
    <div role="alert" className="my-4 max-w-[760px] border-late border-l-2 py-1 pl-4">
      <p className="font-[560]">{text(hasData ? 'error.stale' : 'error.noData')}</p>
      <p className="text-ink-2">{error.code === 'NO_CONNECTION' ? text('error.noConnection') : error.message}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          onClick={onRetry}
          className="h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
        >
          {text('error.retry')}
        </button>
        {error.id && <span className="text-ink-3 text-small">{text('error.id', { id: error.id })}</span>}
      </p>
    </div>
  );
}
