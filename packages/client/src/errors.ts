import type { CombinedError } from '@urql/core';

/** A GraphQL error as it comes from the server. */
type ServerError = Readonly<{ message: string; extensions?: Readonly<Record<string, unknown>> | undefined }>;

/** The code when the server said nothing: the connection is gone, or was never made. */
export const NO_CONNECTION = 'NO_CONNECTION';
/** The code when what was said has none. */
export const REFUSED = 'REFUSED';
/** The server's codes while its database does not answer, for who asked too much in a minute, and for what it could not do in time. */
const PASSING: ReadonlySet<string | undefined> = new Set(['NOT_READY', 'RATE_LIMITED', 'TOO_SLOW']);

/** Why an operation brought nothing: what the server said of it, or what became of the connection. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  /** For programs: what the server calls it, such as `INVALID_TOKEN`; else `NO_CONNECTION` or `REFUSED`. */
  readonly code: string;
  /** Under which it stands in the server's log; null unless it was unexpected there. */
  readonly id: string | null;
  /** Whether it may pass by itself, so that it makes sense to ask again. */
  readonly mayPass: boolean;

  constructor(message: string, facts: Readonly<{ code: string; id?: string | undefined; mayPass: boolean }>) {
    super(message);
    this.code = facts.code;
    this.id = facts.id ?? null;
    this.mayPass = facts.mayPass;
  }
}

/** What the server answered to an operation: what was unexpected there may pass, anything else is its last word. */
export function refusedBy(errors: readonly ServerError[]): OperationError {
  const facts = errors.map(({ extensions }) => extensions ?? {});
  const [code] = facts.flatMap((one) => (typeof one.code === 'string' ? [one.code] : []));
  const [id] = facts.flatMap(({ errorId }) => (typeof errorId === 'string' ? [errorId] : []));
  const message = errors.map((error) => error.message).join('; ');
  return new OperationError(message, { code: code ?? REFUSED, id, mayPass: id !== undefined || PASSING.has(code) });
}

/** Why a query has no answer that can be shown. */
export function unansweredBy({ graphQLErrors, response }: CombinedError): OperationError {
  if (graphQLErrors.length > 0) return refusedBy(graphQLErrors);
  const status: unknown = response?.status;
  if (typeof status !== 'number') return unreachable();
  const message = `What came is not an answer of Concord, or broke off (HTTP ${status}).`;
  return new OperationError(message, { code: REFUSED, mayPass: status < 400 || status >= 500 });
}

/** The server cannot be reached; it may be later. */
export function unreachable(): OperationError {
  return new OperationError('The server cannot be reached.', { code: NO_CONNECTION, mayPass: true });
}
