import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers with JSON that nobody may keep. */
export function replyJson(res: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  const bytes = Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  res.end(res.req.method === 'HEAD' ? undefined : bytes);
}

/** Answers with a GraphQL response that holds one error: what a GraphQL client can show. */
export function replyGraphQLError(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  error: Readonly<{ code: string; message: string }>,
): void {
  const asksForGraphQL = req.headers.accept?.includes('application/graphql-response+json') ?? false;
  const type = asksForGraphQL ? 'application/graphql-response+json' : 'application/json';
  replyJson(res, status, { errors: [{ message: error.message, extensions: { code: error.code } }] }, type);
}

/** Answers with one line of text for a person. */
export function replyText(res: ServerResponse, status: number, text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  res.end(res.req.method === 'HEAD' ? undefined : bytes);
}

/** Whether an answer is a stream of events, which lasts until somebody ends it. */
export function isStream(res: ServerResponse): boolean {
  return String(res.getHeader('content-type') ?? '').startsWith('text/event-stream');
}
