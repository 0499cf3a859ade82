import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useLocale } from '../../locale/useLocale.ts';
import { useAddress } from '../../page/address.ts';
import { useDeskText } from '../text.ts';
import { checkDays } from './checkDays.ts';
import { edtfOf } from './edtf.ts';
import { Form } from './Form.tsx';
import { Keys } from './Keys.tsx';
import { type Entered, RecordedNote } from './Recorded.tsx';
import { type Source, type SourceDraft, sourceOf } from './source.ts';
import { useFirstField } from './useFirstField.ts';
import type { Form as Held } from './useForm.ts';
import { useKeys } from './useKeys.ts';
import { type Send, unsaid, useSend } from './useSend.ts';
import { FictionalContext } from './world.ts';

/** What every form of the desk holds. */
type Values = Readonly<{
  occurred: string;
  /** Since when it is known, where the form asks for that. */
  known?: string;
  source: SourceDraft;
  /** The version of what it is about that was on the page; none for what does not exist yet. */
  version?: number;
}>;

/** What every command takes, of what every form holds. */
export type Said = Readonly<{
  occurred: string;
  known?: string;
  source: Source | null;
  idempotencyKey: string;
  expectedVersion?: number;
}>;

const NO_DAYS: readonly never[] = [];

/**
 * A form of the desk: Ctrl or ⌘ with Enter sends it, Escape leaves it with the draft kept; what was recorded then stands in its place.
 * It adds to a command what all commands take; a new paper comes into the register with it, or not at all.
 */
export function EntryForm<Kept extends Values>({
  form,
  submit,
  isSynthetic,
  days = NO_DAYS,
  single = NO_DAYS,
  paper = ({ source }) => source,
  needs,
  enter,
  onNext,
  children,
}: {
  form: Held<Kept>;
  /** What the button says. */
  submit: string;
  /** Whether it is about something fictional, as a new paper then is. */
  isSynthetic: boolean;
  /** What else of it are dates besides `occurred` and `known`. */
  days?: readonly (keyof Kept & string)[];
  /** Those of them that are one day, and neither a month nor a span. */
  single?: readonly (keyof Kept & string)[];
  /** The paper that is cited, where the form says more of it than its source does. */
  paper?: (values: Kept) => SourceDraft;
  /** Throws by `unsaid` while the form does not say what it is about. */
  needs?: () => unknown;
  enter: (said: Said, send: Send) => Promise<Entered>;
  /** Opens the form again for the next one; null where there is none. */
  onNext: (() => void) | null;
  children: ReactNode;
}): ReactNode {
  const text = useDeskText();
  const { wire } = useLocale();
  const { href } = useAddress();
  const [, navigate] = useLocation();
  const { sending, run } = useSend();
  const [done, setDone] = useState<Entered>();
  const element = useRef<HTMLFormElement>(null);
  useKeys(element, () => navigate(href('/desk')));
  useFirstField(element);
  if (done) return <RecordedNote {...done} onNext={onNext} />;

  const { key, isTouched, clear } = form;
  // Of a generic form only what all of them hold is set here.
  const { values, set } = form as unknown as Held<Values>;
  const dates: Readonly<Record<string, string>> = {
    occurred: values.occurred,
    ...Object.fromEntries(days.map((name) => [name, String(form.values[name])])),
    dated: values.source.dated,
    ...(values.known === undefined ? {} : { known: values.known }),
  };
  // A date whose field is not there any more counts for nothing.
  const shown = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(dates).filter(([name]) => element.current?.querySelector(`[data-field="${name}"]`)),
    );
  const send = async (): Promise<void> => {
    const occurred = edtfOf(values.occurred);
    const entered = await run(async (one) => {
      checkDays(shown(), [...single, 'known'], { date: text('desk.dayNotUnderstood'), oneDay: text('desk.oneDay') });
      needs?.();
      const known = values.known?.trim() ? edtfOf(values.known) : null;
      const told = paper(form.values);
      if (told.how === 'known' && !told.paper) return unsaid('UNKNOWN_PAPER', text('desk.choosePaper'));
      const source = sourceOf(told, text('desk.whole'), { key, isSynthetic, wire, occurred });
      const said = {
        ...{ occurred, source, idempotencyKey: key },
        ...(known === null ? {} : { known }),
        ...(values.version === undefined ? {} : { expectedVersion: values.version }),
      };
      return enter(said, one);
    });
    if (!entered) return;
    clear();
    setDone(entered);
  };
  return (
    <Form
      sending={sending}
      submit={submit}
      dates={dates}
      look="mt-6 max-w-[760px]"
      fields="flex flex-col gap-5"
      foot="mt-7 flex flex-wrap items-center gap-x-4 gap-y-3 border-line border-t pt-4"
      beside={
        <>
          {isTouched && (
            <button
              type="button"
              onClick={clear}
              className="h-10 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11"
            >
              {text('desk.clear')}
            </button>
          )}
          <Keys />
        </>
      }
      own={element}
      onSend={() => void send()}
      onVersion={values.version === undefined ? undefined : (version) => set({ version })}
    >
      <FictionalContext value={isSynthetic}>{children}</FictionalContext>
    </Form>
  );
}

/** The same for commands that are not carried out without a paper: the server says that there is none. */
export function cited(said: Said): Said & Readonly<{ source: NonNullable<Said['source']> }> {
  return { ...said, source: said.source ?? { paper: '', locator: '' } };
}
