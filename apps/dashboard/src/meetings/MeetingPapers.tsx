import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';
import { Section } from '../page/Section.tsx';

export type Paper = Readonly<{ slug: string; title: string }>;

/** The papers of a meeting, as far as the register has taken something from them. */
export function MeetingPapers({ papers }: { papers: readonly Paper[] }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  if (papers.length === 0) return null;
  return (
    <Section title={text('meeting.papers')} hint={text('meeting.papersHint')}>
      <ul>
        {papers.map(({ slug, title }) => (
          <li key={slug} className="border-line border-t py-2">
            <NameLink to={href(`/papers/${slug}`)}>{title}</NameLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
