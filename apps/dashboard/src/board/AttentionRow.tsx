import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isPressing } from '../dossiers/isPressing.ts';
import { ReasonMark } from '../dossiers/ReasonMark.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import type { PartyName } from '../parties/party.ts';
import { SmallRoute, SmallRouteFragment } from '../route/SmallRoute.tsx';
import { NextStep, NextStepFragment } from './NextStep.tsx';
import { ProgressCount, ProgressCountFragment } from './ProgressCount.tsx';
import { Sentence } from './Sentence.tsx';
import { StandGrid, StandGridFragment } from './StandGrid.tsx';

export const AttentionRowFragment = graphql(
  `
    fragment AttentionRow on BoardRow {
      dossier {
        slug
        title(locale: $locale)
        synthetic
        lastKnown
        noNewsSince
        ...SmallRoute
      }
      attention {
        reason
        sentence(locale: $locale)
        daysLate
      }
      progress {
        ...ProgressCount
        ...StandGrid
      }
      cells {
        stand
        late
      }
      ...NextStep
    }
  `,
  [SmallRouteFragment, NextStepFragment, ProgressCountFragment, StandGridFragment],
);

/** One line tells all: why, what, who stands where, how far, what comes next. */
export function AttentionRow({
  row,
  parties,
  day,
  own = null,
}: {
  row: FragmentOf<typeof AttentionRowFragment>;
  parties: readonly PartyName[];
  day: LocalDate;
  /** Where the state stands for which the page is shown. */
  own?: ReactNode;
}): ReactNode {
  const line = readFragment(AttentionRowFragment, row);
  const { dossier, attention, progress, cells } = line;
  const { href } = useAddress();
  const isReadInPast = dossier.noNewsSince !== null && !isPressing(fromWire(attention.reason));
  const shown = [attention.reason, attention.daysLate, ...cells.map(({ stand, late }) => `${stand}${late}`)].join();
  return (
    <li className="relative isolate grid grid-cols-[22px_minmax(0,1fr)] items-start gap-x-2.5 border-line border-b py-3 sm:py-3.5 sm:gap-x-[18px] lg:grid-cols-[22px_minmax(0,1fr)_176px_152px]">
      <Pulse value={shown} />
      <ReasonMark reason={fromWire(attention.reason)} />
      <div className="min-w-0">
        <h2 className="font-[560] text-title leading-[1.35] tracking-[-0.006em]">
          <Link
            href={href(`/dossiers/${dossier.slug}`, isReadInPast ? { asOf: dossier.lastKnown } : {})}
            className="decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {dossier.title}
          </Link>
          {dossier.synthetic && <SyntheticTag />}
        </h2>
        <Sentence text={attention.sentence} isPressing={attention.reason === 'BLOCKED'} />
        {own}
      </div>
      <div className="flex flex-col gap-y-1.5 max-lg:col-start-2 max-lg:mt-2.5">
        {/* Where it is and where it goes stands in one line below. */}
        <div className="max-sm:[&_p]:hidden">
          <SmallRoute dossier={dossier} />
        </div>
        {progress && <StandGrid progress={progress} parties={parties} />}
        <div className="flex flex-wrap justify-between gap-x-4">
          {progress && <ProgressCount progress={progress} day={day} />}
          <NextStep row={line} day={day} isInline={true} />
        </div>
      </div>
      <NextStep row={line} day={day} isInline={false} />
    </li>
  );
}
