import { DOCUMENT_KIND_TEXT } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Statuses } from '../dossiers/Statuses.tsx';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { fromWire } from '../locale/wire.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { WhenText } from '../time/WhenText.tsx';
import type { DocumentData } from './document.ts';
import { SourceList } from './SourceText.tsx';

/** What it is, where it stands with each organisation, by what it was superseded, what it is for, in which dossier it travels or where its text is read. */
export function DocumentHead({
  document: { slug, kind, number, dated, purpose, supersededBy, dossier, citations, sources },
}: {
  document: DocumentData;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const locale = useIntl().locale as Locale;
  const own = dossier?.documents.find(({ document }) => document.slug === slug);
  return (
    <>
      <p className="mt-1.5 text-ink-2 text-lead">
        <span className="inline-block first-letter:uppercase">{DOCUMENT_KIND_TEXT[fromWire(kind)][locale]}</span>
        {number && `, ${text('paper.number', { number })}`}
        {dated && (
          <>
            , <WhenText when={dated} />
          </>
        )}
      </p>
      {own && (
        <div className="mt-2 flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <Statuses of={own} />
        </div>
      )}
      {supersededBy.map(({ by, since }) => (
        <p key={by.slug} className="mt-1.5">
          {text('document.supersededBy')} <NameLink to={href(`/documents/${by.slug}`)}>{by.title}</NameLink> (
          <WhenText when={since} />)
        </p>
      ))}
      {purpose && <p className="mt-1.5 max-w-[900px] text-ink-2">{text('dossier.purpose', { purpose })}</p>}
      {dossier && (
        <p className="mt-1.5 text-ink-2">
          {text('document.dossier')} <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
        </p>
      )}
      {citations.nodes.length > 0 && (
        <p className="mt-1.5">
          <NameLink to={href(`/papers/${slug}`)}>{text('document.read')}</NameLink>
        </p>
      )}
      {sources.length > 0 && (
        <p className="mt-1.5 text-ink-3 text-small">
          {text('paper.knownFrom')} <SourceList sources={sources} isBrief={true} />
        </p>
      )}
    </>
  );
}
