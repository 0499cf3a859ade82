import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from './securityHeaders.ts';

/**
 * Answers on a connection for which there is no response: what came is no request that can be read, or was to become a WebSocket. The body is a GraphQL response
 * with one error. Nothing more is read on the connection, and it is closed, also where the other side would keep it open.
 */
export function replyBare(
  connection: Duplex,
  status: number,
  error: Readonly<{ code: string; message: string }>,
  headers: Readonly<Record<string, string | number>> = {},
): void {
  const body = JSON.stringify({ errors: [{ message: error.message, extensions: { code: error.code } }] });
  const all = {
    ...securityHeaders('strict', false),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    Connection: 'close',
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  connection.once('finish', () => connection.destroy());
  connection.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`);
}
