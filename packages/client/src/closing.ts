import { OperationError, REFUSED, unreachable } from './errors.ts';

/** The client itself hung up, as nothing is followed any more. */
const NORMAL = 1000;
/** The server does not let in who shows this token, or not any longer. */
const FORBIDDEN = 4403;
/** With this reason it was a screen whose cookie no longer speaks; the server says the same over HTTP. */
const SCREEN_ENDED = 'SCREEN_ENDED';
/**
 * After these the same connection would be closed again: those of RFC 6455, 7.4.1, for messages that cannot be accepted, and
 * those of graphql-transport-ws for a client that may not come in or does not keep to the protocol.
 */
const FINAL: ReadonlySet<unknown> = new Set([1002, 1003, 1007, 1008, 1009, 4400, 4401, FORBIDDEN, 4406, 4409, 4429]);

/** Why a socket is closed: we said goodbye, it broke and is worth another attempt, or the server sent us away. */
export function closingOf(event: unknown): 'goodbye' | 'cut' | 'sentAway' {
  const { code } = partsOf(event);
  if (code === NORMAL) return 'goodbye';
  return FINAL.has(code) ? 'sentAway' : 'cut';
}

/** The same as an error: for a `CloseEvent`, or whatever else went wrong with a socket. */
export function cutBy(cause: unknown): OperationError {
  if (closingOf(cause) !== 'sentAway') return unreachable();
  const { code, reason } = partsOf(cause);
  if (code === FORBIDDEN && reason === SCREEN_ENDED) {
    const message = 'The token of this screen was withdrawn or has ended. An administrator makes a new one.';
    return new OperationError(message, { code: SCREEN_ENDED, mayPass: false });
  }
  if (code === FORBIDDEN) {
    const message = 'The server does not accept the token: it is wrong, has expired or was withdrawn. Use a new one.';
    return new OperationError(message, { code: 'INVALID_TOKEN', mayPass: false });
  }
  const message = `The server closed the connection and would close it again (${code} ${reason}).`;
  return new OperationError(message, { code: REFUSED, mayPass: false });
}

function partsOf(event: unknown): Readonly<{ code?: unknown; reason?: unknown }> {
  return typeof event === 'object' && event !== null ? event : {};
}
