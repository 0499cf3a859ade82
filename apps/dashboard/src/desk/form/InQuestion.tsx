import { graphql } from '@concord/contract';
import type { ReactNode } from 'react';
import { correctionAt } from '../../journal/correctionAt.ts';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { TextLink } from '../../page/TextLink.tsx';

import type { Refused } from './useSend.ts';

const InQuestionQuery = graphql(`
  query DeskInQuestion($ids: [ID!]!, $locale: Locale!) {
    nodes(ids: $ids) {
      id
      ... on JournalEntry {
        summary(locale: $locale)
        dossier {
          slug
        }
      }
    }
  }
`);

/** The entries that a refusal is about, each with the way to its correction. */
export function InQuestion({ refusal }: { refusal: Refused }): ReactNode {
  const { wire } = useLocale();
  const { href } = useAddress();
  const { entryIds } = refusal.facts as Readonly<{ entryIds?: string[] }>;
  const { data } = useOnce(InQuestionQuery, entryIds ? { ids: entryIds, locale: wire } : null);
  if (!entryIds) return null;
  return (
    <ul className="mt-1.5 max-w-[760px] border-late border-l-2 pl-4">
      {data?.nodes.map((entry) => {
        if (!entry || !('summary' in entry)) return null;
        const { id, summary, dossier } = entry;
        return (
          <li key={id} className="py-0.5">
            <TextLink to={href(...correctionAt(dossier?.slug ?? null, id))}>{summary}</TextLink>
          </li>
        );
      })}
    </ul>
  );
}
