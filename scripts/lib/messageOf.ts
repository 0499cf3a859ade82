import { CannotListen } from '../../apps/server/src/http/listen.ts';

/** What Node and PostgreSQL say when a database cannot be reached, or does not let us in. */
const UNREACHABLE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'],
  // No such password, no such user, no such database, starting up.
  ...['28P01', '28000', '3D000', '57P03'],
]);

/** What a person needs of an error: its sentence, without the stack, and what to do when it is the database. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Of several addresses that were tried in vain each has its reason; the whole has none.
  const message = error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message;
  // An address at which we cannot listen says so itself.
  const { code = '' } = error instanceof CannotListen ? {} : (error as { code?: string });
  if (!UNREACHABLE.has(code) && !/^timeout expired|connection timeout/.test(message)) return message;
  return `The database cannot be reached (${message}). See that PostgreSQL runs, and that DATABASE_URL is right.`;
}
