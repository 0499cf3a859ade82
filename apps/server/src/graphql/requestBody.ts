import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { Asking } from './engine.ts';

const KIB = 1024;
/** How large the body of a request may be, in bytes: files are brought in by who has signed in; the longest text of an operation takes 192 KiB at most. */
const LARGEST = { stranger: 256 * KIB, signedIn: 1024 * KIB };

/** How much room is made for a body at first, in bytes. */
const ROOM = 16 * KIB;

/**
 * Reads the body of a request: an object in JSON, or a list of them.
 *
 * What has come is kept in one piece. As the many parts in which it may come, a body that is sent byte by byte would take two hundred times its size, and to take
 * up each part by itself seconds.
 *
 * @throws {GraphQLError} when it is larger than who asks may send, as soon as that is known
 * @throws {Error} when it is no JSON, or a value by itself
 */
export async function readBody(sent: IncomingMessage, { viewer }: Pick<Asking, 'viewer'>): Promise<GraphQLParams> {
  const most = viewer.role === 'anonymous' ? LARGEST.stranger : LARGEST.signedIn;
  if (Number(sent.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  let held = Buffer.alloc(ROOM);
  let size = 0;
  for await (const part of sent.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (size + part.length > most) {
      // Read on for nobody: who is still sending when the connection is cut does not read why. How long a request may take bounds that.
      sent.resume();
      throw tooLarge(most);
    }
    if (size + part.length > held.length) held = Buffer.concat([held], Math.max(2 * held.length, size + part.length));
    size += part.copy(held, size);
  }
  const value: unknown = JSON.parse(held.toString('utf8', 0, size));
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return value as GraphQLParams;
}

function tooLarge(most: number): GraphQLError {
  const [en, ru] =
    most === LARGEST.stranger
      ? [
          'Sign in to send more, or send several requests.',
          'Войдите, чтобы передать больше, или разбейте на несколько запросов.',
        ]
      : ['Send several requests.', 'Разбейте на несколько запросов.'];
  return new GraphQLError(
    `The body is larger than ${most / KIB} KiB. ${en} Тело запроса больше ${most / KIB} КиБ. ${ru}`,
    { extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', http: { status: 413 } } },
  );
}
