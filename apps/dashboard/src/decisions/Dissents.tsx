import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { PartyLink, PartyLinkFragment } from '../parties/PartyLink.tsx';
import { WhenText, WhenTextFragment } from '../time/WhenText.tsx';

export const DissentsFragment = graphql(
  `
    fragment Dissents on DissentingOpinion {
      id
      party {
        ...PartyLink
      }
      when {
        ...WhenText
      }
      text
      paper {
        slug
        title(locale: $locale)
      }
      sources {
        ...SourceText
      }
    }
  `,
  [PartyLinkFragment, WhenTextFragment, SourceTextFragment],
);

/** Who does not share the decision, each in its own words, with the paper that it is and what says so; nothing where all share it. */
export function Dissents({ opinions }: { opinions: readonly FragmentOf<typeof DissentsFragment>[] }): ReactNode {
  const shown = readFragment(DissentsFragment, opinions);
  const text = useText();
  const { href } = useAddress();
  if (shown.length === 0) return null;
  return (
    <section className="mt-2 border-line border-l-2 pl-3">
      <h4 className="font-[550] text-small">{text('decisions.dissents', { count: shown.length })}</h4>
      <ul>
        {shown.map(({ id, party, when, text: words, paper, sources }) => (
          <li key={id} className="py-1">
            <PartyLink party={party} />, <WhenText when={when} />
            {words && <q className="block whitespace-pre-line text-ink-2">{words}</q>}
            {paper && (
              <p>
                <NameLink to={href(`/papers/${paper.slug}`)}>{paper.title}</NameLink>
              </p>
            )}
            <p className="text-ink-3 text-small">
              <SourceList sources={sources} isBrief={true} isNoneSaid={!paper} named={paper?.slug ?? null} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
