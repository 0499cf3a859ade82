import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Log } from './log.ts';

/** A network between client and server that a test can break. */
export type Network = Readonly<{
  url: string;
  /** How many connections the client has made so far. */
  connections(): number;
  /** Breaks every connection and refuses new ones, as a machine that went away. */
  cut(): void;
  /** Accepts connections again, on the same port. */
  restore(): Promise<void>;
  /** Passes nothing on any more and says nothing of it, as a network whose cable was pulled. */
  hush(): void;
  /** Passes on again, beginning with what was held back. */
  speak(): void;
  /** Closes the WebSockets in the server's name with a code, as a gateway does. */
  close(code: number): void;
  /** Resolves when the client has opened so many WebSockets. */
  webSockets(count: number): Promise<unknown>;
  /** Resolves when no connection is open. */
  empties(): Promise<void>;
}>;

/** Listens on a free port and passes everything on to a server. */
export async function startNetwork(target: string): Promise<Network> {
  const { port: targetPort } = new URL(target);
  const pairs = new Set<readonly [client: Socket, server: Socket]>();
  const webSockets = new Log<Socket>();
  const events = new EventEmitter();
  let isHushed = false;
  let count = 0;

  const listener = createServer((client) => {
    count += 1;
    const server = connect(Number(targetPort), '127.0.0.1');
    const pair = [client, server] as const;
    pairs.add(pair);
    client.once('data', (request) => {
      if (/^upgrade: *websocket/im.test(String(request))) webSockets.push(client);
    });
    for (const [from, to] of [pair, [server, client] as const]) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => from.destroy());
      from.on('end', () => to.end());
      from.on('close', () => {
        to.destroy();
        if (pairs.delete(pair) && pairs.size === 0) events.emit('empty');
      });
      if (isHushed) from.pause();
    }
  });
  const listen = async (port: number): Promise<number> => {
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
    return (listener.address() as AddressInfo).port;
  };
  const port = await listen(0);

  return {
    url: `http://127.0.0.1:${port}`,
    connections: () => count,
    cut() {
      listener.close();
      for (const [client, server] of [...pairs]) {
        client.resetAndDestroy();
        server.destroy();
      }
    },
    async restore() {
      await listen(port);
    },
    hush() {
      isHushed = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    speak() {
      isHushed = false;
      for (const socket of [...pairs].flat()) socket.resume();
    },
    close(code) {
      // A close frame without a reason (RFC 6455, 5.5.1).
      const frame = Buffer.from([0x88, 2, code >> 8, code & 0xff]);
      for (const client of webSockets.all) if (client.writable) client.end(frame);
    },
    webSockets: (wanted) => webSockets.reaches(wanted),
    async empties() {
      if (pairs.size > 0) await once(events, 'empty');
    },
  };
}
