import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { Asking } from './engine.ts';

const KIB = 1024;
/** How large the body of a request may be, in bytes: files are brought in by who has signed in; the longest text of an operation takes 192 KiB at most. */
const LARGEST = { stranger: 256 * KIB, signedIn: 1024 * KIB };

/**
 * Reads the body of a request: an object in JSON, or a list of them.
 *
 * @throws {GraphQLError} when it is larger than who asks may send, as soon as that is known
 * @throws {Error} when it is no JSON, or a value by itself
 */
export async function readBody(request: Request, { viewer }: Pick<Asking, 'viewer'>): Promise<GraphQLParams> {
  const most = viewer.role === 'anonymous' ? LARGEST.stranger : LARGEST.signedIn;
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      pourAway(reader).catch(() => undefined);
      throw tooLarge(most);
    }
    chunks.push(part.value);
  }
  const value: unknown = JSON.parse(Buffer.concat(chunks, size).toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return value as GraphQLParams;
}

/** Reads on for nobody: who is still sending when the connection is cut does not read why. How long a request may take bounds that. */
async function pourAway(reader: ReadableStreamDefaultReader | undefined): Promise<void> {
  while ((await reader?.read())?.done === false);
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
