import type { LocalDate } from '@concord/domain';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { AccountMenu } from '../accounts/AccountMenu.tsx';
import { ConnectionBadge } from '../connection/ConnectionBadge.tsx';
import { LocaleSwitch } from '../locale/LocaleSwitch.tsx';
import { useText } from '../locale/useText.ts';
import { PaletteButton } from '../palette/PaletteButton.tsx';
import { ThemeSwitch } from '../theme/ThemeSwitch.tsx';
import { DayPicker } from '../time/DayPicker.tsx';
import { useAddress } from './address.ts';
import type { Silence } from './silence.ts';

const PAGES = [
  { to: '/', name: 'page.overview' },
  { to: '/owed', name: 'page.owed' },
  { to: '/digest', name: 'page.digest' },
  { to: '/meetings', name: 'page.meetings' },
  { to: '/instructions', name: 'page.instructions' },
  { to: '/quality', name: 'page.quality' },
  { to: '/desk', name: 'page.desk' },
] as const;

/** The head of every page; `day` is the day of what is shown, once that is known. */
export function PageHeader({
  day,
  isPast,
  isFollowed,
  silence,
  onCompare,
}: {
  day: LocalDate | null;
  isPast: boolean;
  isFollowed: boolean;
  silence: Silence | null;
  onCompare: ((day: LocalDate) => void) | null;
}): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const [path] = useLocation();
  // Nobody chose the last known day of one dossier for all the others.
  const isChosen = silence === null || (isPast && !silence.isReached);
  const elsewhere = (to: string): string => href(to, isChosen ? {} : { asOf: null });
  return (
    <header className="flex flex-wrap items-center gap-x-1.5 gap-y-0 border-line border-b px-4 sm:gap-x-5 sm:px-8 print:hidden">
      <Link
        href={elsewhere('/')}
        className="flex h-14 items-baseline gap-2 py-4 font-[650] text-title tracking-[-0.01em]"
      >
        Concord
        <small className="hidden font-normal text-ink-3 text-small 2xl:inline">{text('page.subtitle')}</small>
      </Link>
      <nav
        aria-label={text('page.navigation')}
        className="flex h-14 gap-x-5 max-sm:order-last max-sm:-mx-4 max-sm:h-11 max-sm:w-screen max-sm:overflow-x-auto max-sm:border-line max-sm:border-t max-sm:px-4 sm:ml-2"
      >
        {PAGES.map(({ to, name }) => (
          <Link
            key={to}
            href={elsewhere(to)}
            aria-current={isAt(path, to) ? 'page' : undefined}
            className="flex shrink-0 items-center border-transparent border-b-2 pt-0.5 text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-[550] aria-[current]:text-ink"
          >
            {text(name)}
          </Link>
        ))}
      </nav>
      <div className="flex-1" />
      <PaletteButton />
      <div className="flex h-14 items-center gap-1.5 sm:gap-3">
        <DayPicker day={day} isPast={isPast} silence={silence} onCompare={onCompare} />
        {isFollowed && <ConnectionBadge />}
        {/* On a phone the palette changes it: the head has room for what is needed at once. */}
        <div className="max-sm:hidden">
          <ThemeSwitch />
        </div>
        <LocaleSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}

/** Whether a path is that of a page or of something under it. */
function isAt(path: string, to: string): boolean {
  return path === to || (to !== '/' && path.startsWith(`${to}/`));
}
