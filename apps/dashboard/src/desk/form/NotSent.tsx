import type { LiveError } from '@concord/client';
import type { ReactNode } from 'react';
import { hasSessionEnded, SessionEnded } from '../../accounts/SessionEnded.tsx';
import { useDeskText } from '../text.ts';

/** What was sent did not arrive, or no answer came back: what was filled in is there still, and can be sent again. */
export function NotSent({ error, onSend }: { error: LiveError; onSend: () => void }): ReactNode {
  const text = useDeskText();
  if (hasSessionEnded(error.code)) return <SessionEnded />;
  return (
    <div role="alert" className="mt-6 max-w-[760px] border-late border-l-2 py-1 pl-4">
      <p className="font-[560]">{text('desk.notSent')}</p>
      <p className="text-ink-2">{error.code === 'NO_CONNECTION' ? text('desk.noConnection') : error.message}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          onClick={onSend}
          className="h-9 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
        >
          {text('desk.sendAgain')}
        </button>
        {error.id && <span className="text-ink-3 text-small">{text('error.id', { id: error.id })}</span>}
      </p>
    </div>
  );
}
