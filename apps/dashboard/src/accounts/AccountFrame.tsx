import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { LocaleSwitch } from '../locale/LocaleSwitch.tsx';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { ThemeSwitch } from '../theme/ThemeSwitch.tsx';
import { RouteMotif } from './RouteMotif.tsx';

/** The pages on which somebody signs in: nothing else is on them. */
export function AccountFrame({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  useEffect(() => {
    document.title = `${title} – Concord`;
  }, [title]);
  return (
    <>
      <header className="flex h-14 items-center gap-2 px-4 sm:gap-3 sm:px-8">
        <Link href={href('/')} className="flex items-baseline gap-2 py-4 font-[650] text-title tracking-[-0.01em]">
          Concord
          <small className="hidden font-normal text-ink-3 text-small sm:inline">{text('page.subtitle')}</small>
        </Link>
        <div className="flex-1" />
        <ThemeSwitch />
        <LocaleSwitch />
      </header>
      <RouteMotif />
      <main id="main" className="mx-auto w-full max-w-[376px] px-4 pt-9 pb-16 sm:pt-14">
        <h1 className="font-[620] text-page leading-tight tracking-[-0.017em]">{title}</h1>
        {children}
      </main>
    </>
  );
}
