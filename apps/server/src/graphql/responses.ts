import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Limits } from '../limits/index.ts';
import type { Asking } from './engine.ts';

/** What is said to who takes no type in which it could be answered; in JSON all the same. */
export const NOT_ACCEPTABLE = {
  code: 'NOT_ACCEPTABLE',
  message:
    'This is answered by a type that "Accept" does not name: a subscription by text/event-stream, anything else by application/json. ' +
    'Ответ имеет тип, которого нет в «Accept»: подписка — text/event-stream, всё остальное — application/json.',
};

/**
 * Who names no type gets JSON, as GraphQL over HTTP says, but with the statuses of `application/graphql-response+json`,
 * which say what happened. Who takes none of the types is told so, and a subscription of theirs ends. Nothing that is answered is kept.
 *
 * An answer that nobody reads holds its connection no longer than any other: the engine would let one that comes in parts wait for ever.
 */
export function createResponseTypes({ seconds, stillSeconds }: Pick<Limits, 'seconds' | 'stillSeconds'>): Plugin {
  return {
    onResultProcess({ result, resultProcessor, setResultProcessor, serverContext }) {
      const { reply } = serverContext as unknown as Asking;
      // Nobody will read it, and so nobody would end it: it is in no type that is taken, or who asked has gone meanwhile.
      if (isAsyncIterable(result) && (!resultProcessor || reply?.closed))
        void result[Symbol.asyncIterator]().return?.();
      if (resultProcessor) return;
      const { code, message } = NOT_ACCEPTABLE;
      const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      setResultProcessor((_result, { Response }) => new Response(body, { status: 406, headers }), 'application/json');
    },
    onResponse({ response, serverContext }) {
      const { namesNoType, reply } = serverContext as unknown as Asking;
      // The engine says of an event stream that it may be kept, and asked about.
      response.headers.set('cache-control', 'no-store');
      const isGraphQL = response.headers.get('content-type')?.startsWith('application/graphql-response+json');
      if (isGraphQL && namesNoType) response.headers.set('content-type', 'application/json; charset=utf-8');
      // The engine takes the time of the connection away when it begins to send, which it does at once.
      setImmediate(() => {
        if (reply && !reply.writableEnded) reply.socket?.setTimeout((seconds + stillSeconds) * 1_000);
      });
    },
  };
}
