import type { WebSocket } from 'ws';
import type { Logger } from '../log/log.ts';

/** How much may wait in memory for a reader that does not read, in bytes. */
const WAITING = 4 * 1024 * 1024;

/**
 * Ends a connection whose reader has stopped reading. The client connects again and resumes by its cursor, so nothing is
 * lost; kept, it would fill the server's memory.
 */
export function endSlowReader(socket: WebSocket, log: Logger): void {
  if (socket.readyState !== socket.OPEN || socket.bufferedAmount <= WAITING) return;
  log.warn({ waiting: socket.bufferedAmount }, 'a WebSocket was closed: its reader does not keep up');
  socket.terminate();
}
