import type { ReactNode } from 'react';
import { useAddress } from '../../page/address.ts';
import { TextLink } from '../../page/TextLink.tsx';
import { useDeskText } from '../text.ts';

/** What the register holds already and is likely the same: pointed out before it is sent, and never in the way. */
export function Likely({
  found,
  dossier,
}: {
  found: readonly Readonly<{ text: string }>[];
  dossier: string | null;
}): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  return (
    // While it says nothing it takes no room among the fields.
    <div role="status" className="empty:-mt-5">
      {found.length > 0 && (
        <div className="border-soon border-l-2 py-0.5 pl-4">
          <p className="font-[560]">{text('desk.likely', { count: found.length })}</p>
          <ul>
            {found.map((each) => (
              <li key={each.text} className="text-ink-2">
                {each.text}
              </li>
            ))}
          </ul>
          {dossier && <TextLink to={href(`/dossiers/${dossier}`)}>{text('desk.likelyLook')}</TextLink>}
        </div>
      )}
    </div>
  );
}
