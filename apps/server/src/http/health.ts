import type { ServerResponse } from 'node:http';
import type { Register } from '@concord/register';
import type { Logger } from '../log/log.ts';
import { replyJson } from './reply.ts';

/** How long the database may take to answer before the server counts as not ready, in milliseconds. */
const PATIENCE = 2_000;

/** `GET /health`: the process is alive. */
export function replyHealth(res: ServerResponse): void {
  replyJson(res, 200, { status: 'alive' });
}

/** `GET /ready`: 200 when the database answers and has the journal's tables, 503 otherwise. */
export async function replyReady(res: ServerResponse, register: Register, log: Logger): Promise<void> {
  const timeout = AbortSignal.timeout(PATIENCE);
  const late = new Promise<false>((resolve) => {
    timeout.onabort = () => resolve(false);
  });
  if (await Promise.race([register.isReady(), late])) return replyJson(res, 200, { status: 'ready' });
  log.warn('not ready: the database does not answer');
  replyJson(res, 503, { status: 'not ready', reason: 'The database does not answer, or has not been migrated.' });
}
