import { type FormEvent, type ReactNode, useRef } from 'react';
import { ProblemContext } from '../../desk/form/Field.tsx';
import { useRefusal } from '../../desk/form/useRefusal.ts';
import type { Sending } from '../../desk/form/useSend.ts';
import { ErrorNote } from '../../page/ErrorNote.tsx';
import { Notice } from '../Notice.tsx';
import { useManagingText } from './text.ts';

const NO_DATES = {};

/** A few fields and a button. What is refused is told at its field, which takes the focus, else above the button. */
export function ShortForm({
  label,
  sending,
  submit,
  onSend,
  children,
}: {
  label: string;
  sending: Sending;
  /** What the button says. */
  submit: string;
  onSend: () => void;
  children: ReactNode;
}): ReactNode {
  const text = useManagingText();
  const form = useRef<HTMLFormElement>(null);
  const { refusal, placed } = useRefusal(form, sending, NO_DATES);
  const isBusy = sending.status === 'sending';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onSend();
  };
  return (
    <ProblemContext value={refusal && placed ? { field: placed, message: refusal.message } : null}>
      <form
        ref={form}
        aria-label={label}
        aria-busy={isBusy}
        onSubmit={send}
        noValidate
        className="max-w-[760px] border-line border-t pt-4"
      >
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
        {refusal && !placed && <Notice>{refusal.message}</Notice>}
        {sending.status === 'failed' && <ErrorNote error={sending.error} onRetry={onSend} hasData={false} />}
        <button
          type="submit"
          aria-disabled={isBusy}
          className="mt-5 h-10 rounded-md bg-accent px-5 font-[560] text-on-stand aria-disabled:opacity-60 max-sm:h-11"
        >
          {isBusy ? text('desk.sending') : submit}
        </button>
      </form>
    </ProblemContext>
  );
}
