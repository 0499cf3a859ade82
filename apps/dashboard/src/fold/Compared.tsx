import { graphql } from '@concord/contract';
import type { LocalDate } from '@concord/domain';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { AsQuery } from '../page/AsQuery.tsx';
import { Download } from '../page/Download.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { DifferenceRows, linesOf } from './DifferenceRows.tsx';
import { differencesOn } from './differencesOn.ts';
import type { Folding } from './useFolding.ts';

/** The same question to the server; the page itself reckons it, as it does every day to which it is turned. */
const ComparedQuery = graphql(`
  query Compared($locale: Locale!, $dossiers: [String!]!, $from: LocalDate!, $to: LocalDate!) {
    changes(from: $from, to: $to, filter: { dossiers: $dossiers }, first: 1) {
      edges {
        node {
          differences {
            kind
            subject(locale: $locale)
            before(locale: $locale)
            after(locale: $locale)
          }
        }
      }
    }
  }
`);

/** So many lines stand in the place that was kept, fewer where they are narrow and long; more come when they are wanted. */
const FEW = { narrow: 3, wide: 6 } as const;

/** What differs between the day shown and another one: what it is about, how it was, how it became. */
export default function Compared({
  slug,
  day,
  against,
  folding,
  loading,
  place,
}: {
  slug: string;
  day: LocalDate;
  against: LocalDate;
  folding: Folding;
  /** What stands there until it is known. */
  loading: ReactNode;
  /** How high it is before it is unfolded. */
  place: string;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { wire } = useLocale();
  const [isWhole, setWhole] = useState(false);
  const { history, prepare } = folding;
  useEffect(prepare, [prepare]);
  const compared = useMemo(() => history && differencesOn(history, day, against), [history, day, against]);
  if (!history) return loading;
  const { differences = [], from = day, to = day } = compared ?? {};
  const lines = linesOf(differences);
  return (
    <div className={`flex flex-col ${isWhole ? '' : place}`}>
      <div className="min-h-0 overflow-hidden print:overflow-visible">
        {differences.length === 0 ? (
          <p className="text-ink-2">{text('compare.none')}</p>
        ) : (
          <DifferenceRows {...{ lines, from, to }} few={isWhole ? null : FEW} />
        )}
      </div>
      <div className="mt-2 flex shrink-0 flex-wrap items-center gap-x-4">
        {lines.count > FEW.narrow && (
          <button
            type="button"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
            className={`text-accent text-small underline decoration-1 underline-offset-3 touch:min-h-11 print:hidden ${lines.count > FEW.wide ? '' : 'sm:hidden'}`}
          >
            {text(isWhole ? 'compare.fewer' : 'compare.all', { count: differences.length })}
          </button>
        )}
        <ViewTools>
          <Download
            name={`compared-${slug}-${from}-${to}`}
            table={() => ({
              columns: [text('compare.subject'), from, to],
              rows: differences.map(({ subject, before, after }) => [
                subject[locale],
                before?.[locale] ?? null,
                after?.[locale] ?? null,
              ]),
            })}
          />
          <AsQuery operation={ComparedQuery} variables={{ locale: wire, dossiers: [slug], from, to }} />
        </ViewTools>
      </div>
    </div>
  );
}
