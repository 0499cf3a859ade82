import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../locale/useText.ts';
import type { MemberState } from './state.ts';

/** How a state takes part: letters that asked it and what became of them, and how soon it answers. */
export function Participation({ of }: { of: MemberState['participation'] }): ReactNode {
  const text = useText();
  const { formatNumber } = useIntl();
  if (!of) return <p className="mt-3 text-ink-2">{text('state.silent')}</p>;
  const { asked, answered, awaited, notAnswered, cannotTell, medianDaysToAnswer, positions, comments } = of;
  const said = positions.reduce((sum, { count }) => sum + count, 0);
  const figures = [
    ['state.asked', asked],
    ['state.answered', answered],
    ['state.awaited', awaited],
    ['state.notAnswered', notAnswered],
    ['state.cannotTell', cannotTell],
    ['state.median', medianDaysToAnswer],
    ['state.said', said],
    ['state.comments', comments],
  ] as const;
  return (
    <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
      {figures
        .filter(([name, count]) => count !== 0 || name === 'state.awaited')
        .map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-ink-3 text-small">{text(name, { count: count ?? 0 })}</dt>
            <dd className="font-[560] text-lead">{count === null ? text('state.unknown') : formatNumber(count)}</dd>
          </div>
        ))}
    </dl>
  );
}
