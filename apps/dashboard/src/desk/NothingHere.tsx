import type { ReactNode } from 'react';
import { useAddress } from '../page/address.ts';
import { TextLink } from '../page/TextLink.tsx';
import { useDeskText } from './text.ts';

/** In place of a form that has nothing to be about in this dossier: the way to another one, and to what this one is about. */
export function NothingHere({ children }: { children: ReactNode }): ReactNode {
  const text = useDeskText();
  const { get, here, href } = useAddress();
  const slug = get('dossier');
  return (
    <div className="mt-6">
      <p className="text-ink-2">{children}</p>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        <TextLink to={here({ dossier: null })}>{text('desk.otherDossier')}</TextLink>
        {slug && <TextLink to={href(`/dossiers/${slug}`)}>{text('desk.toDossier')}</TextLink>}
      </p>
    </div>
  );
}
