import { graphql } from '@concord/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { WaitingButton } from '../board/WaitingButton.tsx';
import { AnyChangeSubscription } from '../live/anyChange.ts';
import { useCalmOrder } from '../live/useCalmOrder.ts';
import { useLive } from '../live/useLive.ts';
import { useLocale } from '../locale/useLocale.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { useDeskText } from './text.ts';

const UnreportedQuery = graphql(`
  query DeskUnreported($locale: Locale!) {
    meetings(first: 20, filter: { states: [NO_REPORT] }) {
      totalCount
      edges {
        node {
          slug
          title(locale: $locale)
          synthetic
          planned {
            text(locale: $locale)
          }
        }
      }
    }
    board {
      position
    }
  }
`);

/** The meetings whose days are over and of which nobody has said whether they were held; nothing where there are none. */
export function Unreported(): ReactNode {
  const text = useDeskText();
  const { wire: locale } = useLocale();
  const { href } = useAddress();
  const answer = useLive('unreported', {
    query: UnreportedQuery,
    variables: { locale },
    subscription: AnyChangeSubscription,
    subscriptionVariables: {},
    positionOf: ({ board }) => board.position,
    merge: () => 'reload',
  });
  const { edges = [], totalCount = 0 } = answer.status === 'ready' ? answer.data.meetings : {};
  const bySlug = new Map(edges.map(({ node }) => [node.slug, node]));
  const { shown, waiting, apply, watch } = useCalmOrder([...bySlug.keys()]);
  // The desk is whole without it: where it cannot be asked, nothing is said of it.
  if (totalCount === 0) return null;
  return (
    <div className="mt-8 max-w-[900px]">
      <Section title={text('desk.unreported')} hint={text('desk.unreportedCount', { count: totalCount })}>
        <div {...watch} className="relative">
          <WaitingButton waiting={waiting} onApply={apply} />
          <ul>
            {shown
              .flatMap((slug) => bySlug.get(slug) ?? [])
              .map(({ slug, title, synthetic, planned }) => (
                <li
                  key={slug}
                  className="grid items-center gap-x-6 gap-y-1 border-line border-t py-2 sm:grid-cols-[1fr_230px_auto]"
                >
                  <span>
                    <Link href={href(`/meetings/${slug}`)} className="font-[560] hover:underline">
                      {title}
                    </Link>
                    {synthetic && <SyntheticTag />}
                  </span>
                  <span className="text-ink-2 text-small">{planned?.text}</span>
                  <Link
                    href={href('/desk/hold', { meeting: slug })}
                    aria-label={text('desk.reportOf', { title })}
                    className="inline-flex h-9 items-center justify-self-start rounded-md border border-line-2 px-3 font-[560] text-accent text-small hover:border-accent touch:h-11"
                  >
                    {text('desk.report')}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      </Section>
    </div>
  );
}
