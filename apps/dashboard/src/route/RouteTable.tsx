import { OUTCOME_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList } from '../documents/SourceText.tsx';
import { bound } from '../locale/bound.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { StationDot } from './StationDot.tsx';
import type { Station } from './stations.ts';
import { useStationWords } from './words.ts';

/** The stations as a table: when, what, where, with which outcome, and which paper proves it. */
export function RouteTable({ stations }: { stations: readonly Station[] }): ReactNode {
  const text = useText();
  const words = useStationWords();
  const locale = useIntl().locale as Locale;
  return (
    <table className="mt-2 w-full text-left max-md:block">
      <thead className="text-ink-3 text-small max-md:sr-only">
        <tr>
          <th scope="col" className="py-1.5 pr-4 font-normal">
            {text('route.column.when')}
          </th>
          <th scope="col" className="py-1.5 pr-4 font-normal">
            {text('route.column.what')}
          </th>
          <th scope="col" className="py-1.5 pr-4 font-normal">
            {text('route.column.outcome')}
          </th>
          <th scope="col" className="py-1.5 font-normal">
            {text('route.column.source')}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {stations.map((station) => {
          const { id, when, outcome, place, sources, stepName, meeting } = station;
          const { head, detail } = words(station);
          return (
            <tr
              key={id}
              className="border-line border-t align-baseline max-md:relative max-md:block max-md:py-2 max-md:pl-7"
            >
              <td className="py-1.5 pr-4 text-ink-2 max-md:block max-md:p-0 max-md:text-small">
                <svg
                  width="18"
                  height="18"
                  viewBox="-9 -9 18 18"
                  aria-hidden="true"
                  className="mr-2 inline-block align-[-4px] max-md:absolute max-md:top-2 max-md:left-0"
                >
                  <StationDot station={station} />
                </svg>
                {bound(when?.text || detail)}
              </td>
              <td className="py-1.5 pr-4 max-md:block max-md:p-0">
                {head}
                <span className="text-ink-2">
                  {meeting?.number &&
                    !head.startsWith(meeting.number) &&
                    ` ${text('meetings.number', { number: meeting.number })}`}
                  {place && !head.endsWith(place) && `, ${place}`}
                  {head !== stepName && station.kind !== 'letter' && ` · ${stepName}`}
                </span>
              </td>
              <td className="py-1.5 pr-4 text-ink-2 max-md:block max-md:p-0">
                {outcome ? OUTCOME_TEXT[fromWire(outcome)][locale] : when?.text ? detail : ''}
              </td>
              <td className="max-w-[420px] py-1.5 text-ink-3 text-small max-md:block max-md:p-0">
                <SourceList sources={sources} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
