import { type ReactNode, useEffect, useRef } from 'react';
import { useConnected } from '../live/useConnected.ts';
import { useText } from '../locale/useText.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { PageFrame } from './PageFrame.tsx';

/** The code of a page did not come: it is fetched by itself once the server answers again, and at any time when asked. */
export function PageAway(): ReactNode {
  const text = useText();
  const answer = useConnected();
  const wasAway = useRef(false);
  useEffect(() => {
    if (answer.status === 'failed') wasAway.current = true;
    if (answer.status === 'ready' && wasAway.current) reload();
  }, [answer.status]);
  const title = text('error.noPage');
  return (
    <PageFrame title={title} day={null} isPast={false}>
      <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{text('error.noPageTitle')}</h1>
      <ErrorNote
        error={answer.status === 'failed' ? answer.error : { code: null, id: null, message: title }}
        onRetry={reload}
        hasData={false}
      />
    </PageFrame>
  );
}

/** All of it: where the server has been renewed, the page knows its parts by names of before. */
function reload(): void {
  location.reload();
}
