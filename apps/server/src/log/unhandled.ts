import { randomUUID } from 'node:crypto';
import type { Logger } from './log.ts';

/**
 * Keeps the process alive when a promise is rejected with nobody listening, and says so in the log under an id of its
 * own. An uncaught exception still ends the process: after it the state of the program is not known.
 */
export function logUnhandledRejections(log: Logger): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ errorId: randomUUID(), err: reason }, 'a promise was rejected and nobody listened');
  });
}
