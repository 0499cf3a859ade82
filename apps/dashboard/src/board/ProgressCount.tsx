import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { daysBetween, isConsent, type LocalDate, type Stand } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useMarkName } from '../stands/marks.ts';

export const ProgressCountFragment = graphql(`
  fragment ProgressCount on ApprovalProgress {
    total
    term
    daysInStep
    counts {
      stand
      count
    }
    stands {
      late
    }
    step {
      termDays
      termUnit
    }
  }
`);

/** A term within so many days is counted down to. */
const NEAR = 7;

/** «8 из 11 · день 42 из 30» in the colour of lateness while somebody is late, or how many days are left. */
export function ProgressCount({
  progress,
  day,
}: {
  progress: FragmentOf<typeof ProgressCountFragment>;
  day: LocalDate;
}): ReactNode {
  const { total, term, daysInStep, counts, stands, step } = readFragment(ProgressCountFragment, progress);
  const text = useText();
  const name = useMarkName();
  if (total === 0) return null;
  const countOf = (isMeant: (stand: Stand) => boolean): number =>
    counts.reduce((sum, { stand, count }) => sum + (isMeant(fromWire(stand)) ? count : 0), 0);
  const isUnknown = countOf((stand) => stand === 'cannotTell') === total;
  const isLate = stands.some(({ late }) => late);
  const left = term === null || isLate ? null : daysBetween(day, term);
  const isNear = left !== null && left >= 0 && left <= NEAR;
  const days =
    daysInStep === null
      ? null
      : step.termDays === null
        ? text('progress.day', { day: daysInStep })
        : text(step.termUnit === 'WORKING_DAYS' ? 'progress.dayOfWorking' : 'progress.dayOf', {
            day: daysInStep,
            term: step.termDays,
          });
  const time = isNear ? text('progress.left', { count: left }) : days;
  return (
    <p className="text-ink-2 text-small">
      {isUnknown ? name('cannotTell') : text('progress.count', { agreed: countOf(isConsent), total })}
      {time && !isUnknown && (
        <>
          {' · '}
          <span className={isLate || isNear ? 'font-[550] text-late' : ''}>{time}</span>
        </>
      )}
    </p>
  );
}
