import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** How many requests may have been sent ahead on one connection, before the first of them is answered. */
const AHEAD = 100;

/** What is answered on each connection. */
export type Order = Readonly<{
  /**
   * Waits until what was asked before on the same connection has been answered and sent. Who sends requests ahead (RFC 9112, section 9.3.2) gets the answers in
   * their order in any case: worked out before their turn they would only wait in the memory, a thousand large files for one packet of the network.
   *
   * @returns false where nobody waits for the answer any more: the connection has gone, or is cut because too much was sent ahead on it
   */
  turnOf(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  /** The answer that is being given on a connection. */
  answering(connection: Duplex): ServerResponse | undefined;
}>;

type Line = { answering: ServerResponse | undefined; waiting: (() => void)[] };

export function createOrder(): Order {
  const lines = new WeakMap<Duplex, Line>();

  async function waitIn(line: Line, { socket }: IncomingMessage): Promise<void> {
    if (line.waiting.length >= AHEAD) socket.destroy();
    if (!socket.destroyed) await new Promise<void>((resolve) => line.waiting.push(resolve));
  }

  return {
    async turnOf(req, res) {
      const { socket } = req;
      const line = lines.get(socket) ?? { answering: undefined, waiting: [] };
      lines.set(socket, line);
      if (line.answering) await waitIn(line, req);
      if (socket.destroyed) return false;
      line.answering = res;
      res.once('close', () => {
        const next = line.waiting.shift();
        if (next) next();
        else line.answering = undefined;
      });
      return true;
    },
    answering: (connection) => lines.get(connection)?.answering,
  };
}
