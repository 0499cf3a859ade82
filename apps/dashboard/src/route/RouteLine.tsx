import { type FragmentOf, readFragment } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { Pulse } from '../live/Pulse.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { usePrinted } from '../matrix/usePrinted.ts';
import { useAddress } from '../page/address.ts';
import { Download } from '../page/Download.tsx';
import { Section } from '../page/Section.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { useDays } from '../time/useDays.ts';
import { DaySlider } from './DaySlider.tsx';
import { RouteLineFragment } from './fragment.ts';
import { RouteDrawing } from './RouteDrawing.tsx';
import { RoutePlace } from './RoutePlace.tsx';
import { RouteTable } from './RouteTable.tsx';
import { routeTable } from './routeTable.ts';
import { SmallRoute } from './SmallRoute.tsx';
import { routeOf } from './stations.ts';
import { RouteStopsFragment, stopsOf } from './stops.ts';
import { useWidth } from './useWidth.ts';
import { useStationWords } from './words.ts';

/** Narrower than this the way is told as a list only. */
const NARROW = 640;
/** What the margins of print.css leave of the width of A4, in pixels. */
const PAPER = 700;

/** The way of the dossier: drawn as lanes, stations and the day line, and told as a table; where it is narrow as one line with the day line, and, folded, a list. */
export function RouteLine({
  dossier,
  present,
  turns,
  onTouch,
  onTurn,
  onDay,
}: {
  dossier: FragmentOf<typeof RouteLineFragment>;
  /** The dossier as it is today, while a past day is shown: the day line can be moved up to there. */
  present: FragmentOf<typeof RouteStopsFragment> | null;
  /** The days on which something became known; null while they are not at hand. */
  turns: readonly LocalDate[] | null;
  onTouch: () => void;
  onTurn: (day: LocalDate) => void;
  onDay: (day: LocalDate) => void;
}): ReactNode {
  const shown = readFragment(RouteLineFragment, dossier);
  const today = readFragment(RouteStopsFragment, present) ?? shown;
  const text = useText();
  const days = useDays();
  const words = useStationWords();
  const locale = useIntl().locale as Locale;
  const { set } = useAddress();
  const [frame, measured] = useWidth<HTMLDivElement>();
  // The browser waits for nobody to measure the paper.
  const width = usePrinted() ? PAPER : measured;
  const route = useMemo(() => routeOf(shown), [shown]);
  const stops = useMemo(() => stopsOf(today, turns), [today, turns]);
  const isWide = width >= NARROW;
  const { lastKnown, noNewsSince, asOf } = shown;
  const lastDay = present ? (today.lastKnown ?? asOf) : asOf;
  return (
    <div className="mt-7">
      <Section
        title={text('route.title')}
        hint={text('route.hint')}
        aside={
          <ViewTools>
            <Download
              name={`route-${shown.slug}-${asOf}`}
              table={() => routeTable(route.stations, { text, locale, words })}
            />
          </ViewTools>
        }
      >
        <div ref={frame} className="relative isolate">
          <Pulse value={route.stations.map(({ id, kind }) => `${id} ${kind}`).join()} />
          {width === 0 && (
            <>
              <RoutePlace route={route} day={asOf} lastDay={lastDay} />
              <div className="absolute inset-x-0 top-6 max-[45rem]:hidden [&_svg]:h-[50px] [&_svg]:w-[440px]">
                <SmallRoute dossier={shown} />
              </div>
            </>
          )}
          {isWide && (
            <RouteDrawing
              route={route}
              dossier={shown}
              lastDay={lastDay}
              stops={stops}
              width={width}
              onTouch={onTouch}
              onTurn={onTurn}
              onDay={onDay}
            />
          )}
        </div>
        {noNewsSince && lastKnown && lastKnown !== asOf && (
          <button
            type="button"
            onClick={() => set({ asOf: lastKnown })}
            className="mb-2 min-h-8 text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11"
          >
            {text('route.lastKnown', { day: days.long(lastKnown) })}
          </button>
        )}
        {/* Before its width is known both stand there, and the window shows the one that will stay. */}
        {!isWide && (
          <div key="told" className={width === 0 ? 'min-[45rem]:hidden' : ''}>
            <SmallRoute dossier={shown} />
            <DaySlider day={asOf} stops={stops} width={width} onTouch={onTouch} onTurn={onTurn} onDay={onDay} />
            <details className="mt-2">
              <summary className="cursor-pointer text-ink-2 text-small touch:py-3.5">{text('route.list')}</summary>
              <RouteTable stations={route.stations} />
            </details>
          </div>
        )}
        {(isWide || width === 0) && (
          <details key="drawn" className={width === 0 ? 'max-[45rem]:hidden' : ''}>
            <summary className="cursor-pointer text-ink-2 text-small touch:py-3.5">{text('route.table')}</summary>
            <RouteTable stations={route.stations} />
          </details>
        )}
      </Section>
    </div>
  );
}
