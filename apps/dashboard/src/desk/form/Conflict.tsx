import { graphql } from '@concord/contract';
import type { ReactNode } from 'react';
import { useOnce } from '../../live/useOnce.ts';
import { useLocale } from '../../locale/useLocale.ts';
import { useDeskText } from '../text.ts';
import type { Refused } from './useSend.ts';

const SinceQuery = graphql(`
  query DeskSince($ids: [ID!]!, $locale: Locale!) {
    nodes(ids: $ids) {
      id
      ... on JournalEntry {
        summary(locale: $locale)
        recordedBy {
          name(locale: $locale)
        }
      }
    }
  }
`);

/** Somebody wrote in between: what, and the way on with that in mind. */
export function Conflict({ refusal, onSeen }: { refusal: Refused; onSeen: (version: number) => void }): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { actual, entryIds } = refusal.facts as Readonly<{ actual: number; entryIds: string[] }>;
  const { data } = useOnce(SinceQuery, { ids: entryIds, locale: wire });
  return (
    <div role="alert" className="mt-6 border-late border-l-2 py-1 pl-4">
      <p>{refusal.message}</p>
      <ul className="mt-1.5">
        {data?.nodes.map(
          (entry) =>
            entry &&
            'summary' in entry && (
              <li key={entry.id} className="text-ink-2">
                {entry.summary}
                {entry.recordedBy && <span className="text-ink-3"> · {entry.recordedBy.name}</span>}
              </li>
            ),
        )}
      </ul>
      <button
        type="button"
        onClick={() => onSeen(actual)}
        className="mt-2 h-9 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
      >
        {text('desk.conflictSeen')}
      </button>
    </div>
  );
}
