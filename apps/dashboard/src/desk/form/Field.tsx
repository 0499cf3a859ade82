import { createContext, type ReactNode, useContext } from 'react';

/** What was refused, at which field. */
export const ProblemContext = createContext<Readonly<{ field: string; message: string }> | null>(null);

/** What assistive technology needs to know of a control: its note, and that it was refused. */
export type Described = Readonly<{ 'aria-describedby'?: string; 'aria-invalid'?: true }>;

export const CONTROL =
  'w-full rounded-md border border-line-2 bg-ground px-2.5 text-ink hover:border-ink-3 aria-[invalid]:border-late';

/** What is wrong with a field; null when nothing is. */
export function useProblem(name: string): string | null {
  const problem = useContext(ProblemContext);
  return problem?.field === name ? problem.message : null;
}

/** The attributes that lead from a control to the note under it. */
export function described(id: string, problem: string | null, hint: ReactNode): Described {
  return {
    ...(problem || hint ? { 'aria-describedby': `${id}-note` } : {}),
    ...(problem ? { 'aria-invalid': true } : {}),
  };
}

/** A control under its name, with a hint or with what is wrong under it. */
export function Field({
  name,
  id,
  label,
  hint,
  isOptional = false,
  optional,
  wrong = null,
  children,
}: {
  name: string;
  id: string;
  label: string;
  hint?: ReactNode;
  isOptional?: boolean;
  /** The word for what need not be filled in. */
  optional?: string;
  /** What can be told to be wrong before it is sent. */
  wrong?: string | null;
  children: ReactNode;
}): ReactNode {
  const problem = useProblem(name) ?? wrong;
  return (
    <div data-field={name} className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-[560] text-small">
        {label}
        {isOptional && optional && <span className="font-normal text-ink-3"> · {optional}</span>}
      </label>
      {children}
      <Note id={id} problem={problem} hint={hint} />
    </div>
  );
}

/** What is wrong, said at once to who listens; else the hint. */
export function Note({ id, problem, hint }: { id: string; problem: string | null; hint?: ReactNode }): ReactNode {
  if (!problem && !hint) return null;
  return (
    <div
      id={`${id}-note`}
      role={problem ? 'alert' : undefined}
      className={`mt-1 text-small ${problem ? 'text-late' : 'text-ink-3'}`}
    >
      {problem ?? hint}
    </div>
  );
}
