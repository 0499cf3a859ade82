import { graphql, type ResultOf } from '@concord/contract';
import { DEVICES } from '@concord/domain';
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { useDrawing } from '../drawing/drawing.ts';
import { useClient } from '../live/client.ts';
import type { WireLocale } from '../locale/useLocale.ts';

const ViewerQuery = graphql(`
  query Viewer($locale: Locale!) {
    viewer {
      account
      name
      role
      state {
        names {
          short(locale: $locale)
        }
      }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

/** Whether it is a screen on a wall, and no person. */
export function isScreen({ account }: Viewer): boolean {
  return account === DEVICES;
}

/** Who is signed in: null for nobody, undefined while that is not known. */
export const ViewerContext = createContext<Viewer | null | undefined>(undefined);

export function useViewer(): Viewer | null | undefined {
  return useContext(ViewerContext);
}

/**
 * Asks who is signed in, once for a page that was loaded: whoever signs in or out loads it anew. A page that the server drew says it
 * itself, unless the server could not know; `isAnother` where it is somebody else.
 */
export function useAskedViewer(
  locale: WireLocale,
): Readonly<{ viewer: Viewer | null | undefined; isAnother: boolean }> {
  const client = useClient();
  const { answerTo, isViewerKnown } = useDrawing();
  const [drawnFor] = useState(() => answerTo(ViewerQuery, { locale })?.viewer);
  const [viewer, setViewer] = useState(drawnFor);
  const isKnown = useRef(drawnFor !== undefined && isViewerKnown);
  useEffect(() => {
    if (isKnown.current) {
      isKnown.current = false;
      return;
    }
    let isWanted = true;
    void client.urql
      .query(ViewerQuery, { locale })
      .toPromise()
      .then(({ data }) => {
        // Without an answer nothing is said: the page itself tells that the server is away.
        if (isWanted && data) setViewer(data.viewer);
      });
    return () => {
      isWanted = false;
    };
  }, [client, locale]);
  return { viewer, isAnother: drawnFor === null && Boolean(viewer) };
}
