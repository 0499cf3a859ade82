import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { Sentence } from '../board/Sentence.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { ViewTools } from '../page/ViewTools.tsx';
import { PartyFragment, partyName } from '../parties/party.ts';
import { DossierDocumentFragment, DossierDocuments } from './DossierDocuments.tsx';
import { StatusReportFragment, StatusReports } from './StatusReports.tsx';

export const DossierHeadFragment = graphql(
  `
  fragment DossierHead on Dossier {
    slug
    title(locale: $locale)
    synthetic
    attention {
      reason
      sentence(locale: $locale)
    }
    documents {
      ...DossierDocument
    }
    statusReports {
      ...StatusReport
    }
    holder {
      ...Party
    }
    remarks {
      id
    }
  }
`,
  [PartyFragment, DossierDocumentFragment, StatusReportFragment],
);

/** What it is called, the one sentence, and where its documents stand with each organisation. */
export function DossierHead({
  dossier,
  tools,
}: {
  dossier: FragmentOf<typeof DossierHeadFragment>;
  /** What can be taken from the page as a whole. */
  tools: ReactNode;
}): ReactNode {
  const it = readFragment(DossierHeadFragment, dossier);
  const { slug, title, synthetic, attention, documents, statusReports, holder, remarks } = it;
  const text = useText();
  const { href } = useAddress();
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
      <DossierDocuments documents={documents} />
      <StatusReports reports={statusReports} />
      <div className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-2 text-small">
        {holder && (
          <span className="text-dense text-ink-2">{text('dossier.holder', { party: partyName(holder).full })}</span>
        )}
        <NameLink to={href(`/dossiers/${slug}/comments`)}>{text('comments.title')}</NameLink>
        {remarks.length > 0 && (
          <a href="#remarks" className="relative tap text-ink-2 underline decoration-line-2 underline-offset-3">
            {text('dossier.remarksCount', { count: remarks.length })}
          </a>
        )}
        <ViewTools>{tools}</ViewTools>
      </div>
    </header>
  );
}
