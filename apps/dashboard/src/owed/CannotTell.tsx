import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import { StandMark } from '../stands/StandMark.tsx';
import type { OwedData } from './owed.ts';

/** The dossiers of which nobody can tell who is awaited, and why: an answer, not a gap. */
export function CannotTell({ unknown }: { unknown: OwedData['outstanding']['cannotTell'] }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  if (unknown.length === 0) return null;
  return (
    <div className="mt-10 max-w-[1000px]">
      <Section title={text('outstanding.cannotTell')} hint={text('owed.cannotTellHint')}>
        <ul>
          {unknown.map(({ dossier: { slug, title, synthetic }, reason }) => (
            <li
              key={slug}
              className="relative grid grid-cols-[22px_minmax(0,1fr)] gap-x-2.5 border-line border-t py-2.5"
            >
              <span className="mt-0.5">
                <StandMark mark="cannotTell" label={null} />
              </span>
              <div className="min-w-0">
                <Link
                  href={href(`/dossiers/${slug}`)}
                  className="decoration-1 decoration-line-2 underline-offset-3 after:absolute after:inset-0 hover:underline"
                >
                  {title}
                </Link>
                {synthetic && <SyntheticTag />}
                <p className="text-ink-2 text-small">{reason}</p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
