import { type ConcordClient, createConcordClient } from '@concord/client';
import { createContext, useContext } from 'react';

/** The one client of the page; what the server refuses is told in the language of the page, not of the browser. */
export function createClient(): ConcordClient {
  return createConcordClient({ url: '/graphql', language: () => document.documentElement.lang });
}

export const ClientContext = createContext<ConcordClient | null>(null);

export function useClient(): ConcordClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('A component that asks the server stands outside of ClientContext.');
  return client;
}
