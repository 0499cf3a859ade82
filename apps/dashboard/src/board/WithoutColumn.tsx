import { Fragment, type ReactNode } from 'react';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { NameLink } from '../page/NameLink.tsx';

/** So many are named; of more it is said how many they are. */
const NAMED = 20;

/** The dossiers for which a matrix has no column, and why. */
export function WithoutColumn({
  why,
  dossiers,
}: {
  why: 'untold' | 'notYet' | 'noState';
  dossiers: readonly Readonly<{ id: string; slug: string; title: string }>[];
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  if (dossiers.length === 0) return null;
  const rest = dossiers.length - NAMED;
  return (
    <p className="mt-2 text-ink-2 text-small">
      {`${text(`matrix.${why}`, { count: dossiers.length })} `}
      {dossiers.slice(0, NAMED).map(({ id, slug, title }, index) => (
        <Fragment key={id}>
          {index > 0 && '; '}
          <NameLink to={href(`/dossiers/${slug}`)}>{title}</NameLink>
        </Fragment>
      ))}
      {rest > 0 && `; ${text('matrix.others', { count: rest })}`}
    </p>
  );
}
