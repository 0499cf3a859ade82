import { createElement, type ReactNode, useCallback, useState, useSyncExternalStore } from 'react';
import { bring, type Code } from './codes.ts';
import { PageAway } from './PageAway.tsx';

/**
 * A page as soon as its code is there, whoever brought it, and a word where it does not come. Not by `lazy`: React would hold back for
 * 300 ms what was not there at once.
 */
export function Opened<Props extends object>({ of: code, ...props }: { of: Code<Props> } & Props): ReactNode {
  const [isAway, setIsAway] = useState(false);
  const follow = useCallback(
    (changed: () => void) => {
      let isWanted = true;
      bring(code).then(
        () => isWanted && changed(),
        () => isWanted && setIsAway(true),
      );
      return () => {
        isWanted = false;
      };
    },
    [code],
  );
  const pageNow = () => code.page;
  const page = useSyncExternalStore(follow, pageNow, pageNow);
  if (page) return createElement(page, props as unknown as Props);
  return isAway ? <PageAway /> : null;
}
