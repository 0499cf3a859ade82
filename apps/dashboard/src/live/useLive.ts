import { type LiveSettings, type LiveState, type LiveStore, live } from '@concord/client';
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from './client.ts';

/** What a page draws: as a live state, and how to ask anew. */
export type Answer<Data, Update> = LiveState<Data, Update> & Readonly<{ reload: () => void }>;

/**
 * Keeps a question answered while the page is open. When only the language changes, the last answer stays until the new one
 * comes; `subject` says what the question is about: another subject begins with an empty page.
 */
export function useLive<Data extends object, QueryVariables extends object, Update extends object, UpdateVariables>(
  subject: string,
  settings: LiveSettings<Data, QueryVariables, Update, UpdateVariables>,
): Answer<Data, Update> {
  const client = useClient();
  const [asked, setAsked] = useState<Readonly<{ question: string; store: LiveStore<Data, Update> }>>();
  const latest = useRef(settings);
  latest.current = settings;
  const question = `${subject} ${JSON.stringify(settings.variables)}`;
  useEffect(() => {
    const store = live(client, latest.current);
    setAsked({ question, store });
    return () => store.close();
  }, [client, question]);

  const store = asked?.store;
  const told = useSyncExternalStore(store?.subscribe ?? never, store?.getSnapshot ?? nothing<Data, Update>);
  const answer = useMemo(() => ({ question: asked?.question, state: told }), [asked, told]);
  // Drawn in pieces: what somebody types, scrolls or chooses meanwhile does not wait for the whole.
  const drawn = useDeferredValue(answer);
  const state = drawn.question === question ? drawn.state : nothing<Data, Update>();
  const kept = useRef<{ subject: string; state: LiveState<Data, Update> }>(undefined);
  if (state.status === 'ready') kept.current = { subject, state };
  const isKept = state.status === 'loading' && kept.current?.subject === subject;
  return { ...(isKept && kept.current ? kept.current.state : state), reload: () => store?.reload() };
}

const never = (): (() => void) => () => undefined;
const LOADING = { status: 'loading' } as const;
const nothing = <Data, Update>(): LiveState<Data, Update> => LOADING;
