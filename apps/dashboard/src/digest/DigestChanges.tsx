import type { ResultOf } from '@concord/contract';
import type { ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { Empty } from '../page/Empty.tsx';
import { NameLink } from '../page/NameLink.tsx';
import { Section } from '../page/Section.tsx';
import { SyntheticTag } from '../page/SyntheticTag.tsx';
import type { DigestChange, DigestChangesQuery } from './digest.ts';
import { toldOf } from './told.ts';

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
      {changes?.totalCount === 0 && <Empty text={text('compare.none')} />}
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
  const told = toldOf(differences);
  const remarks = differences.filter(({ kind }) => kind === 'REMARK').length;
  return (
    <li className="border-line border-t py-1.5">
      <NameLink to={href(`/dossiers/${dossier.slug}`)}>{dossier.title}</NameLink>
      {dossier.synthetic && <SyntheticTag />}
      <ul className="text-ink-2 text-small">
        {told.slice(0, TOLD).map(({ difference: { kind, subject, before, after, letter }, letters }) => (
          <li key={`${kind} ${subject} ${letter}`} className="first-letter:uppercase">
            {letter ??
              (after === null
                ? text('digest.gone', { subject, before: before ?? '' })
                : before === null
                  ? `${subject}: ${after}`
                  : text('digest.became', { subject, before, after }))}
            {letters > 1 && ` (${text('digest.letters', { count: letters })})`}
          </li>
        ))}
        {told.length > TOLD && <li>{text('digest.moreChanges', { count: told.length - TOLD })}</li>}
        {remarks > 0 && <li>{text('digest.remarks', { count: remarks })}</li>}
      </ul>
    </li>
  );
}
