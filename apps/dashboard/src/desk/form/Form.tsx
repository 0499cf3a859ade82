import { type FormEvent, type ReactNode, type RefObject, type SyntheticEvent, useRef, useState } from 'react';
import { Notice } from '../../accounts/Notice.tsx';
import { useDeskText } from '../text.ts';
import { Conflict } from './Conflict.tsx';
import { ProblemContext } from './Field.tsx';
import { InQuestion } from './InQuestion.tsx';
import { NotSent } from './NotSent.tsx';
import { useRefusal } from './useRefusal.ts';
import type { Refused, Sending } from './useSend.ts';

const NO_DATES = {};

/**
 * Fields and a button, of the desk and of the pages of accounts. What is refused is told at its field, which takes the focus, else above
 * the button; nothing that was filled in is lost.
 */
export function Form({
  sending,
  submit,
  label,
  dates = NO_DATES,
  look,
  fields,
  foot,
  beside,
  own,
  onSend,
  onVersion,
  children,
}: {
  sending: Sending;
  /** What the button says. */
  submit: string;
  /** What the form is called, where no heading of the page says so. */
  label?: string;
  /** What stands in the fields for dates, by name. */
  dates?: Readonly<Record<string, string>>;
  /** Classes of the form, of its fields, and of the line with the button. */
  look: string;
  fields: string;
  foot: string;
  /** What stands beside the button. */
  beside?: ReactNode;
  own?: RefObject<HTMLFormElement | null>;
  onSend: () => void;
  /** Takes note of a newer version of what the form is about, where that has versions. */
  onVersion?: ((version: number) => void) | undefined;
  children: ReactNode;
}): ReactNode {
  const text = useDeskText();
  const inner = useRef<HTMLFormElement>(null);
  const form = own ?? inner;
  const { refusal, placed } = useRefusal(form, sending, dates);
  const [mended, setMended] = useState<Refused | null>(null);
  const said = refusal && refusal !== mended ? atField(refusal, text) : null;
  // What was wrong with a field is told until that is changed.
  const mend = ({ target }: SyntheticEvent): void => {
    if (placed && (target as Element).closest('[data-field]')?.getAttribute('data-field') === placed)
      setMended(refusal);
  };
  const press = (event: SyntheticEvent): void => {
    if ((event.target as Element).closest('button, [role=option]')) mend(event);
  };
  const isBusy = sending.status === 'sending';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onSend();
  };
  return (
    <ProblemContext value={said && placed ? { field: placed, message: said } : null}>
      <form ref={form} aria-label={label} aria-busy={isBusy} onSubmit={send} noValidate className={look}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what bubbles up from the fields is only taken note of. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
        <div className={fields} onInput={mend} onClick={press}>
          {children}
        </div>
        {refusal?.code === 'VERSION_CONFLICT' && onVersion ? (
          <Conflict refusal={refusal} onSeen={onVersion} />
        ) : (
          refusal && (
            <>
              {!placed && <Notice>{refusal.message}</Notice>}
              <InQuestion refusal={refusal} />
            </>
          )
        )}
        {sending.status === 'failed' && <NotSent error={sending.error} onSend={onSend} />}
        <div className={foot}>
          <button
            type="submit"
            aria-disabled={isBusy}
            className="h-10 rounded-md bg-accent px-5 font-[560] text-on-stand aria-disabled:opacity-60 touch:h-11"
          >
            {isBusy ? text('desk.sending') : submit}
          </button>
          {beside}
        </div>
      </form>
    </ProblemContext>
  );
}

/** A refusal as it is told at its field, where nobody needs to hear what the field is called. */
function atField({ code, facts, message }: Refused, text: ReturnType<typeof useDeskText>): string {
  if (code === 'EMPTY_TEXT') return text('desk.fillIn');
  if (code !== 'TEXT_TOO_LONG') return message;
  const { length, limit } = facts as Readonly<{ length: number; limit: number }>;
  return text('desk.tooLong', { length, limit });
}
