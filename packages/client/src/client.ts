import type { Cursor } from '@concord/contract';
import { Client, fetchExchange } from '@urql/core';
import { type Backoff, backoff } from './backoff.ts';
import { type ConnectionStore, createConnection } from './connection.ts';
import { type Operation, resume } from './resume.ts';
import { createTransport } from './transport.ts';

export type ClientSettings = Readonly<{
  /** The address of `/graphql`; relative to the page in a browser. */
  url: string;
  /** The address of the WebSocket; made from `url` unless given. */
  webSocketUrl?: string;
  /** A bearer token; without one the client sees what everybody sees. */
  token?: string;
  /** The language of texts, asked for with each request; the server's default unless given. */
  locale?: () => 'ru' | 'en';
  /** Where there is no global one. */
  fetch?: typeof fetch;
  webSocketImpl?: unknown;
  /** How long to wait between attempts. */
  wait?: Backoff;
}>;

export type ConcordClient = Readonly<{
  /** For queries and mutations, and for urql's React bindings. */
  urql: Client;
  connection: ConnectionStore;
  /**
   * Follows a subscription with the argument `$after` across cuts, from a cursor or from now on.
   *
   * @returns ends it
   */
  follow<Data extends object, Variables>(
    subscription: Operation<Data, Variables>,
    variables: Omit<Variables, 'after'>,
    handlers: Readonly<{
      after?: Cursor | null;
      onData: (data: Data) => void;
      onError: (error: Error) => void;
      onResync: (reason: string) => void;
    }>,
  ): () => void;
  close(): void;
}>;

/** A client of one server: urql for questions, one socket that comes back for everything live. It never polls. */
export function createConcordClient(settings: ClientSettings): ConcordClient {
  const { url, token, locale, wait = backoff } = settings;
  const connection = createConnection(Date.now);
  const transport = createTransport({
    webSocketUrl: settings.webSocketUrl ?? socketUrlOf(url),
    token,
    webSocketImpl: settings.webSocketImpl,
    connection,
  });
  const urql = new Client({
    url,
    preferGetMethod: false,
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
    fetchOptions: () => ({
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(locale ? { 'Accept-Language': locale() } : {}),
      },
    }),
    exchanges: [fetchExchange],
  });
  return {
    urql,
    connection,
    follow: (document, variables, { after = null, ...handlers }) =>
      resume({ socket: transport.socket, document, variables, after, wait, ...handlers }),
    close() {
      transport.close();
      connection.close();
    },
  };
}

function socketUrlOf(url: string): string {
  const base = typeof location === 'undefined' ? undefined : location.href;
  const address = new URL(url, base);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
