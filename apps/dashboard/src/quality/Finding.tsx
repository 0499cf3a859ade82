import { type FragmentOf, graphql, readFragment } from '@concord/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { SourceList, SourceTextFragment } from '../documents/SourceText.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { SyntheticTag } from '../page/SyntheticTag.tsx';

export const FindingFragment = graphql(
  `
    fragment Finding on DataFinding {
      text(locale: $locale)
      noted
      synthetic
      dossier {
        slug
        title(locale: $locale)
      }
      sources {
        ...SourceText
      }
    }
  `,
  [SourceTextFragment],
);

/** What a reader should know, the papers and words that it is about, who found it, and in which dossier. */
export function Finding({
  finding,
  isDossierNamed,
}: {
  finding: FragmentOf<typeof FindingFragment>;
  isDossierNamed: boolean;
}): ReactNode {
  const { text: what, noted, synthetic, dossier, sources } = readFragment(FindingFragment, finding);
  const text = useText();
  const { href } = useAddress();
  return (
    <li className="grid gap-x-8 gap-y-0.5 border-line border-t py-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,0.8fr)]">
      <div className="min-w-0">
        <p>
          {what}
          {synthetic && <SyntheticTag />}
        </p>
        <p className="flex min-w-0 items-center gap-x-1.5 text-ink-3 text-small">
          <span className="shrink-0">{text(noted ? 'quality.noted' : 'quality.found')}</span>
          {isDossierNamed && dossier && (
            <>
              <span aria-hidden="true">·</span>
              <Link
                href={href(`/dossiers/${dossier.slug}`)}
                title={dossier.title}
                className="flex min-h-6 min-w-0 items-center hover:text-ink touch:min-h-11"
              >
                <span className="truncate underline decoration-1 decoration-line-2 underline-offset-3">
                  {dossier.title}
                </span>
              </Link>
            </>
          )}
        </p>
      </div>
      <p className="text-ink-3 text-small max-lg:my-1 lg:pt-px">
        <SourceList sources={sources} isNoneSaid={true} />
      </p>
    </li>
  );
}
