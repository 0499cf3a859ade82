import type { ResultOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Section } from '../page/Section.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import type { DigestChange, DigestChangesQuery } from './digest.ts';

/** So many things are told of one dossier, so that the digest stays one page; the rest is counted. */
const TOLD = 3;

/** What changed, dossier by dossier, the most pressing first. */
export function DigestChanges({
  changes,
}: {
  /** Null until they are there. */
  changes: ResultOf<typeof DigestChangesQuery>['changes'] | null;
}): ReactNode {
  const text = useText();
  const rest = changes ? changes.totalCount - changes.edges.length : 0;
  return (
    <Section title={text('digest.changed')}>
      {!changes && <p aria-busy="true">{text('digest.loading')}</p>}
      {changes?.totalCount === 0 && <p className="text-ink-2">{text('compare.none')}</p>}
      <ul>
        {changes?.edges.map(({ node }) => (
          <Changed key={node.dossier.slug} change={node} />
        ))}
      </ul>
      {rest > 0 && <p className="text-ink-2 text-small">{text('digest.moreDossiers', { count: rest })}</p>}
    </Section>
  );
}

function Changed({ change: { dossier, differences } }: { change: DigestChange }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  return (
    <li className="border-line border-t py-1.5">
      <Link href={href(`/dossiers/${dossier.slug}`)} className="font-[560] hover:underline">
        {dossier.title}
      </Link>
      {dossier.synthetic && <SyntheticTag />}
      <ul className="text-ink-2 text-small">
        {differences.slice(0, TOLD).map(({ kind, subject, before, after }) => (
          <li key={`${kind} ${subject}`}>
            {subject}: {before && `${before} → `}
            {after ?? '–'}
          </li>
        ))}
        {differences.length > TOLD && <li>{text('digest.moreChanges', { count: differences.length - TOLD })}</li>}
      </ul>
    </li>
  );
}
