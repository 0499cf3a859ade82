import { writtenIn } from '@concord/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Chip } from '../quality/Chip.tsx';

/** Which document of the dossier, and which of its revisions; a dossier of one document in one revision offers nothing. */
export function DocumentChoice({
  documents,
  chosen,
  revisions,
  revision,
}: {
  documents: readonly Readonly<{ slug: string; title: string }>[];
  chosen: string | null;
  /** Their labels, the latest first. */
  revisions: readonly string[];
  revision: string | null;
}): ReactNode {
  const text = useText();
  const locale = useIntl().locale as Locale;
  const { here } = useAddress();
  const others = { party: null, disposition: null, sort: null };
  return (
    <div className="mb-2.5 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {documents.length > 1 && (
        <ul aria-label={text('comments.byDocument')} className="flex min-w-0 flex-wrap gap-1.5">
          {documents.map(({ slug, title }) => (
            <li key={slug} className="min-w-0">
              <Chip to={here({ ...others, document: slug, revision: null })} isChosen={slug === chosen}>
                <span className="max-w-[min(44ch,80vw)] truncate">{title}</span>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {revisions.length > 1 && (
        <ul aria-label={text('column.revision')} className="flex flex-wrap gap-1.5">
          {revisions.map((label, index) => (
            <li key={label}>
              <Chip to={here({ ...others, revision: index === 0 ? null : label })} isChosen={label === revision}>
                {writtenIn(label, locale)}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
