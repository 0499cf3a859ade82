import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DOSSIER_STATUS_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useDays } from '../time/useDays.ts';
import { StatusMark } from './StatusMark.tsx';

export const DossierDocumentFragment = graphql(
  `
    fragment DossierDocument on DossierDocument {
      document {
        id
        title(locale: $locale)
        purpose(locale: $locale)
        sources {
          ...SourceText
        }
      }
      statuses {
        organisation {
          slug
          names {
            short(locale: $locale)
            full(locale: $locale)
          }
        }
        status
        since
        when {
          text(locale: $locale)
        }
      }
    }
  `,
  [SourceTextFragment],
);

/** Where each document stands with each organisation, what it is for, and which paper tells of it. */
export function DossierDocuments({
  documents,
}: {
  documents: readonly FragmentOf<typeof DossierDocumentFragment>[];
}): ReactNode {
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  return (
    <ul aria-label={text('dossier.documents')} className="mt-4 flex flex-col gap-1.5">
      {readFragment(DossierDocumentFragment, documents).map(({ document, statuses }) => (
        <li key={document.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
          <span className="text-ink-2">{document.title}</span>
          {statuses.map(({ organisation, status, since, when }) => (
            <span key={organisation.slug} className="flex items-baseline gap-1.5 sm:whitespace-nowrap">
              <StatusMark status={fromWire(status)} />
              <abbr title={organisation.names.full} className="font-[550] no-underline">
                {organisation.names.short}
              </abbr>
              <span className="text-ink-2">
                {DOSSIER_STATUS_TEXT[fromWire(status)][locale]}
                {since ? `, ${text('dossier.since', { day: days.long(since) })}` : when && `, ${when.text}`}
              </span>
            </span>
          ))}
          <p className="w-full text-ink-3 text-small">
            {document.purpose && (
              <>
                {text('dossier.purpose', { purpose: document.purpose })}
                {' · '}
              </>
            )}
            <SourceList sources={document.sources} isBrief={true} isNoneSaid={true} />
          </p>
        </li>
      ))}
    </ul>
  );
}
