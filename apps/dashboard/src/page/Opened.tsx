import { createElement, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../locale/useText.ts';
import type { Code } from './codes.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { PageFrame } from './PageFrame.tsx';

/**
 * A page as soon as its code is there, and a word where it does not come. Not by `lazy`: React would hold back for 300 ms what was not
 * there at once.
 */
export function Opened<Props extends object>({ of: code, ...props }: { of: Code<Props> } & Props): ReactNode {
  const text = useText();
  const [, setCount] = useState(0);
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    if (code.page) return;
    let isWanted = true;
    code.load().then(
      ({ default: page }) => {
        code.page = page;
        if (isWanted) setCount((count) => count + 1);
      },
      () => isWanted && setIsAway(true),
    );
    return () => {
      isWanted = false;
    };
  }, [code]);
  if (code.page) return createElement(code.page, props as unknown as Props);
  if (!isAway) return null;
  return (
    <PageFrame title={text('error.noPage')} day={null} isPast={false} isFollowed={false}>
      <ErrorNote
        error={{ code: null, id: null, message: text('error.noPage') }}
        // All of it: where the server has been renewed, the page knows its parts by names of before.
        onRetry={() => location.reload()}
        hasData={false}
      />
    </PageFrame>
  );
}
