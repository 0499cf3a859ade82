import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { Pulse } from '../live/Pulse.tsx';
import { useText } from '../locale/useText.ts';
import { Section } from '../page/Section.tsx';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';
import { CorrectLink } from './CorrectLink.tsx';

export const JournalFragment = graphql(
  `
    fragment Journal on Dossier {
      slug
      journal(first: $entries) {
        nodes {
          id
          kind
          summary(locale: $locale)
          occurred {
            ...WhenText
          }
          mayCorrect
          recordedAt
          recordedBy {
            name
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
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [WhenTextFragment, SourceTextFragment],
);

/** What is known of the dossier and from where, the latest entry first. */
export function Journal({
  dossier,
  onMore,
}: {
  dossier: FragmentOf<typeof JournalFragment>;
  /** Shows more entries; null when no more can be shown here. */
  onMore: (() => void) | null;
}): ReactNode {
  const { slug, journal } = readFragment(JournalFragment, dossier);
  const { nodes, pageInfo } = journal;
  const text = useText();
  const { formatDate } = useIntl();
  return (
    <Section title={text('journal.title')} hint={text('journal.hint')}>
      {nodes.length === 0 && <p className="border-line border-t pt-2.5 text-ink-2">{text('journal.empty')}</p>}
      <Pulse value={nodes[0]?.id ?? ''} />
      <ol>
        {nodes.map(({ id, summary, occurred, sources, recordedAt, recordedBy, corrects, mayCorrect }) => (
          <li key={id} className="border-line border-t py-2">
            <p>
              <span className="text-ink-3">
                <WhenText when={occurred} />
                {' · '}
              </span>
              {summary}
              {mayCorrect && <CorrectLink dossier={slug} entry={id} summary={summary} />}
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
                  <time dateTime={recordedAt}>
                    {formatDate(recordedAt, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
                  </time>
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && onMore && (
        <button
          type="button"
          onClick={onMore}
          className="mt-1 h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 max-sm:h-11"
        >
          {text('journal.more')}
        </button>
      )}
    </Section>
  );
}
