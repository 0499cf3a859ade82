import type { Server } from 'node:http';
import type { Viewer } from '@concord/domain';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SignIn } from '../accounts/signIn.ts';
import type { Watch } from '../accounts/watch.ts';
import type { Asking, Engine } from '../graphql/engine.ts';
import { refuseDeepVariables } from '../graphql/limits.ts';
import { localeOf } from '../graphql/locale.ts';
import { createMask } from '../graphql/masking.ts';
import type { Hosts } from '../http/hosts.ts';
import type { Logger } from '../log/log.ts';
import { endSlowReader } from './slowReaders.ts';

/** The largest message that a client may send, in bytes. */
const MESSAGE = 64 * 1024;
/** How many operations may be open on one connection. */
const OPERATIONS = 100;
/** How often a connection is asked whether it still lives, in milliseconds; it is ended when it says nothing as long. */
const KEEP_ALIVE = 12_000;

/** How long a client may take to answer that the connection closes, in milliseconds. */
const GRACE = 2_000;

const FORBIDDEN = 4403;
const TRY_AGAIN_LATER = 1013;

type Init = Readonly<{ Authorization?: unknown }>;
type Connection = Extra & { authorization?: string | undefined };
type Prepared = ReturnType<Engine['getEnveloped']>;

/**
 * `/graphql` over WebSocket, by the graphql-transport-ws protocol. The first message's payload may hold `Authorization`
 * ("Bearer …"); a token that is not valid closes the connection with 4403, at once and also later when it is withdrawn.
 * Every operation goes through the engine, so that limits, sight and masking are the same as over HTTP.
 */
export function openSocket(
  server: Server,
  given: Readonly<{ engine: Engine; signIn: SignIn; watch: Watch; hosts: Hosts; log: Logger }>,
): { close(): Promise<void> } {
  const { engine, signIn, watch, hosts, log } = given;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE, perMessageDeflate: false });
  const mask = createMask(log);
  const prepared = new WeakMap<ExecutionArgs, Prepared>();

  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    const refusal = whyNot(req.url, req.headers.host, req.headers.origin, hosts);
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(req, socket, head, (opened) => {
      opened.on('message', () => endSlowReader(opened, log));
      opened.on('ping', () => endSlowReader(opened, log));
      sockets.emit('connection', opened, req);
      // The library writes what a client does wrong (a message that is too large) to the console, and listens only once.
      opened.removeAllListeners('error');
      opened.on('error', (err) =>
        log.info({ reason: err.message }, 'a WebSocket was closed: what came was not accepted'),
      );
    });
  });

  const options: ServerOptions<Init, Connection> = {
    async onConnect(ctx) {
      const { Authorization } = ctx.connectionParams ?? {};
      const { extra } = ctx;
      extra.authorization = Authorization === undefined || Authorization === null ? undefined : String(Authorization);
      if (!(await viewerOf(extra))) return undefined;
      const { socket } = extra;
      if (extra.authorization !== undefined && socket.readyState !== socket.CLOSED) {
        const unwatch = watch.add(extra.authorization, () => socket.close(FORBIDDEN, 'Forbidden'));
        socket.once('close', unwatch);
      }
      return undefined;
    },
    async onSubscribe(ctx, _id, payload) {
      if (Object.keys(ctx.subscriptions).length > OPERATIONS) {
        return [refuse('TOO_MANY_OPERATIONS', `At most ${OPERATIONS} operations may be open on one connection.`)];
      }
      const refusal = refuseDeepVariables(payload.variables);
      if (refusal) return [refusal];
      const viewer = await viewerOf(ctx.extra);
      if (!viewer) return [refuse('INVALID_TOKEN', 'This connection is being closed.')];
      const locale = localeOf(ctx.extra.request.headers['accept-language']);
      return prepare({ viewer, locale }, payload);
    },
    onNext: (ctx) => endSlowReader(ctx.extra.socket, log),
    // An HTTP status means nothing here.
    onError: (_ctx, _id, _payload, errors) =>
      errors.map((error) => {
        const { extensions: { http: _http, ...extensions } = {}, ...rest } = error.toJSON();
        return { ...rest, extensions };
      }),
    execute: (args) => enveloped(args).execute(args),
    subscribe: (args) => enveloped(args).subscribe(args),
  };

  /** Who asks on this connection; undefined when it had to be closed. */
  async function viewerOf(connection: Connection): Promise<Viewer | undefined> {
    try {
      const answer = await signIn(connection.authorization);
      if (answer.kind === 'signedIn') return answer.viewer;
      connection.socket.close(FORBIDDEN, 'Forbidden');
    } catch (err) {
      log.error({ err }, 'a token could not be checked');
      connection.socket.close(TRY_AGAIN_LATER, 'The database does not answer');
    }
    return undefined;
  }

  async function prepare(
    asking: Asking,
    payload: Readonly<{
      query: string;
      operationName?: string | null | undefined;
      variables?: Record<string, unknown> | null | undefined;
    }>,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
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

  const open = useServer(options, sockets, KEEP_ALIVE);
  return {
    async close() {
      const late = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, GRACE);
      await open.dispose();
      clearTimeout(late);
    },
  };
}

/** The HTTP status with which an upgrade is refused, or undefined when it may go on. */
function whyNot(url: string | undefined, host: string | undefined, origin: string | undefined, hosts: Hosts) {
  if (url?.split('?')[0] !== '/graphql') return '404 Not Found';
  if (!hosts.answersTo(host)) return '421 Misdirected Request';
  if (!hosts.mayConnect(origin, host)) return '403 Forbidden';
  return undefined;
}

function refuse(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
