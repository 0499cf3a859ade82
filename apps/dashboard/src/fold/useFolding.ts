import type { LocalDate } from '@concord/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DossierPageData } from '../dossiers/dossier.ts';
import { useClient } from '../live/client.ts';
import type { History, Shown } from './history.ts';

type Code = typeof import('./history.ts');

/** A dossier that can be turned to any day without asking the server, once its history is at hand. */
export type Folding = Readonly<{
  /** Brings the history and the code that folds it; does nothing when they are at hand or on their way. */
  prepare(): void;
  /** The page of a day; null while the history is not at hand. */
  pageOn(day: LocalDate): DossierPageData | null;
  /** The days on which something of it became known. */
  turns: readonly LocalDate[] | null;
  history: History | null;
}>;

/**
 * @param position the place in the journal that the page reflects: a history that ends elsewhere is fetched anew when it is
 *   wanted again
 */
export function useFolding(slug: string, position: string | null, shown: Shown): Folding {
  const client = useClient();
  const [ready, setReady] = useState<Readonly<{ code: Code; history: History }>>();
  const asked = useRef<string>(undefined);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const { locale, entries } = shown;
  const prepare = useCallback(() => {
    if (position === null || asked.current === position) return;
    asked.current = position;
    const load = async (): Promise<void> => {
      const code = await import('./history.ts');
      const { data } = await client.urql.query(code.HistoryQuery, { slug, locale }).toPromise();
      if (!data?.dossier) throw new Error('The history of the dossier did not come.');
      if (alive.current) setReady({ code, history: code.historyFrom(slug, data.dossier, data.viewer) });
    };
    // Without a history the day line asks the server, as it does for any address.
    load().catch(() => {
      asked.current = undefined;
    });
  }, [client, slug, position, locale]);
  const isCurrent = ready?.history.position === position;
  const pageOn = useCallback(
    (day: LocalDate) => (ready && isCurrent ? ready.code.pageOn(ready.history, day, { locale, entries }) : null),
    [ready, isCurrent, locale, entries],
  );
  const history = ready && isCurrent ? ready.history : null;
  return { prepare, pageOn, turns: history?.turns ?? null, history };
}
