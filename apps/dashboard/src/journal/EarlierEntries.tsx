import { graphql } from '@concord/contract';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../live/useOnce.ts';
import { useAddress } from '../page/address.ts';
import { ErrorNote } from '../page/ErrorNote.tsx';
import { EntryLine } from './EntryLine.tsx';
import { JournalPages } from './JournalPages.tsx';
import { MoreButton } from './MoreButton.tsx';
import { useDossierJournal } from './useDossierJournal.ts';

const PlaceQuery = graphql(`
  query PlaceInJournal($id: ID!) {
    node(id: $id) {
      __typename
      ... on JournalEntry {
        cursor
      }
    }
  }
`);

/** What stands in the journal of a dossier before the entries that its page holds: page by page, when asked. */
export function EarlierEntries({
  slug,
  last,
}: {
  slug: string;
  /** The earliest entry that is shown. */
  last: string;
}): ReactNode {
  const { asOf } = useAddress();
  const journal = useDossierJournal(slug, asOf);
  const [pages, setPages] = useState(0);
  const { data, error, reload } = useOnce(PlaceQuery, pages === 0 ? null : { id: last });
  const onMore = (): void => setPages(pages + 1);
  if (error) return <ErrorNote error={error} onRetry={reload} hasData={false} />;
  if (data?.node?.__typename !== 'JournalEntry') return <MoreButton onMore={onMore} />;
  return (
    <JournalPages of={journal} after={data.node.cursor} pages={pages} onMore={onMore}>
      {(entries) => entries.map((entry) => <EntryLine key={entry.id} entry={entry} dossier={slug} />)}
    </JournalPages>
  );
}
