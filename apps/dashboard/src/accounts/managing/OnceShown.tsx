import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useManagingText } from './text.ts';

/** A secret that is shown only now: to copy, and to put away. It stands in no address and is kept nowhere. */
export function OnceShown({
  title,
  secret,
  children,
  onClose,
}: {
  title: string;
  secret: string;
  /** How to use it. */
  children: ReactNode;
  onClose: () => void;
}): ReactNode {
  const text = useManagingText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(text('managing.copied'));
    } catch {
      setSaid(text('managing.copyByHand'));
    }
  };
  const button = 'h-9 shrink-0 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11';
  return (
    <div className="my-4 max-w-[760px] border-agreed border-l-2 py-1 pl-4">
      <h3 ref={heading} id={id} tabIndex={-1} className="font-[620] outline-none">
        {title}
      </h3>
      <p className="text-ink-2 text-small">{text('managing.shownOnce')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <input
          ref={field}
          readOnly
          value={secret}
          aria-labelledby={id}
          onFocus={({ target }) => target.select()}
          className="h-9 min-w-0 flex-1 basis-64 rounded-md border border-line-2 bg-ground px-2.5 font-mono text-small touch:h-11"
        />
        <button type="button" onClick={() => void copy()} className={button}>
          {text('managing.copy')}
        </button>
        <button type="button" onClick={onClose} className={button}>
          {text('managing.putAway')}
        </button>
      </div>
      <p role="status" className="mt-1 min-h-5 text-ink-2 text-small">
        {said}
      </p>
      <div className="break-words text-ink-2 text-small">{children}</div>
    </div>
  );
}
