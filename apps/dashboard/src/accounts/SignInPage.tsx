import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { Field } from './Field.tsx';
import { Notice } from './Notice.tsx';
import { ProviderButton } from './ProviderButton.tsx';
import { type Code, post } from './post.ts';
import { Submit } from './Submit.tsx';
import { isScreen, useViewer } from './viewer.ts';
import { whereTo } from './whereTo.ts';

/** Signs in with address and password, or with the identity provider of an organisation. */
export default function SignInPage(): ReactNode {
  const text = useText();
  const { get, href } = useAddress();
  const to = whereTo(useSearch());
  const viewer = useViewer();
  const [answer, setAnswer] = useState<Code>();
  const [isBusy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Whoever is signed in already has nothing to do here; at a screen somebody may sign in by name.
    if (viewer && !isScreen(viewer)) window.location.replace(to);
  }, [viewer, to]);

  const signIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setAnswer(undefined);
    const code = await post('sign-in', { email: String(given.get('email')), password: String(given.get('password')) });
    // Everything is loaded anew: nothing of what a stranger saw stays.
    if (code === 'DONE') return window.location.assign(to);
    setBusy(false);
    setAnswer(code);
    password.current?.select();
  };
  const isRefused = get('refused') !== null;
  return (
    <AccountFrame title={text('signIn.title')}>
      <p className="mt-1 text-ink-2">{text('signIn.lead')}</p>
      {isRefused && answer === undefined && !isBusy && <Notice>{text('signIn.providerRefused')}</Notice>}
      {answer && answer !== 'DONE' && <Notice>{text(`signIn.${answer}`)}</Notice>}
      <form onSubmit={(event) => void signIn(event)} aria-busy={isBusy}>
        <Field label={text('signIn.email')} name="email" type="email" autoComplete="username" />
        <Field
          label={text('signIn.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          field={password}
        />
        <Submit isBusy={isBusy}>{text(isBusy ? 'signIn.busy' : 'signIn.submit')}</Submit>
      </form>
      <ProviderButton />
      <p className="mt-8 border-line border-t pt-4 text-ink-3 text-small">{text('signIn.forgotten')}</p>
      <p className="mt-3 text-small">
        <Link href={href('/')} className="relative tap text-accent underline decoration-1 underline-offset-3">
          {text('signIn.without')}
        </Link>
      </p>
    </AccountFrame>
  );
}
