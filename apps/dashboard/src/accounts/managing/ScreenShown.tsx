import type { ReactNode } from 'react';
import { OnceShown } from './OnceShown.tsx';
import { useManagingText } from './text.ts';

/** The token of a screen, as the address that is opened there: what follows the hash leaves the browser in no address. */
export function ScreenShown({
  secret,
  name,
  onClose,
}: {
  secret: string;
  /** Which screen. */
  name: string;
  onClose: () => void;
}): ReactNode {
  const text = useManagingText();
  return (
    <OnceShown
      title={text('devices.address', { name })}
      secret={`${window.location.origin}/screen#${secret}`}
      onClose={onClose}
    >
      {text('devices.addressHint')}
    </OnceShown>
  );
}
