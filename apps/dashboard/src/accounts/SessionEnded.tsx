import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { post } from './post.ts';

/** The codes with which a server says that whoever asks is not who they were. */
export function hasSessionEnded(code: string | null): boolean {
  return code === 'SESSION_ENDED' || code === 'INVALID_TOKEN';
}

/** The session is over while a page is open: the way back in, or on without it. */
export function SessionEnded(): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const [path] = useLocation();
  const search = useSearch();
  const go = async (to: string): Promise<void> => {
    // Makes the browser forget what is left of the session.
    await post('sign-out');
    window.location.assign(to);
  };
  const here = search ? `${path}?${search}` : path;
  const button = 'h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11';
  return (
    <div role="alert" className="my-4 max-w-[760px] border-late border-l-2 py-1 pl-4">
      <p className="font-[560]">{text('session.ended')}</p>
      <p className="text-ink-2">{text('session.endedHint')}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <button type="button" onClick={() => void go(href('/sign-in', { from: here }))} className={button}>
          {text('session.again')}
        </button>
        <button type="button" onClick={() => void go(here)} className={button}>
          {text('session.without')}
        </button>
      </p>
    </div>
  );
}
