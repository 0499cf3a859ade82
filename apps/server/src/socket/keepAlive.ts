import type { WebSocket } from 'ws';

/** How often a connection is asked whether it still lives, in milliseconds; one that says nothing as long is ended. */
const EVERY = 12_000;

/** Finds out when the other side has gone without a word, as a laptop does that is closed. */
export function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, EVERY);
  socket.once('close', () => clearInterval(timer));
}
