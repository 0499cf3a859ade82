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
  const isUsual = status === 'online' || status === 'connecting';
  // Its place has room for the longest that it may come to say. A narrow head has none: there the words stand at the foot of the window.
  return (
    <div className="min-w-2 shrink-0 md:w-[8.5rem]">
      <p
        role="status"
        data-connection={status}
        className={`flex items-center gap-[7px] text-balance text-ink-2 text-small leading-tight ${isUsual ? '' : 'max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-line-2 max-md:border-t max-md:bg-ground max-md:px-4 max-md:py-2.5'}`}
      >
        <i aria-hidden="true" className={`size-2 shrink-0 rounded-full ${LOOK[status]}`} />
        <span className={isUsual ? 'max-md:sr-only' : ''}>{words}</span>
      </p>
    </div>
  );
}
