import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { TextLink } from '../page/TextLink.tsx';
import { EarlierEntries } from './EarlierEntries.tsx';
import { EntryLine, EntryLineFragment } from './EntryLine.tsx';
import { MoreButton } from './MoreButton.tsx';

export const JournalFragment = graphql(
  `
    fragment Journal on Dossier {
      slug
      journal(first: $entries) {
        nodes {
          id
          ...EntryLine
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [EntryLineFragment],
);

/** What is known of the dossier and from where, the latest entry first. */
export function Journal({
  dossier,
  onMore,
}: {
  dossier: FragmentOf<typeof JournalFragment>;
  /** Shows more entries; null when more are shown page by page. */
  onMore: (() => void) | null;
}): ReactNode {
  const { slug, journal } = readFragment(JournalFragment, dossier);
  const { nodes, pageInfo } = journal;
  const text = useText();
  const { href } = useAddress();
  const last = nodes.at(-1);
  return (
    <Section
      title={text('journal.title')}
      hint={text('journal.hint')}
      aside={<TextLink to={href('/journal', { dossier: slug })}>{text('journal.whole')}</TextLink>}
    >
      {!last && <p className="border-line border-t pt-2.5 text-ink-2">{text('journal.empty')}</p>}
      <Pulse value={nodes[0]?.id ?? ''} />
      <ol>
        {nodes.map((entry) => (
          <EntryLine key={entry.id} entry={entry} dossier={slug} />
        ))}
      </ol>
      {pageInfo.hasNextPage && onMore && <MoreButton onMore={onMore} />}
      {pageInfo.hasNextPage && !onMore && last && <EarlierEntries slug={slug} last={last.id} />}
    </Section>
  );
}
