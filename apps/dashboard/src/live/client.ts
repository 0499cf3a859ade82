import { type ConcordClient, createConcordClient } from '@concord/client';
import { createContext, useContext } from 'react';

/** The one client of the page. */
export function createClient(): ConcordClient {
  return createConcordClient({ url: '/graphql' });
}

export const ClientContext = createContext<ConcordClient | null>(null);

export function useClient(): ConcordClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('A component that asks the server stands outside of ClientContext.');
  return client;
}
