import type { ReactNode } from 'react';
import { OnceShown } from './OnceShown.tsx';
import { useManagingText } from './text.ts';

/** A token's secret, with the header in which it is sent. */
export function TokenShown({ secret, onClose }: { secret: string; onClose: () => void }): ReactNode {
  const text = useManagingText();
  return (
    <OnceShown title={text('tokens.secret')} secret={secret} onClose={onClose}>
      {text('tokens.header')} <code className="font-mono text-ink">Authorization: Bearer {secret}</code>
    </OnceShown>
  );
}
