import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { Quoted } from '../page/Quoted.tsx';
import { ADDRESSED, useArrival } from '../page/useArrival.ts';
import { PartyFragment, partyName } from '../parties/party.ts';
import { StateName } from '../parties/StateName.tsx';
import { useIsAddressed } from '../parties/useIsAddressed.ts';
import { useMarkName } from '../stands/marks.ts';
import { StandMark } from '../stands/StandMark.tsx';
import { useDays } from '../time/useDays.ts';

export const PartyStandRowFragment = graphql(
  `
    fragment PartyStandRow on PartyStand {
      party {
        ...Party
      }
      stand
      hasVote
      answeredWithoutPosition
      since
      awaited
      late
      position {
        text
        sources {
          ...SourceText
        }
      }
      source {
        ...SourceText
      }
    }
  `,
  [PartyFragment, SourceTextFragment],
);

/** The paper that a row names last; null where it names none. */
export function paperOf(row: FragmentOf<typeof PartyStandRowFragment>): string | null {
  return readFragment(SourceTextFragment, sourcesOf(row)).at(-1)?.paper.slug ?? null;
}

function sourcesOf(row: FragmentOf<typeof PartyStandRowFragment>): readonly FragmentOf<typeof SourceTextFragment>[] {
  const { position, source } = readFragment(PartyStandRowFragment, row);
  return position && position.sources.length > 0 ? position.sources : source ? [source] : [];
}

/** A party, its mark, its stand in words, since when and which paper says so; pointed at by the address of a cell of the matrix. */
export function PartyStandRow({
  stand: row,
  day,
  named: before = null,
}: {
  stand: FragmentOf<typeof PartyStandRowFragment>;
  day: LocalDate;
  /** The paper that was named right above, and is not named again. */
  named?: string | null;
}): ReactNode {
  const { party, stand, hasVote, answeredWithoutPosition, since, awaited, late, position } = readFragment(
    PartyStandRowFragment,
    row,
  );
  const sources = sourcesOf(row);
  const text = useText();
  const days = useDays();
  const name = useMarkName();
  const mark = fromWire(stand);
  const named = partyName(party);
  const isAddressed = useIsAddressed(named);
  const line = useArrival<HTMLLIElement>(isAddressed);
  const when = since && (awaited ? text('progress.waiting', { day: days.near(since, day) }) : days.near(since, day));
  return (
    <li
      ref={line}
      tabIndex={isAddressed ? -1 : undefined}
      aria-current={isAddressed ? 'location' : undefined}
      className={`relative isolate grid grid-cols-[minmax(0,1fr)_18px_minmax(0,2.2fr)] items-baseline gap-x-2.5 border-line border-t py-1.5 outline-none ${isAddressed ? ADDRESSED : ''}`}
    >
      <Pulse value={`${stand} ${since} ${late}`} />
      <StateName name={named} />
      <span className="translate-y-0.5">
        <StandMark mark={mark} late={late} size={16} label={null} />
      </span>
      <span className="min-w-0">
        <span className={late ? 'font-[550] text-late' : ''}>
          {answeredWithoutPosition ? text('progress.answeredWithout') : name(mark)}
          {late && `, ${text('stand.late')}`}
          {!hasVote && `, ${text('progress.voice')}`}
        </span>
        {when && <span className="text-ink-3 text-small"> {when}</span>}
        {position?.text && <Quoted words={position.text} className="block text-ink-2 text-small" />}
        {sources.length > 0 && (
          <small className="text-ink-3 text-small">
            {!position?.text && ' · '}
            <SourceList sources={sources} named={before} />
          </small>
        )}
      </span>
    </li>
  );
}
