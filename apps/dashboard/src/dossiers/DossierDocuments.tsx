import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { Statuses, StatusesFragment } from './Statuses.tsx';

export const DossierDocumentFragment = graphql(
  `
    fragment DossierDocument on DossierDocument {
      document {
        id
        slug
        title(locale: $locale)
        purpose(locale: $locale)
        supersededText(locale: $locale)
        sources {
          ...SourceText
        }
      }
      ...Statuses
    }
  `,
  [SourceTextFragment, StatusesFragment],
);

/** Where each document stands with each organisation, by what it was superseded, what it is for, and which paper tells of it. */
export function DossierDocuments({
  documents,
}: {
  documents: readonly FragmentOf<typeof DossierDocumentFragment>[];
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  return (
    <ul aria-label={text('dossier.documents')} className="mt-4 flex flex-col gap-1.5">
      {readFragment(DossierDocumentFragment, documents).map(({ document, ...own }) => (
        <li key={document.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1.5">
          <span className="text-ink-2">
            <NameLink to={href(`/documents/${document.slug}`)}>{document.title}</NameLink>
          </span>
          <Statuses of={own} />
          {document.supersededText && <span className="text-ink-2">{document.supersededText}</span>}
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
