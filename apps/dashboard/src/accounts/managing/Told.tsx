import { type ReactNode, useEffect, useRef } from 'react';
import type { Sending } from '../../desk/form/useSend.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { Notice } from '../Notice.tsx';

/** What became of a press on a button, where what was pressed may be gone: it takes the focus. */
export function Told({ text, sending, onRetry }: { text: string; sending: Sending; onRetry: () => void }): ReactNode {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== '') place.current?.focus();
  }, [text]);
  if (sending.status === 'refused') return <Notice>{sending.refusal.message}</Notice>;
  if (sending.status === 'failed') return <ErrorNote error={sending.error} onRetry={onRetry} hasData={true} />;
  return (
    <p ref={place} role="status" tabIndex={-1} className="text-ink-2 text-small outline-none not-empty:mb-3">
      {text}
    </p>
  );
}
