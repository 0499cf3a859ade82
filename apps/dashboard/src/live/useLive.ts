import { type LiveSettings, type LiveState, type LiveStore, live } from '@concord/client';
import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing/drawing.ts';
import { useClient } from './client.ts';

/** What a page draws: as a live state, and how to ask anew. */
export type Answer<Data, Update> = LiveState<Data, Update> & Readonly<{ reload: () => void }>;

/**
 * Keeps a question answered while the page is open. When only the language changes, the last answer stays until the new one
 * comes; `subject` says what the question is about: another subject begins with an empty page. A page that the server drew begins
 * with what it was drawn from.
 */
export function useLive<Data extends object, QueryVariables extends object, Update extends object, UpdateVariables>(
  subject: string,
  settings: LiveSettings<Data, QueryVariables, Update, UpdateVariables>,
): Answer<Data, Update> {
  const client = useClient();
  const { answerTo, isOld } = useDrawing();
  const latest = useRef(settings);
  latest.current = settings;
  const question = `${subject} ${JSON.stringify(settings.variables)}`;
  const [asked, setAsked] = useState<Readonly<{ question: string; store: LiveStore<Data, Update> }> | undefined>(() => {
    const first = answerTo(settings.query, settings.variables);
    return first && { question, store: live(client, { ...settings, first }) };
  });
  const drawnFrom = useRef(asked?.store);
  useEffect(() => {
    const store = drawnFrom.current ?? live(client, latest.current);
    if (drawnFrom.current && isOld) store.reload();
    drawnFrom.current = undefined;
    setAsked((before) => (before?.store === store ? before : { question, store }));
    return () => store.close();
  }, [client, question, isOld]);

  const store = asked?.store;
  const now = store?.getSnapshot ?? nothing<Data, Update>;
  const told = useSyncExternalStore(store?.subscribe ?? never, now, now);
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
