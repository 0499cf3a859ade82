import { graphql } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { useOnce } from '../live/useOnce.ts';
import type { Locale } from '../locale/locale.ts';
import { useText } from '../locale/useText.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { Section } from '../page/Section.tsx';
import { EntryLine, EntryLineFragment } from './EntryLine.tsx';
import { MoreButton } from './MoreButton.tsx';

const SubjectJournalQuery = graphql(
  `
    query SubjectJournal($id: ID!, $after: Cursor, $locale: Locale!) {
      journal(first: 50, after: $after, direction: DESC, filter: { subjects: [$id] }) {
        nodes {
          id
          ...EntryLine
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [EntryLineFragment],
);

/** What was entered of a meeting, a body, a state or a paper, the latest entry first, each with the way to its correction. */
export default function SubjectJournal({ id }: { id: string }): ReactNode {
  const text = useText();
  return (
    <div className="mt-10 print:hidden">
      <Section title={text('journal.title')} hint={text('journal.hint')}>
        <Page id={id} after={null} />
      </Section>
    </div>
  );
}

/** A page of it, and the next one when asked. */
function Page({ id, after }: { id: string; after: string | null }): ReactNode {
  const locale = (useIntl().locale as Locale) === 'en' ? 'EN' : 'RU';
  const [isMore, setIsMore] = useState(false);
  const { data, error, reload } = useOnce(SubjectJournalQuery, { id, after, locale });
  if (error) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  if (!data) return <div aria-busy="true" className="h-10 border-line border-t" />;
  const { nodes, pageInfo } = data.journal;
  return (
    <>
      <ol>
        {nodes.map((entry) => (
          <EntryLine key={entry.id} entry={entry} dossier={null} />
        ))}
      </ol>
      {pageInfo.hasNextPage && !isMore && <MoreButton onMore={() => setIsMore(true)} />}
      {isMore && <Page id={id} after={pageInfo.endCursor} />}
    </>
  );
}
