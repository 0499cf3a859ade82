import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';

/** Bytes of an answer that are worth compressing. */
const WORTH = 1024;
const ANSWER = /^(application\/(graphql-response\+)?json|text\/html)\b/;

const compress = compression({
  threshold: WORTH,
  // A stream is read line by line as it comes.
  filter: (_req, res) => ANSWER.test(String(res.getHeader('content-type'))),
}) as unknown as (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/**
 * Compresses the JSON of an answer, or the page drawn from it, for who takes it so. Only for answers in nobody's name: the length of what is compressed tells of what
 * is in it (docs/decisions/0022).
 */
export function compressAnswer(req: IncomingMessage, res: ServerResponse): void {
  compress(req, res, () => undefined);
}
