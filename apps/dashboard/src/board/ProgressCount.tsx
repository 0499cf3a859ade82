import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DAYS_BEFORE_DUE, daysBetween, isConsent, type LocalDate, type Stand } from '@concord/domain';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useMarkName } from '../stands/marks.ts';
import { useDays } from '../time/useDays.ts';

export const ProgressCountFragment = graphql(`
  fragment ProgressCount on ApprovalProgress {
    isUnderWay
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

/**
 * «8 из 11 · день 42 из 30» in the colour of lateness while somebody is late, how many days are left, or until when. At a step at
 * which the dossier is not no days are counted.
 */
export function ProgressCount({
  progress,
  day,
}: {
  progress: FragmentOf<typeof ProgressCountFragment>;
  day: LocalDate;
}): ReactNode {
  const { isUnderWay, total, term, daysInStep, counts, stands, step } = readFragment(ProgressCountFragment, progress);
  const text = useText();
  const dates = useDays();
  const name = useMarkName();
  if (total === 0) return null;
  const countOf = (isMeant: (stand: Stand) => boolean): number =>
    counts.reduce((sum, { stand, count }) => sum + (isMeant(fromWire(stand)) ? count : 0), 0);
  const isUnknown = countOf((stand) => stand === 'cannotTell') === total;
  const isLate = stands.some(({ late }) => late);
  const left = term === null || isLate ? null : daysBetween(day, term);
  const isNear = left !== null && left >= 0 && left <= DAYS_BEFORE_DUE;
  // Beyond the usual term with nobody late another one counts: the day by which those who were asked have to answer.
  // Days in the step are calendar days: a term in working days has passed when its last day has.
  const isPast =
    step.termUnit === 'WORKING_DAYS'
      ? left !== null && left < 0
      : daysInStep !== null && step.termDays !== null && daysInStep > step.termDays;
  const isOver = isPast && !isLate;
  const days =
    daysInStep === null
      ? null
      : step.termDays === null || isOver
        ? text('progress.day', { day: daysInStep })
        : text(step.termUnit === 'WORKING_DAYS' ? 'progress.dayOfWorking' : 'progress.dayOf', {
            day: daysInStep,
            term: step.termDays,
          });
  const isTermShown = isOver && left !== null && left >= 0 && term !== null;
  const time = isNear
    ? text('progress.left', { count: left })
    : isTermShown
      ? text('progress.until', { day: dates.near(term, day) })
      : days;
  return (
    <p className="text-ink-2 text-small">
      {isUnknown ? name('cannotTell') : text('progress.count', { agreed: countOf(isConsent), total })}
      {time && isUnderWay && !isUnknown && (
        <>
          {' · '}
          <span className={isLate ? 'font-[550] text-late' : isNear ? 'font-[550] text-ink' : ''}>{time}</span>
        </>
      )}
    </p>
  );
}
