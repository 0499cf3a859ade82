import type { ConcordClient, ConnectionStatus } from '../../src/index.ts';
import { Log } from './log.ts';

/** The statuses of a client's connection from now on, each once until it changes. */
export function statusesOf({ connection }: ConcordClient): Log<ConnectionStatus> {
  const statuses = new Log<ConnectionStatus>();
  const look = () => {
    const { status } = connection.getSnapshot();
    if (statuses.all.at(-1) !== status) statuses.push(status);
  };
  look();
  connection.subscribe(look);
  return statuses;
}
