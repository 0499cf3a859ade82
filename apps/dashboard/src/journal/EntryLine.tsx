import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { bound } from '../locale/bound.ts';
import { useText } from '../locale/useText.ts';
import { useDays } from '../time/useDays.ts';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';
import { CorrectLink } from './CorrectLink.tsx';

export const EntryLineFragment = graphql(
  `
    fragment EntryLine on JournalEntry {
      id
      kind
      summary(locale: $locale)
      occurred {
        ...WhenText
      }
      mayCorrect
      recordedAt
      recordedBy {
        name(locale: $locale)
      }
      sources {
        ...SourceText
      }
      corrects {
        id
        summary(locale: $locale)
        occurred {
          ...WhenText
        }
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

/** An entry of a journal: what, when, what it corrects, who says so or who entered it. */
export function EntryLine({
  entry,
  dossier,
}: {
  entry: FragmentOf<typeof EntryLineFragment>;
  /** Slug of the dossier in whose journal it stands; null of what is told of something else. */
  dossier: string | null;
}): ReactNode {
  const { id, summary, occurred, sources, recordedAt, recordedBy, corrects, mayCorrect } = readFragment(
    EntryLineFragment,
    entry,
  );
  const text = useText();
  const days = useDays();
  return (
    <li className="border-line border-t py-2">
      <p>
        <span className="text-ink-3">
          <WhenText when={occurred} />
          {' · '}
        </span>
        {bound(summary)}
        {mayCorrect && <CorrectLink dossier={dossier} entry={id} summary={summary} />}
      </p>
      {corrects && (
        <p className="text-ink-2 text-small">
          {text('journal.corrects')}: <WhenText when={corrects.occurred} />
          {' · '}
          <s>{corrects.summary}</s>
        </p>
      )}
      <p className="text-ink-3 text-small">
        {sources.length === 0 && !recordedBy && text('journal.noSource')}
        <SourceList sources={sources} />
        {recordedBy && (
          <span>
            {sources.length > 0 && ' · '}
            {text('journal.by', { account: recordedBy.name })},{' '}
            <time dateTime={recordedAt}>{days.moment(recordedAt)}</time>
          </span>
        )}
      </p>
    </li>
  );
}
