import type { IncomingMessage } from 'node:http';
import { isReadable } from '../graphql/unreadable.ts';

type Body =
  | Readonly<{ kind: 'read'; value: Readonly<Record<string, unknown>> }>
  | Readonly<{ kind: 'refused'; status: 400 | 413 | 415; code: string }>;

/**
 * Reads a body that is a JSON object. Refused: another content type (forms and text are what any web page may send unasked), more
 * than `limit` bytes, what is no JSON object, a text in it that no database can hold. No body at all is an empty object, if it says that it would be JSON.
 */
export async function readJson(req: IncomingMessage, limit: number): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? ''))
    return { kind: 'refused', status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return { kind: 'refused', status: 413, code: 'TOO_LARGE' };
    chunks.push(chunk);
  }
  try {
    const value: unknown = size === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'), readable);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'read', value: value as Readonly<Record<string, unknown>> };
  } catch {
    // It is said below.
  }
  return { kind: 'refused', status: 400, code: 'BAD_REQUEST' };
}

function readable(_name: string, value: unknown): unknown {
  if (typeof value === 'string' && !isReadable(value)) throw new TypeError('no database holds this text');
  return value;
}
