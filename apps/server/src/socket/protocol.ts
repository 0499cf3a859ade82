import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@concord/domain';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SignIn, Watch } from '../accounts/index.ts';
import type { Asking, Engine } from '../graphql/engine.ts';
import { refuseDeepVariables } from '../graphql/limits.ts';
import { localeOf } from '../graphql/locale.ts';
import { createMask } from '../graphql/masking.ts';
import type { Logger } from '../log/log.ts';

/** How many operations may be open on one connection. */
const OPERATIONS = 100;

const FORBIDDEN = 4403;
const TRY_AGAIN_LATER = 1013;

type Init = Readonly<Record<string, unknown>>;
/** What is known of a connection besides what the protocol keeps. */
export type Connection = { socket: WebSocket; request: IncomingMessage; authorization?: string | undefined };
type Prepared = ReturnType<Engine['getEnveloped']>;

/**
 * What each message of graphql-transport-ws leads to. Every operation goes through the engine, so that limits, sight and
 * masking are the same as over HTTP; who asks is settled anew for each operation.
 */
export function createProtocol(
  given: Readonly<{ engine: Engine; signIn: SignIn; watch: Watch; log: Logger }>,
): ServerOptions<Init, Connection> {
  const { engine, signIn, watch, log } = given;
  const mask = createMask(log);
  const prepared = new WeakMap<ExecutionArgs, Prepared>();

  /** Who asks on this connection; undefined when it had to be closed. */
  async function viewerOf({ socket, request, authorization }: Connection): Promise<Viewer | undefined> {
    try {
      const answer = await signIn({ authorization, cookie: request.headers.cookie });
      if (answer.kind === 'signedIn') return answer.viewer;
      socket.close(FORBIDDEN, 'Forbidden');
    } catch (err) {
      log.error({ err }, 'a token could not be checked');
      socket.close(TRY_AGAIN_LATER, 'The database does not answer');
    }
    return undefined;
  }

  async function prepare(asking: Asking, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const operation: Prepared = engine.getEnveloped({ ...asking, params: payload });
    try {
      // An error that is thrown here would close the connection with everything else that is open on it.
      const document = operation.parse(payload.query);
      const errors = operation.validate(operation.schema, document);
      if (errors.length > 0) return errors;
      const args: ExecutionArgs = {
        schema: operation.schema,
        document,
        operationName: payload.operationName,
        variableValues: payload.variables,
        contextValue: await operation.contextFactory(),
      };
      prepared.set(args, operation);
      return args;
    } catch (error) {
      return [mask(error)];
    }
  }

  function enveloped(args: ExecutionArgs): Prepared {
    const operation = prepared.get(args);
    if (!operation) throw new Error('an operation was executed that had not been prepared');
    return operation;
  }

  return {
    async onConnect({ connectionParams, extra }) {
      extra.authorization = authorizationOf(connectionParams ?? {});
      const { socket, request, authorization } = extra;
      const viewer = await viewerOf(extra);
      if (!viewer || socket.readyState === socket.CLOSED) return;
      const shown = { authorization, cookie: request.headers.cookie };
      const unwatch = watch.add(shown, viewer, () => socket.close(FORBIDDEN, 'Forbidden'));
      socket.once('close', unwatch);
    },
    async onSubscribe({ subscriptions, extra }, _id, payload) {
      if (Object.keys(subscriptions).length > OPERATIONS) {
        return [refuse('TOO_MANY_OPERATIONS', `At most ${OPERATIONS} operations may be open on one connection.`)];
      }
      const refusal = refuseDeepVariables(payload.variables);
      if (refusal) return [refusal];
      const viewer = await viewerOf(extra);
      if (!viewer) return [refuse('INVALID_TOKEN', 'This connection is being closed.')];
      return prepare({ viewer, locale: localeOf(extra.request.headers['accept-language']) }, payload);
    },
    execute: (args) => enveloped(args).execute(args),
    subscribe: (args) => enveloped(args).subscribe(args),
    // An HTTP status means nothing here.
    onError: (_context, _id, _payload, errors) =>
      errors.map((error) => {
        const { extensions: { http: _http, ...extensions } = {}, ...rest } = error.toJSON();
        return { ...rest, extensions };
      }),
  };
}

function refuse(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The token as clients send it: `Authorization`, however it is spelt, by itself or among `headers`. Never overlooked. */
function authorizationOf(params: Init): string | undefined {
  const headers = params.headers;
  const all = { ...(typeof headers === 'object' && headers !== null ? headers : {}), ...params };
  const [, value] = Object.entries(all).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return value === undefined || value === null ? undefined : String(value);
}
