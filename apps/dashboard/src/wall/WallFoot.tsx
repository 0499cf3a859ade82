import type { ConnectionStatus } from '@concord/client';
import { type FragmentOf, readFragment } from '@concord/contract';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { ChangesFragment } from '../board/Changes.tsx';
import { useClient } from '../live/client.ts';
import { useText } from '../locale/useText.ts';

const LOOK: Readonly<Record<ConnectionStatus, string>> = {
  connecting: 'border-4 border-quiet',
  online: 'bg-accent',
  reconnecting: 'border-4 border-soon',
  offline: 'border-4 border-late',
};

/** How old the data is, what changed last, which of the pages this is, and how much is on none of them. */
export function WallFoot({
  change,
  page,
  left = 0,
}: {
  change: FragmentOf<typeof ChangesFragment> | null;
  page: Readonly<{ number: number; of: number }> | null;
  /** How many dossiers are on no page, since others are more pressing. */
  left?: number;
}): ReactNode {
  const text = useText();
  const { formatTime } = useIntl();
  const { connection } = useClient();
  const { status, lastDataAt } = useSyncExternalStore(connection.subscribe, connection.getSnapshot);
  const last = readFragment(ChangesFragment, change);
  const time =
    lastDataAt === null ? null : formatTime(lastDataAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <footer className="flex items-center gap-x-8 border-line-2 border-t-2 pt-3 text-ink-2 text-small">
      <p role="status" data-connection={status} className="flex shrink-0 items-center gap-3">
        <i aria-hidden="true" className={`size-4 shrink-0 rounded-full ${LOOK[status]}`} />
        {text(`connection.${status}`)}
        {time !== null && `, ${text('wall.dataAt', { time })}`}
      </p>
      {last && (
        <p className="min-w-0 truncate">
          <b className="font-semibold text-ink">{last.summary}</b>
          {last.lead.dossier && `, ${last.lead.dossier.title}`}
        </p>
      )}
      {page && (
        <p className="ml-auto shrink-0">
          {text('wall.page', page)}
          {left > 0 && <b className="font-semibold text-ink"> · {text('wall.left', { count: left })}</b>}
        </p>
      )}
    </footer>
  );
}
