import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { busy, tooSlow } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';

/**
 * What a person sees of an unexpected error: nothing of its inside, but an id that stands in the log beside it.
 * Errors that GraphQL itself raises (syntax, validation, a variable of the wrong type) are the caller's and pass.
 */
export function createMask(log: Logger): (error: unknown) => GraphQLError {
  return (error) => {
    if (error instanceof GraphQLError && isForTheCaller(error)) return error;
    if (isDueTo(error, ({ code, originalCode }) => code === QUERY_CANCELED || originalCode === QUERY_CANCELED))
      return tooSlow();
    if (isDueTo(error, ({ message }) => message === NO_CONNECTION)) return busy();
    const errorId = randomUUID();
    log.error(
      { errorId, err: error instanceof GraphQLError ? (error.originalError ?? error) : error },
      'unexpected error',
    );
    const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
    return new GraphQLError(
      `Unexpected error; the server's log has it as ${errorId}. Непредвиденная ошибка; в журнале сервера она записана как ${errorId}.`,
      { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId, unexpected: true } },
    );
  };
}

/** Whether it was made as a GraphQL error, and not wrapped around something that broke. */
function isForTheCaller(error: GraphQLError): boolean {
  const { originalError } = error;
  if (originalError === undefined) return true;
  return originalError instanceof GraphQLError && isForTheCaller(originalError);
}

/** PostgreSQL's code for a statement that was stopped because it took too long. */
const QUERY_CANCELED = '57014';

/** What the pool of connections says, in words only, when none was free in time. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

type Facts = Readonly<Record<string, unknown>>;

/** Whether something is so of an error, or of one that it was made from: libraries wrap what the database says, each in its way. */
function isDueTo(error: unknown, isSo: (facts: Facts) => boolean): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const facts = error as Facts;
  if (isSo(facts)) return true;
  const { originalError, cause, meta, driverAdapterError } = facts;
  return [originalError, cause, meta, driverAdapterError].some((each) => isDueTo(each, isSo));
}
