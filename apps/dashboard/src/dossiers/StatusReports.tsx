import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DOCUMENT_KIND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';

export const StatusReportFragment = graphql(
  `
    fragment StatusReport on StatusReport {
      text(locale: $locale)
      when {
        text(locale: $locale)
      }
      organisation {
        names {
          short(locale: $locale)
        }
      }
      sources {
        paper {
          kind
        }
        ...SourceText
      }
    }
  `,
  [SourceTextFragment],
);

/** What papers themselves say of where the documents stand: «Справка сообщает: на согласовании». */
export function StatusReports({ reports }: { reports: readonly FragmentOf<typeof StatusReportFragment>[] }): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  return readFragment(StatusReportFragment, reports).map(({ text: status, when, organisation, sources }) => {
    const kind = DOCUMENT_KIND_TEXT[fromWire(sources[0]?.paper.kind ?? 'OTHER')][locale];
    const where = organisation ? ` (${organisation.names.short})` : '';
    return (
      <p key={`${status} ${when.text}`} className="mt-2 text-ink-2 first-letter:uppercase">
        {text('dossier.reported', { paper: kind, status, where })}
        <small className="ml-2 text-ink-3 text-small">
          <SourceList sources={sources} />
        </small>
      </p>
    );
  });
}
