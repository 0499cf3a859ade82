import type { LocalDate } from '@concord/domain';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { useDays } from '../time/useDays.ts';
import { differencesOn } from './differencesOn.ts';
import type { Folding } from './useFolding.ts';

/** What differs between the day shown and another one: what it is about, how it was, how it became. */
export default function Compared({
  day,
  against,
  folding,
}: {
  day: LocalDate;
  against: LocalDate;
  folding: Folding;
}): ReactNode {
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  const { set } = useAddress();
  const { history, prepare } = folding;
  useEffect(prepare, [prepare]);
  const compared = useMemo(() => history && differencesOn(history, day, against), [history, day, against]);
  const [from = day, to = day] = [day, against].sort();
  const told = compared?.differences.filter(({ kind }) => kind !== 'remark') ?? [];
  const remarks = compared?.differences.filter(({ kind }) => kind === 'remark') ?? [];
  return (
    <div className="mt-7 border-accent border-l-2 pl-4">
      <Section title={text('compare.title', { from: days.long(from), to: days.long(to) })}>
        {!history && <p aria-busy="true">{text('compare.loading')}</p>}
        {history && !compared?.differences.length && <p className="text-ink-2">{text('compare.none')}</p>}
        {compared && compared.differences.length > 0 && (
          <table className="w-full text-small">
            <thead className="text-left text-ink-3">
              <tr>
                <th className="py-1 pr-4 font-normal">{text('compare.subject')}</th>
                <th className="py-1 pr-4 font-normal">{days.long(from)}</th>
                <th className="py-1 font-normal">{days.long(to)}</th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ kind, subject, before, after }) => (
                <tr key={`${kind} ${subject.ru} ${before?.ru} ${after?.ru}`} className="border-line border-t align-top">
                  <th scope="row" className="w-2/5 py-1.5 pr-4 text-left font-[550]">
                    {subject[locale]}
                  </th>
                  <td className="py-1.5 pr-4 text-ink-2">{before?.[locale] ?? '–'}</td>
                  <td className="py-1.5">{after?.[locale] ?? '–'}</td>
                </tr>
              ))}
              {/* They are many, and about the sources: what they say stands with the dossier. */}
              {remarks.length > 0 && (
                <tr className="border-line border-t align-top">
                  <th scope="row" className="w-2/5 py-1.5 pr-4 text-left font-[550]">
                    {text('compare.remarks')}
                  </th>
                  <td className="py-1.5 pr-4 text-ink-2">–</td>
                  <td className="py-1.5">
                    <a href="#remarks" className="underline decoration-1 decoration-line-2 underline-offset-3">
                      {text('compare.remarksCome', { count: remarks.length })}
                    </a>
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        )}
        <button
          type="button"
          onClick={() => set({ against: null })}
          className="mt-2 min-h-8 text-accent text-small underline decoration-1 underline-offset-3 max-sm:min-h-11 print:hidden"
        >
          {text('compare.end')}
        </button>
      </Section>
    </div>
  );
}
