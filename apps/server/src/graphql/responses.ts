import type { Plugin } from 'graphql-yoga';
import type { Asking } from './engine.ts';

/**
 * Who names no type gets JSON, as GraphQL over HTTP says, but with the statuses of `application/graphql-response+json`,
 * which say what happened. Nothing that is answered is kept.
 */
export function createResponseTypes(): Plugin {
  return {
    onResponse({ response, serverContext }) {
      // The engine says of an event stream that it may be kept, and asked about.
      response.headers.set('cache-control', 'no-store');
      const isGraphQL = response.headers.get('content-type')?.startsWith('application/graphql-response+json');
      if (isGraphQL && (serverContext as unknown as Asking).namesNoType)
        response.headers.set('content-type', 'application/json; charset=utf-8');
    },
  };
}
