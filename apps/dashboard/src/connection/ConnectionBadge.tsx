import type { ConnectionState, ConnectionStatus } from '@concord/client';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useClient } from '../live/client.ts';
import { useText } from '../locale/useText.ts';

const LOOK: Readonly<Record<ConnectionStatus, string>> = {
  connecting: 'border-2 border-quiet',
  online: 'bg-accent',
  reconnecting: 'border-2 border-soon',
  offline: 'border-2 border-late',
};

const DRAWN = { status: 'connecting', lastDataAt: null } as const;
/** Where the server drew the page nobody was connected yet, whatever has come about until that part of it comes to life. */
const asDrawn = (): Pick<ConnectionState, 'status' | 'lastDataAt'> => DRAWN;

/** «На связи», «Переподключение…», «Нет связи, данные на 14:32». */
export function ConnectionBadge(): ReactNode {
  const text = useText();
  const { formatTime } = useIntl();
  const { connection } = useClient();
  const { status, lastDataAt } = useSyncExternalStore(connection.subscribe, connection.getSnapshot, asDrawn);
  const time =
    lastDataAt === null ? null : formatTime(lastDataAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const words =
    status === 'offline' && time !== null ? text('connection.offlineSince', { time }) : text(`connection.${status}`);
  return (
    <p role="status" data-connection={status} className="flex items-center gap-[7px] text-ink-2 text-small">
      <i aria-hidden="true" className={`size-2 shrink-0 rounded-full ${LOOK[status]}`} />
      <span className={status === 'online' || status === 'connecting' ? 'max-sm:sr-only' : ''}>{words}</span>
    </p>
  );
}
