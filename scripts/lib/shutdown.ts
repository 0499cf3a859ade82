import { messageOf } from './messageOf.ts';

/**
 * Runs `close` once, on the first SIGINT, SIGTERM or SIGHUP, then exits. A second signal changes nothing: what is being
 * closed is closed in an orderly way.
 */
export function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  const onSignal = (): void => {
    if (closing) return;
    closing = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(messageOf(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
