import type { Difference, LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useDays } from '../time/useDays.ts';

/** What is told of what differs, and how many remarks on the data came: those are many, about the sources, and share a line. */
export function linesOf(
  differences: readonly Difference[],
): Readonly<{ told: readonly Difference[]; remarks: number; count: number }> {
  const told = differences.filter(({ kind }) => kind !== 'remark');
  const remarks = differences.length - told.length;
  return { told, remarks, count: told.length + (remarks > 0 ? 1 : 0) };
}

/** What differs, a line each. */
export function DifferenceRows({
  lines: { told, remarks },
  from,
  to,
  few,
}: {
  lines: ReturnType<typeof linesOf>;
  from: LocalDate;
  to: LocalDate;
  /** How many lines are shown on a narrow and on a wide screen; null for all. On paper all are. */
  few: Readonly<{ narrow: number; wide: number }> | null;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  const look = (place: number): string => {
    const folded = few === null || place < few.narrow ? '' : place < few.wide ? 'max-sm:hidden' : 'hidden';
    return `border-line border-t align-top print:table-row ${folded}`;
  };
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
        {/* What they say stands with the dossier. */}
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
