import { type ReactNode, type RefObject, useId, useState } from 'react';
import { useText } from '../locale/useText.ts';

/** A field with its name over it, a hint, and what is wrong with it under it. A password can be shown. */
export function Field({
  label,
  name,
  type,
  autoComplete,
  hint,
  problem,
  field,
  onChange,
}: {
  label: string;
  name: string;
  type: 'email' | 'password';
  autoComplete: string;
  hint?: string | undefined;
  problem?: string | undefined;
  field?: RefObject<HTMLInputElement | null>;
  onChange?: () => void;
}): ReactNode {
  const text = useText();
  const id = useId();
  const [isShown, setShown] = useState(false);
  const isPassword = type === 'password';
  return (
    <div className="mt-5">
      <label htmlFor={id} className="font-[560] text-dense">
        {label}
      </label>
      <div className="relative mt-1.5">
        <input
          ref={field}
          id={id}
          name={name}
          type={isShown ? 'text' : type}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem || hint ? `${id}-note` : undefined}
          onChange={onChange}
          className={`h-11 w-full rounded-md border border-line-2 bg-ground px-3 text-[1rem] text-ink hover:border-ink-3 aria-[invalid]:border-late ${isPassword ? 'pr-24' : ''}`}
        />
        {isPassword && (
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={text('signIn.showPassword')}
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-0 right-0 px-3 text-ink-3 text-small hover:text-ink"
          >
            {text(isShown ? 'signIn.hide' : 'signIn.show')}
          </button>
        )}
      </div>
      {(problem || hint) && (
        <p id={`${id}-note`} className={`mt-1.5 text-small ${problem ? 'text-late' : 'text-ink-3'}`}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
