import { type FragmentOf, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { AttentionRowFragment } from '../board/AttentionRow.tsx';
import { NextStep } from '../board/NextStep.tsx';
import { ProgressCount } from '../board/ProgressCount.tsx';
import { StandGrid } from '../board/StandGrid.tsx';
import { ReasonMark } from '../dossiers/ReasonMark.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { bound } from '../locale/bound.ts';
import { fromWire } from '../locale/wire.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import type { PartyName } from '../parties/party.ts';
import { SmallRoute } from '../route/SmallRoute.tsx';

/** A dossier, to be read from three metres: why, what, who stands where, what comes next. */
export function WallRow({
  row,
  parties,
  day,
  isTagged,
}: {
  row: FragmentOf<typeof AttentionRowFragment>;
  parties: readonly PartyName[];
  day: LocalDate;
  /** Whether it says of itself that it is fictional. */
  isTagged: boolean;
}): ReactNode {
  const line = readFragment(AttentionRowFragment, row);
  const { dossier, attention, progress, cells } = line;
  const shown = [attention.reason, attention.daysLate, ...cells.map(({ stand, late }) => `${stand}${late}`)].join();
  return (
    <article className="relative isolate grid min-h-0 grid-cols-[1.4rem_minmax(0,1fr)_13.2rem_8.5rem] content-center gap-x-5 overflow-hidden border-line border-t first:border-t-0">
      <Pulse value={shown} />
      <span className="wall-mark self-center">
        <ReasonMark reason={fromWire(attention.reason)} />
      </span>
      <div className="min-w-0 self-center">
        <h2 className="line-clamp-2 font-semibold text-[0.94rem] leading-[1.25]">
          {dossier.title}
          {isTagged && dossier.synthetic && <SyntheticTag />}
        </h2>
        <p className="mt-0.5 line-clamp-3 text-ink-2 text-small leading-[1.28]">{bound(attention.sentence)}</p>
      </div>
      <div className="wall-grid flex flex-col gap-y-2 self-center">
        <SmallRoute dossier={dossier} />
        {progress && <StandGrid progress={progress} parties={parties} />}
        {progress && <ProgressCount progress={progress} day={day} />}
      </div>
      <div className="self-center">
        <NextStep row={line} day={day} isInline={false} />
      </div>
    </article>
  );
}
