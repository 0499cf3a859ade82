import type { Cursor } from '@concord/contract';
import { Client, fetchExchange } from '@urql/core';
import { type Backoff, backoff } from './backoff.ts';
import { type ConnectionStore, createConnection } from './connection.ts';
import { type Handlers, type Operation, resume } from './resume.ts';
import { createTransport } from './transport.ts';

/** How patient the client is, in milliseconds. */
export type Times = Readonly<{
  /** How long the connection may be silent before the server is asked whether it lives: 10,000. */
  pingEvery: number;
  /** How long the server may take to answer that, or to accept a connection: 5,000. */
  answerWithin: number;
  /** How long the connection may be away before it counts as offline: 10,000. */
  offlineAfter: number;
}>;

const TIMES: Times = { pingEvery: 10_000, answerWithin: 5_000, offlineAfter: 10_000 };

export type ClientSettings = Readonly<{
  /** The address of `/graphql`; in a browser it may be relative to the page. The WebSocket has the same one. */
  url: string;
  /** A bearer token; without one the client sees what everybody sees. */
  token?: string;
  /** The language in which the server is to answer in words, asked anew for each question; by default what the platform says. */
  language?: () => string;
  /** For a platform without a `WebSocket` of its own, such as Node 20: the one of the package `ws`. */
  webSocketImpl?: unknown;
  /** How to wait between attempts; by default longer each time, up to 10 seconds. */
  wait?: Backoff;
  times?: Partial<Times>;
}>;

/** What to follow, from where, and what to do with it. */
export type Following<Data> = Handlers<Data> &
  Readonly<{
    /** The position of an answer, or the last cursor that was received. Without one it is from now on. */
    after?: Cursor | null;
  }>;

export type ConcordClient = Readonly<{
  /** For queries and mutations, and for urql's React bindings. */
  urql: Client;
  connection: ConnectionStore;
  /**
   * Follows a subscription across cuts: every update once and in order. The subscription takes `$after: Cursor`, and selects
   * `__typename`, the `cursor` of an update and the `reason` of `ResyncRequired`.
   *
   * @returns ends it
   */
  follow<Data extends object, Variables>(
    subscription: Operation<Data, Variables>,
    variables: Omit<Variables, 'after'>,
    following: Following<Data>,
  ): () => void;
  /** Waits after a failed attempt, but no longer than until the connection is back. */
  wait: Backoff;
  /** Aborted by `close`. */
  closed: AbortSignal;
  /** Ends everything that is followed, and the connection. */
  close(): void;
}>;

/** A client of one server: urql for questions, one socket that comes back for everything live. It never polls. */
export function createConcordClient(settings: ClientSettings): ConcordClient {
  const { url, token, language } = settings;
  const times = { ...TIMES, ...settings.times };
  const closing = new AbortController();
  const connection = createConnection(Date.now, times.offlineAfter);
  const transport = createTransport({
    webSocketUrl: socketUrlOf(url),
    token,
    webSocketImpl: settings.webSocketImpl,
    connection,
    wait: settings.wait ?? backoff,
    ...times,
  });
  const urql = new Client({
    url,
    preferGetMethod: false,
    fetchOptions: () => ({
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(language && { 'Accept-Language': language() }),
      },
    }),
    exchanges: [fetchExchange],
  });
  return {
    urql,
    connection,
    follow(document, variables, { after = null, ...handlers }) {
      const ending = new AbortController();
      const signal = AbortSignal.any([ending.signal, closing.signal]);
      resume({ transport, document, variables, after, signal, ...handlers });
      return () => ending.abort();
    },
    wait: transport.wait,
    closed: closing.signal,
    close() {
      connection.close();
      closing.abort();
      transport.close();
    },
  };
}

function socketUrlOf(url: string): string {
  const base = typeof location === 'undefined' ? undefined : location.href;
  const address = new URL(url, base);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
