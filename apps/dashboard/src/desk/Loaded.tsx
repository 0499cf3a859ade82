import { Fragment, type ReactNode } from 'react';
import type { Once } from '../live/useOnce.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { DeskFrame } from './DeskFrame.tsx';

/** What a form needs to know first: it follows once that is there, and begins anew whenever that was asked anew. */
export function Loaded<Data>({
  title,
  asked: { data, error, reload, turn },
  children,
}: {
  title: string;
  asked: Once<Data>;
  children: (data: Data) => ReactNode;
}): ReactNode {
  if (error)
    return (
      <DeskFrame title={title}>
        <ErrorNote error={error} onRetry={reload} hasData={false} />
      </DeskFrame>
    );
  if (data === undefined)
    return (
      <DeskFrame title={title}>
        <div aria-busy="true" className="mt-6 h-9 max-w-[760px] rounded-md bg-line opacity-60" />
      </DeskFrame>
    );
  return <Fragment key={turn}>{children(data)}</Fragment>;
}
