import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useAddress } from '../../page/address.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { useDeskText } from '../text.ts';
import { Conflict } from './Conflict.tsx';
import { ProblemContext } from './Field.tsx';
import { Keys } from './Keys.tsx';
import { useRefusal } from './useRefusal.ts';
import type { Sending } from './useSend.ts';

/**
 * A form of the desk: Ctrl or ⌘ with Enter sends it, Escape leaves it with the draft kept. What is refused is told at its field, which
 * takes the focus, else above the button; nothing that was filled in is lost.
 */
export function Form({
  sending,
  dates,
  submit,
  isTouched,
  onSend,
  onClear,
  onVersion,
  children,
}: {
  sending: Sending;
  /** What stands in the fields for dates, by name. */
  dates: Readonly<Record<string, string>>;
  /** What the button says. */
  submit: string;
  isTouched: boolean;
  onSend: () => void;
  onClear: () => void;
  /** Takes note of a newer version of what the form is about. */
  onVersion: (version: number) => void;
  children: ReactNode;
}): ReactNode {
  const text = useDeskText();
  const { href } = useAddress();
  const [, navigate] = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const { refusal, placed } = useRefusal(form, sending, dates);
  const isBusy = sending.status === 'sending';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onSend();
  };
  const leave = (): void => navigate(href('/desk'));
  const latest = useRef({ leave });
  latest.current = { leave };
  useEffect(() => {
    // Wherever the focus is: a button that does its work and goes leaves it nowhere.
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape') latest.current.leave();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <ProblemContext value={refusal && placed ? { field: placed, message: refusal.message } : null}>
      <form ref={form} onSubmit={send} aria-busy={isBusy} noValidate className="mt-6 max-w-[760px]">
        {children}
        {refusal?.code === 'VERSION_CONFLICT' ? (
          <Conflict refusal={refusal} onSeen={onVersion} />
        ) : (
          refusal &&
          !placed && (
            <p role="alert" className="mt-6 border-late border-l-2 py-1 pl-4">
              {refusal.message}
            </p>
          )
        )}
        {sending.status === 'failed' && <ErrorNote error={sending.error} onRetry={onSend} hasData={false} />}
        <div className="mt-7 flex flex-wrap items-center gap-x-4 gap-y-3 border-line border-t pt-4">
          <button
            type="submit"
            aria-disabled={isBusy}
            className="h-10 rounded-md bg-accent px-5 font-[560] text-on-stand aria-disabled:opacity-60 max-sm:h-11"
          >
            {isBusy ? text('desk.sending') : submit}
          </button>
          {isTouched && (
            <button
              type="button"
              onClick={onClear}
              className="h-10 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 max-sm:h-11"
            >
              {text('desk.clear')}
            </button>
          )}
          <Keys />
        </div>
      </form>
    </ProblemContext>
  );
}
