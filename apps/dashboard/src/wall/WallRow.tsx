import { type FragmentOf, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { AttentionRowFragment } from '../board/AttentionRow.tsx';
import { NextStep } from '../board/NextStep.tsx';
import { ProgressCount } from '../board/ProgressCount.tsx';
import { StandGrid } from '../board/StandGrid.tsx';
import { ReasonMark } from '../dossiers/ReasonMark.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { fromWire } from '../locale/wire.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import type { PartyName } from '../parties/party.ts';

/** A dossier, to be read from three metres: why, what, who stands where, what comes next. */
export function WallRow({
  row,
  parties,
  day,
}: {
  row: FragmentOf<typeof AttentionRowFragment>;
  parties: readonly PartyName[];
  day: LocalDate;
}): ReactNode {
  const { dossier, attention, progress, cells } = readFragment(AttentionRowFragment, row);
  const shown = [attention.reason, attention.daysLate, ...cells.map(({ stand, late }) => `${stand}${late}`)].join();
  return (
    <article className="relative isolate grid min-h-0 grid-cols-[1.4rem_minmax(0,1fr)_15.5rem_8.5rem] content-center gap-x-5 overflow-hidden border-line border-t first:border-t-0">
      <Pulse value={shown} />
      <span className="wall-mark self-center">
        <ReasonMark reason={fromWire(attention.reason)} />
      </span>
      <div className="min-w-0 self-center">
        <h2 className="line-clamp-2 font-semibold text-[1.02rem] leading-snug">{dossier.title}</h2>
        <p className="line-clamp-2 text-ink-2 text-small leading-snug">{attention.sentence}</p>
      </div>
      <div className="wall-grid self-center">
        {progress && <StandGrid progress={progress} parties={parties} />}
        <div className="mt-2 flex items-center">
          {progress && <ProgressCount progress={progress} day={day} />}
          {dossier.synthetic && <SyntheticTag />}
        </div>
      </div>
      <div className="self-center">
        <NextStep attention={attention} term={progress?.term ?? null} day={day} isInline={false} />
      </div>
    </article>
  );
}
