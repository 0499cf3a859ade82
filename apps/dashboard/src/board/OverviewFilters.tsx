import type { AttentionReason } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import type { PartyName } from '../parties/party.ts';
import { Chip } from '../quality/Chip.tsx';
import { StateSelect } from '../states/StateSelect.tsx';
import type { BoardFilter, Comparator } from './filter.ts';

/** Which lines are shown: why they need attention, by how much they are late, and for which state; the address keeps it. */
export function OverviewFilters({
  counts,
  shown,
  parties,
  filter: { reason, late, waiting, state },
  isUnfolded = true,
}: {
  /** How many dossiers there are in all for each reason, the most pressing first. */
  counts: readonly Readonly<{ reason: AttentionReason; count: number }>[];
  /** How many the filter leaves; null while that is not known. */
  shown: number | null;
  parties: readonly PartyName[];
  filter: BoardFilter;
  /** On a phone they are folded, unless one of them is chosen. */
  isUnfolded?: boolean;
}): ReactNode {
  const text = useText();
  const { here } = useAddress();
  const states = parties.flatMap(({ code, short }) => (code === null ? [] : [{ code, name: short }]));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const isFiltered = reason !== null || late !== null || waiting !== null || state !== null;
  return (
    <div
      className={`mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden ${isUnfolded || isFiltered ? '' : 'max-sm:hidden'}`}
    >
      <nav
        aria-label={text('overview.filters')}
        className="empty:hidden flex flex-wrap gap-1.5 max-sm:-mx-4 max-sm:w-screen max-sm:scrolls-sideways max-sm:flex-nowrap max-sm:px-4"
      >
        {counts.length > 0 && (
          <span className="self-center whitespace-nowrap text-ink-3 text-small">{text('overview.byReason')}</span>
        )}
        {counts.map(({ reason: each, count }) => (
          <Chip key={each} to={here({ reason: reason === each ? null : each })} isChosen={reason === each}>
            {text(`reason.${each}`)} <span className="text-ink-3">{count}</span>
          </Chip>
        ))}
        {late && (
          <Chip to={here({ late: null })} isChosen={true}>
            {text('overview.lateBy', { sign: signOf(late), count: late.days })}
          </Chip>
        )}
        {waiting && (
          <Chip to={here({ waiting: null })} isChosen={true}>
            {text('overview.waitingFor', { sign: signOf(waiting), count: waiting.days })}
          </Chip>
        )}
      </nav>
      <StateSelect states={states} />
      {isFiltered && shown !== null && (
        <p className="text-ink-2 text-small" role="status">
          {text('overview.shown', { shown, total })}
        </p>
      )}
    </div>
  );
}

const SIGN_TEXT: Readonly<Record<Comparator['sign'], string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

function signOf({ sign }: Comparator): string {
  return SIGN_TEXT[sign];
}
