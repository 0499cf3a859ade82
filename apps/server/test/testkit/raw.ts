import { connect, type Socket } from 'node:net';

/** A connection on which a test writes what it likes, as no client would. */
export function openRaw(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname).on('error', () => {});
}

/** All that the server writes on a connection until it closes it. */
export async function readToEnd(socket: Socket): Promise<string> {
  let said = '';
  socket.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return said;
}

/** Sends lines as they are; each `\n` becomes the end of a line. @returns all that the server answers until it closes the connection */
export function sendRaw(url: string, lines: string): Promise<string> {
  const socket = openRaw(url);
  socket.write(lines.replaceAll('\n', '\r\n'));
  return readToEnd(socket);
}
