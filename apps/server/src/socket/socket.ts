import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { SignIn, Watch } from '../accounts/index.ts';
import type { Engine } from '../graphql/engine.ts';
import { replyBare } from '../http/bareReply.ts';
import { type Hosts, OTHER_NAME } from '../http/hosts.ts';
import { targetOf, UNCLEAR } from '../http/target.ts';
import {
  type Address,
  type Admit,
  addressOf,
  type Budget,
  type Limits,
  type TakeTurn,
  TOO_MANY,
  tooManyText,
} from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import { keepAlive } from './keepAlive.ts';
import { createProtocol } from './protocol.ts';
import { endSlowReader } from './slowReaders.ts';

/** The largest message that a client may send, in bytes. */
const MESSAGE = 64 * 1024;
/**
 * In how many parts it may come: frames, and pieces of the network that no frame has been made of. Each weighs some two hundred bytes in the memory, however short
 * it is; what sends messages of that size cuts them into a few, and a slow network into a hundred.
 */
const PARTS = { maxFragments: 64, maxBufferedChunks: 256 };
/** How long a client may take to answer that the connection closes, in milliseconds. */
const GRACE = 2_000;

const GOING_AWAY = 1001;
const INTERNAL_ERROR = 1011;
const BAD_REQUEST = 4400;

/**
 * `/graphql` over WebSocket, by the graphql-transport-ws protocol. The first message's payload may hold `Authorization`
 * ("Bearer …"); a token that is not valid closes the connection with 4403, at once and also later when it is withdrawn.
 *
 * The library's own binding to `ws` is not used: it writes to the console whenever a client goes away in mid-sentence.
 *
 * @returns `close` says 1001 to every client and waits until they are gone
 */
export function openSocket(
  server: Server,
  given: Readonly<{
    engine: Engine;
    signIn: SignIn;
    watch: Watch;
    hosts: Hosts;
    budget: Budget;
    takeTurn: TakeTurn;
    admit: Admit;
    limits: Limits;
    proxies: readonly string[];
    log: Logger;
  }>,
): { close(): Promise<void> } {
  const { hosts, admit, proxies, log } = given;
  const protocol = makeServer(createProtocol(given));
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE,
    ...PARTS,
    perMessageDeflate: false,
    handleProtocols,
  });

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const address = addressOf(request, proxies);
    const refusal = whyNot(request, hosts);
    if (refusal) return replyBare(socket, refusal.status, refusal);
    admit(address)
      .then((admission) => {
        if (admission.kind === 'tooMuch')
          return replyBare(socket, 429, tooManySockets(admission.seconds), { 'Retry-After': admission.seconds });
        socket.once('close', admission.leave);
        sockets.handleUpgrade(request, socket, head, (opened) => accept(opened, request, address));
      })
      .catch((err: unknown) => {
        log.error({ errorId: randomUUID(), err }, 'a WebSocket could not be opened');
        socket.destroy();
      });
  });

  function accept(socket: WebSocket, request: IncomingMessage, address: Address): void {
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve) => {
            endSlowReader(socket, log);
            // Whether it arrived is not known here; who was cut off comes back with its cursor.
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            endSlowReader(socket, log);
            take(String(data)).catch(fail);
          }),
      },
      { socket, request, address },
    );
    const fail = (err: unknown) => {
      // The library throws at a message that only a server sends.
      if (err instanceof Error && err.message.startsWith('Unexpected message of type'))
        return socket.close(BAD_REQUEST, 'Invalid message received');
      log.error({ errorId: randomUUID(), err }, 'a message on a WebSocket could not be handled');
      socket.close(INTERNAL_ERROR, 'Internal server error');
    };
    keepAlive(socket);
    socket.on('ping', () => endSlowReader(socket, log));
    socket.on('error', (err) =>
      log.info({ reason: err.message }, 'a WebSocket was closed: what came was not accepted'),
    );
    socket.once('close', (code, reason) => closed(code, String(reason)).catch(fail));
  }

  return {
    async close() {
      for (const client of sockets.clients) client.close(GOING_AWAY, 'Going away');
      const late = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, GRACE);
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(late);
    },
  };
}

const OTHER_ORIGIN =
  'A page of another site may open no WebSocket here. Open it from a page of this server, or from a program. ' +
  'Странице другого сайта нельзя открывать здесь WebSocket. Откройте его со страницы этого сервера или из программы.';
const NO_SOCKET = 'WebSocket is spoken under /graphql only. WebSocket доступен только по адресу /graphql.';

const tooManySockets = (seconds: number) => ({ code: TOO_MANY, message: tooManyText(seconds) });

/** Why an upgrade is refused, or undefined when it may go on. */
function whyNot(
  request: IncomingMessage,
  hosts: Hosts,
): Readonly<{ status: number; code: string; message: string }> | undefined {
  const { headers } = request;
  const target = targetOf(request);
  if (target === undefined) return { status: 400, code: 'BAD_REQUEST', message: UNCLEAR };
  if (target.split('?')[0] !== '/graphql') return { status: 404, code: 'NOT_FOUND', message: NO_SOCKET };
  if (!hosts.answersTo(headers.host)) return { status: 421, code: 'OTHER_HOST', message: OTHER_NAME };
  if (!hosts.mayConnect(headers.origin, headers.host))
    return { status: 403, code: 'OTHER_ORIGIN', message: OTHER_ORIGIN };
  return undefined;
}
