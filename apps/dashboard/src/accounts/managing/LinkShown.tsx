import type { ReactNode } from 'react';
import { OnceShown } from './OnceShown.tsx';
import { useManagingText, useMoment } from './text.ts';

export type SignInLink = Readonly<{ path: string; expiresAt: string }>;

/** The link with which the owner of an account sets a password: to be given to nobody else. */
export function LinkShown({ link, name, onClose }: { link: SignInLink; name: string; onClose: () => void }): ReactNode {
  const text = useManagingText();
  const moment = useMoment();
  return (
    <OnceShown
      title={text('accounts.linkFor', { name })}
      secret={`${window.location.origin}${link.path}`}
      onClose={onClose}
    >
      {text('accounts.linkHint', { until: moment(link.expiresAt) })}
    </OnceShown>
  );
}
