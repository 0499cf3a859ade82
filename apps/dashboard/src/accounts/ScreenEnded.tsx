import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { leaveScreen } from './post.ts';

/** The code with which a server says that the token of this screen was withdrawn, or has ended. */
export function hasScreenEnded(code: string | null): boolean {
  return code === 'SCREEN_ENDED';
}

/** This browser is a screen whose token is over: who makes a new one, and the way on as nobody, which it does not go by itself. */
export function ScreenEnded(): ReactNode {
  const text = useText();
  return (
    <div role="alert" className="my-4 max-w-[760px] border-late border-l-2 py-1 pl-4">
      <p className="font-[560]">{text('screen.ended')}</p>
      <p className="text-ink-2">{text('screen.endedHint')}</p>
      <button
        type="button"
        onClick={() => void leaveScreen()}
        className="mt-2 h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
      >
        {text('screen.leave')}
      </button>
    </div>
  );
}
