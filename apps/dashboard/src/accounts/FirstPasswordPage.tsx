import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../locale/useText.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { Field } from './Field.tsx';
import { Notice } from './Notice.tsx';
import { type Code, post } from './post.ts';
import { Submit } from './Submit.tsx';
import { useSecret } from './useSecret.ts';

const SHORTEST = 12;

/** Sets a password with the link that somebody was given, and signs in. */
export default function FirstPasswordPage(): ReactNode {
  const text = useText();
  const token = useSecret();
  const [answer, setAnswer] = useState<Code>();
  const [problem, setProblem] = useState<'short' | 'different'>();
  const [isBusy, setBusy] = useState(false);
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];

  const setPassword = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const password = String(given.get('password'));
    setAnswer(undefined);
    if (password.length < SHORTEST) {
      setProblem('short');
      return first.current?.focus();
    }
    if (password !== given.get('again')) {
      setProblem('different');
      return second.current?.focus();
    }
    setBusy(true);
    const code = await post('password', { token, password });
    if (code === 'DONE') return window.location.replace('/');
    setBusy(false);
    setAnswer(code);
  };

  if (token === '')
    return (
      <AccountFrame title={text('firstPassword.title')}>
        <Notice>{text('firstPassword.noLink')}</Notice>
      </AccountFrame>
    );
  const forget = (): void => setProblem(undefined);
  return (
    <AccountFrame title={text('firstPassword.title')}>
      <p className="mt-1 text-ink-2">{text('firstPassword.lead')}</p>
      {answer && answer !== 'DONE' && <Notice>{text(`signIn.${answer}`)}</Notice>}
      <form onSubmit={(event) => void setPassword(event)} aria-busy={isBusy} noValidate>
        <Field
          label={text('firstPassword.new')}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={text('firstPassword.hint', { count: SHORTEST })}
          problem={problem === 'short' ? text('firstPassword.short', { count: SHORTEST }) : undefined}
          field={first}
          onChange={forget}
        />
        <Field
          label={text('firstPassword.again')}
          name="again"
          type="password"
          autoComplete="new-password"
          problem={problem === 'different' ? text('firstPassword.different') : undefined}
          field={second}
          onChange={forget}
        />
        <Submit isBusy={isBusy}>{text(isBusy ? 'signIn.busy' : 'firstPassword.submit')}</Submit>
      </form>
    </AccountFrame>
  );
}
