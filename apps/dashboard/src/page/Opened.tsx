import { createElement, type ReactNode, useEffect, useState } from 'react';
import type { Code } from './codes.ts';
import { PageAway } from './PageAway.tsx';

/**
 * A page as soon as its code is there, and a word where it does not come. Not by `lazy`: React would hold back for 300 ms what was not
 * there at once.
 */
export function Opened<Props extends object>({ of: code, ...props }: { of: Code<Props> } & Props): ReactNode {
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
  return isAway ? <PageAway /> : null;
}
