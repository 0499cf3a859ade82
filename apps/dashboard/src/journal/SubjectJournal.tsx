import { graphql } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { useLocale } from '../locale/useLocale.ts';
import { useText } from '../locale/useText.ts';
import { Section } from '../page/Section.tsx';
import { EntryLine } from './EntryLine.tsx';
import { JournalPageFragment, JournalPages } from './JournalPages.tsx';

const SubjectJournalQuery = graphql(
  `
    query SubjectJournal($id: ID!, $after: Cursor, $locale: Locale!) {
      journal(first: 50, after: $after, direction: DESC, filter: { subjects: [$id] }) {
        ...JournalPage
      }
    }
  `,
  [JournalPageFragment],
);

/** What was entered of a meeting, a body, a state or a paper, the latest entry first, each with the way to its correction. */
export default function SubjectJournal({ id }: { id: string }): ReactNode {
  const text = useText();
  const { wire: locale } = useLocale();
  const [pages, setPages] = useState(1);
  return (
    <div className="mt-10 print:hidden">
      <Section title={text('journal.title')} hint={text('journal.hint')}>
        <JournalPages
          of={{
            query: SubjectJournalQuery,
            variables: (after) => ({ id, after, locale }),
            pageIn: ({ journal }) => journal,
          }}
          after={null}
          pages={pages}
          onMore={() => setPages(pages + 1)}
        >
          {(entries) => entries.map((entry) => <EntryLine key={entry.id} entry={entry} dossier={null} />)}
        </JournalPages>
      </Section>
    </div>
  );
}
