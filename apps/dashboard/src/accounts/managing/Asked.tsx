import { type ReactNode, useEffect, useRef, useState } from 'react';

const BUTTON = 'h-8 rounded-md border border-line-2 px-3 text-small hover:border-ink-3 touch:h-11';

/** A button that asks first: only a second press does it. The focus waits on the way back; Escape goes there too. */
export function Asked({
  label,
  about,
  question,
  cancel,
  onDo,
}: {
  /** What it does, in a word. */
  label: string;
  /** To what, for who does not see beside what it stands. */
  about: string;
  /** What happens then. */
  question: string;
  cancel: string;
  onDo: () => void;
}): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) back.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button
        ref={first}
        type="button"
        aria-label={`${label}: ${about}`}
        onClick={() => setAsking(true)}
        className={BUTTON}
      >
        {label}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with two answers is no set of fields.
    <div
      role="group"
      aria-label={`${about}. ${question}`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false);
      }}
      className="flex flex-wrap items-center gap-2"
    >
      <span className="w-full text-small">{question}</span>
      <button
        type="button"
        onClick={() => {
          setAsking(false);
          onDo();
        }}
        className={`${BUTTON} font-[560] text-late`}
      >
        {label}
      </button>
      <button ref={back} type="button" onClick={() => setAsking(false)} className={BUTTON}>
        {cancel}
      </button>
    </div>
  );
}
