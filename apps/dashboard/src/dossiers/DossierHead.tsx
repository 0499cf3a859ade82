import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import { DOSSIER_STATUS_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Sentence } from '../board/Sentence.tsx';
import { Pulse } from '../live/Pulse.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { PartyFragment, partyName } from '../parties/party.ts';
import { useDays } from '../time/useDays.ts';
import { StatusMark } from './StatusMark.tsx';

export const DossierHeadFragment = graphql(
  `
  fragment DossierHead on Dossier {
    title(locale: $locale)
    synthetic
    attention {
      reason
      sentence(locale: $locale)
    }
    documents {
      document {
        id
        title(locale: $locale)
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
    holder {
      ...Party
    }
    remarks {
      id
    }
  }
`,
  [PartyFragment],
);

/** What it is called, the one sentence, and where its documents stand with each organisation. */
export function DossierHead({ dossier }: { dossier: FragmentOf<typeof DossierHeadFragment> }): ReactNode {
  const { title, synthetic, attention, documents, holder, remarks } = readFragment(DossierHeadFragment, dossier);
  const text = useText();
  const days = useDays();
  const locale = useIntl().locale as Locale;
  return (
    <header>
      <h1 className="max-w-[1060px] font-[620] text-page leading-tight tracking-[-0.017em]">
        {title}
        {synthetic && <SyntheticTag />}
      </h1>
      <div className="relative isolate mt-1.5 max-w-[900px] text-lead">
        <Pulse value={`${attention.reason} ${attention.sentence.replace(/\D/g, '')}`} />
        <Sentence text={attention.sentence} isPressing={true} />
      </div>
      <ul aria-label={text('dossier.documents')} className="mt-4 flex flex-col gap-1.5">
        {documents.map(({ document, statuses }) => (
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
          </li>
        ))}
      </ul>
      {holder && <p className="mt-2 text-ink-2">{text('dossier.holder', { party: partyName(holder).full })}</p>}
      {remarks.length > 0 && (
        <a
          href="#remarks"
          className="mt-2 inline-block text-ink-2 text-small underline decoration-line-2 underline-offset-3"
        >
          {text('dossier.remarksCount', { count: remarks.length })}
        </a>
      )}
    </header>
  );
}
