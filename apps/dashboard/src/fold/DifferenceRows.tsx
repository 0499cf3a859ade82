import type { Difference, LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useDays } from '../time/useDays.ts';

/** What differs, a line each. */
export function DifferenceRows({
  differences,
  from,
  to,
  few,
}: {
  differences: readonly Difference[];
  from: LocalDate;
  to: LocalDate;
  /** How many lines are shown on the screen; null for all. On paper all are. */
  few: number | null;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  const told = differences.filter(({ kind }) => kind !== 'remark');
  const remarks = differences.length - told.length;
  const look = (place: number): string =>
    `border-line border-t align-top ${few !== null && place >= few ? 'hidden print:table-row' : ''}`;
  return (
    <table className="w-full text-small">
      <thead className="text-left text-ink-3">
        <tr>
          <th className="py-1 pr-4 font-normal">{text('compare.subject')}</th>
          <th className="py-1 pr-4 font-normal">{days.long(from)}</th>
          <th className="py-1 font-normal">{days.long(to)}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ kind, subject, before, after }, place) => (
          <tr key={`${kind} ${subject.ru} ${before?.ru} ${after?.ru}`} className={look(place)}>
            <th scope="row" className="w-2/5 py-1.5 pr-4 text-left font-[550]">
              {subject[locale]}
            </th>
            <td className="py-1.5 pr-4 text-ink-2">{before?.[locale] ?? '–'}</td>
            <td className="py-1.5">{after?.[locale] ?? '–'}</td>
          </tr>
        ))}
        {/* They are many, and about the sources: what they say stands with the dossier. */}
        {remarks > 0 && (
          <tr className={look(told.length)}>
            <th scope="row" className="w-2/5 py-1.5 pr-4 text-left font-[550]">
              {text('compare.remarks')}
            </th>
            <td className="py-1.5 pr-4 text-ink-2">–</td>
            <td className="py-1.5">
              <a href="#remarks" className="relative tap underline decoration-1 decoration-line-2 underline-offset-3">
                {text('compare.remarksCome', { count: remarks })}
              </a>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
