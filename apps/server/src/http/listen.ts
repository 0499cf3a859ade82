import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The server cannot listen; the message says why and what to do, in one line. */
export class CannotListen extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'CannotListen';
    this.code = code;
  }
}

/**
 * Listens on an address.
 *
 * @param port 0 takes any free one
 * @returns the port
 * @throws {CannotListen} when the port is taken, needs rights that the process lacks, or the address is not this machine's
 */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const code = error.code ?? 'UNKNOWN';
  switch (code) {
    case 'EADDRINUSE':
      return new CannotListen(
        code,
        `Port ${port} on ${host} is in use by another program. Stop that program, or choose another port: PORT=${port + 1}.`,
        error,
      );
    case 'EACCES':
      return new CannotListen(
        code,
        `Port ${port} on ${host} may not be opened by this user. Choose a port above 1023, such as PORT=4000.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotListen(
        code,
        `${host} is not an address of this machine. Set HOST=127.0.0.1 for this machine only, HOST=0.0.0.0 for all networks.`,
        error,
      );
    default:
      return new CannotListen(code, `Cannot listen on ${host}, port ${port}: ${error.message}`, error);
  }
}
