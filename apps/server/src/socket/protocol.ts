import type { IncomingMessage } from 'node:http';
import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { isScreen, type Shown, type SignedIn, type SignIn, type Watch } from '../accounts/index.ts';
import type { Asking, Engine } from '../graphql/engine.ts';
import { localeOf } from '../graphql/locale.ts';
import { createMask } from '../graphql/masking.ts';
import { refuseLargeVariables } from '../graphql/textLimits.ts';
import { type Address, type Budget, type Limits, type TakeTurn, tooMany } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';

const FORBIDDEN = 4403;
const TRY_AGAIN_LATER = 1013;

const NO_OPERATION =
  'The text has several operations, or none of this name: say which in "operationName". ' +
  'В тексте несколько операций или нет операции с таким именем: укажите её в "operationName".';

type Init = Readonly<Record<string, unknown>>;
/** What is known of a connection besides what the protocol keeps. */
export type Connection = {
  socket: WebSocket;
  request: IncomingMessage;
  address: Address;
  authorization?: string | undefined;
};
type Prepared = ReturnType<Engine['getEnveloped']>;

/**
 * What each message of graphql-transport-ws leads to. Every operation goes through the engine, so that limits, sight and
 * masking are the same as over HTTP; who asks is settled anew for each operation.
 */
export function createProtocol(
  given: Readonly<{
    engine: Engine;
    signIn: SignIn;
    watch: Watch;
    budget: Budget;
    takeTurn: TakeTurn;
    limits: Limits;
    log: Logger;
  }>,
): ServerOptions<Init, Connection> {
  const { engine, signIn, watch, budget, takeTurn, limits, log } = given;
  const mask = createMask(log);
  const prepared = new WeakMap<ExecutionArgs, Prepared>();

  /** Who asks on this connection; undefined when it had to be closed. */
  async function signedInOn(connection: Connection): Promise<SignedIn | undefined> {
    const { socket } = connection;
    try {
      const answer = await signIn.who(shownOn(connection), connection.address);
      if (answer.kind === 'signedIn') return answer;
      forbid(connection);
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
      if (!getOperationAST(document, payload.operationName))
        return [refuse('OPERATION_RESOLUTION_FAILURE', NO_OPERATION)];
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
    connectionInitWaitTimeout: limits.initSeconds * 1_000,
    async onConnect({ connectionParams, extra }) {
      const { socket, request } = extra;
      extra.authorization = authorizationOf(connectionParams ?? {}) ?? request.headers.authorization;
      const signedIn = await signedInOn(extra);
      if (!signedIn || socket.readyState === socket.CLOSED) return;
      const unwatch = watch.add(signedIn, () => {
        forbid(extra);
        return true;
      });
      socket.once('close', unwatch);
    },
    async onSubscribe({ subscriptions, extra }, _id, payload) {
      if (Object.keys(subscriptions).length > limits.operations) return [tooManyOpen(limits.operations)];
      const wait = await budget.request(extra.address);
      if (wait !== undefined) return [tooMany(wait)];
      const refusal = refuseLargeVariables(payload.variables);
      if (refusal) return [refusal];
      const signedIn = await signedInOn(extra);
      if (!signedIn) return [refuse('INVALID_TOKEN', 'This connection is being closed.')];
      const { address, request, socket } = extra;
      await takeTurn({ address, viewer: signedIn.viewer });
      // Who was cut off meanwhile, because nothing is read there, is asked for nothing more.
      if (socket.readyState !== socket.OPEN) return [refuse('INVALID_TOKEN', 'This connection is being closed.')];
      return prepare(
        {
          ...{ viewer: signedIn.viewer, by: signedIn.by, address },
          locale: localeOf(request.headers['accept-language']),
        },
        payload,
      );
    },
    // What is stopped rejects; thrown from here it would close the connection with everything else that is open on it.
    execute: async (args) => {
      try {
        return await enveloped(args).execute(args);
      } catch (error) {
        return { errors: [mask(error)] };
      }
    },
    subscribe: (args) => enveloped(args).subscribe(args),
    // An HTTP status means nothing here.
    onError: (_context, _id, _payload, errors) =>
      errors.map((error) => {
        const { extensions: { http: _http, ...extensions } = {}, ...rest } = error.toJSON();
        return { ...rest, extensions };
      }),
  };
}

/** What was shown when it was opened; what its first message says counts first. */
function shownOn({ request, authorization }: Connection): Shown {
  return { authorization, cookie: request.headers.cookie };
}

/** Who shows it is not let in, or not any longer. Screens are told that it is theirs: nobody is there to look for the reason. */
function forbid(connection: Connection): void {
  connection.socket.close(FORBIDDEN, isScreen(shownOn(connection)) ? 'SCREEN_ENDED' : 'Forbidden');
}

function tooManyOpen(most: number): GraphQLError {
  return refuse(
    'TOO_MANY_OPERATIONS',
    `At most ${most} operations may be open on one connection. End one, or open another connection. ` +
      `На одном соединении допускается не больше ${most} открытых операций. Завершите одну или откройте другое соединение.`,
  );
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
