import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { TakeTurn } from '../limits/index.ts';
import type { Asking } from './engine.ts';
import { readBody } from './requestBody.ts';
import { refuseLargeVariables } from './textLimits.ts';

/**
 * What a request must hold: JSON, and in it the text of an operation, with variables that are not too large. What is no JSON by its type
 * has been refused before. What holds that has its turn.
 */
export function createRequestRules(takeTurn: TakeTurn): Plugin<object, Asking> {
  return {
    onRequestParse({ request, serverContext, requestParser, setRequestParser }) {
      if (!requestParser) return;
      const isPost = request.method === 'POST';
      const { reply } = serverContext;
      setRequestParser(async (received) => {
        try {
          return await (isPost && reply ? readBody(reply.req, serverContext) : requestParser(received));
        } catch (error) {
          if (error instanceof GraphQLError && error.extensions.code !== 'BAD_REQUEST') throw error;
          throw refuse(
            400,
            'BAD_REQUEST',
            isPost
              ? 'The body is not JSON. Send {"query": "…", "variables": {…}}. Тело запроса не JSON.'
              : 'The variables or extensions in the address are not JSON. Переменные или расширения в адресе не JSON.',
          );
        }
      });
    },
    async onParams({ params, context }) {
      if (typeof params.query !== 'string') {
        throw refuse(
          400,
          'BAD_REQUEST',
          'The request has no operation: put its text into "query". В запросе нет операции: передайте её текст в "query".',
        );
      }
      const refusal = refuseLargeVariables(params.variables);
      if (refusal) throw refusal;
      await takeTurn(context);
    },
  };
}

function refuse(status: number, code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
