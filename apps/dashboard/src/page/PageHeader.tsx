import type { LocalDate } from '@concord/domain';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { AccountMenu } from '../accounts/AccountMenu.tsx';
import { useViewer } from '../accounts/viewer.ts';
import { ConnectionBadge } from '../connection/ConnectionBadge.tsx';
import { tasksOf } from '../desk/tasks.ts';
import { LocaleSwitch } from '../locale/LocaleSwitch.tsx';
import { useText } from '../locale/useText.ts';
import { PaletteButton } from '../palette/PaletteButton.tsx';
import { ThemeSwitch } from '../theme/ThemeSwitch.tsx';
import { DayPicker } from '../time/DayPicker.tsx';
import { useAddress } from './address.ts';
import type { Silence } from './silence.ts';

const OVERVIEW = { to: '/', name: 'page.overview' } as const;
const DESK = { to: '/desk', name: 'page.desk' } as const;
const OTHERS = [
  { to: '/matrix', name: 'page.matrix' },
  { to: '/owed', name: 'page.owed' },
  { to: '/digest', name: 'page.digest' },
  { to: '/meetings', name: 'page.meetings' },
  { to: '/instructions', name: 'page.instructions' },
  { to: '/journal', name: 'journal.title' },
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
  const role = useViewer()?.role;
  // Who enters something finds the desk at first sight, also where the line goes on beyond the edge.
  const pages = tasksOf(role).length > 0 ? [OVERVIEW, DESK, ...OTHERS] : [OVERVIEW, ...OTHERS, DESK];
  const navigation = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another place.
  useEffect(() => {
    if (navigation.current) showCurrent(navigation.current);
  }, [path, role]);
  // Nobody chose the last known day of one dossier for all the others.
  const isChosen = silence === null || (isPast && !silence.isReached);
  const elsewhere = (to: string): string => href(to, isChosen ? {} : { asOf: null });
  return (
    <header className="page-edges flex flex-wrap items-center gap-x-1.5 gap-y-0 border-line border-b sm:gap-x-4 min-[90rem]:flex-nowrap print:hidden">
      <Link href={elsewhere('/')} className="flex h-14 items-baseline py-4 font-[650] text-title tracking-[-0.01em]">
        Concord
      </Link>
      <nav
        ref={navigation}
        aria-label={text('page.navigation')}
        // A line of its own where the head has no room, whatever else stands there: what comes later moves nothing.
        className="scrolls-sideways -mx-4 order-last flex h-[45px] w-[calc(100%+2rem)] gap-x-4 border-line border-t px-4 sm:-mx-8 sm:w-[calc(100%+4rem)] sm:px-8 min-[90rem]:order-none min-[90rem]:mx-0 min-[90rem]:ml-2 min-[90rem]:h-14 min-[90rem]:w-auto min-[90rem]:min-w-0 min-[90rem]:gap-x-3 min-[90rem]:border-t-0 min-[90rem]:px-0"
      >
        {pages.map(({ to, name }) => (
          <Link
            key={to}
            href={elsewhere(to)}
            aria-current={isAt(path, to) ? 'page' : undefined}
            className="flex shrink-0 items-center justify-center touch:min-w-11 border-transparent border-b-2 pt-0.5 text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-[550] aria-[current]:text-ink"
          >
            {text(name)}
          </Link>
        ))}
      </nav>
      <div className="flex-1" />
      <PaletteButton />
      <div className="flex h-14 shrink-0 items-center gap-1.5 sm:gap-3">
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

/** Brings the link of the page that is open into the middle of its line, where that is longer than the window; the page stays where it is. */
function showCurrent(line: HTMLElement): void {
  const link = line.querySelector('[aria-current]');
  if (!link) return;
  const [place, frame] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2;
}

/** Whether a path is that of a page or of something under it; the quality of the data belongs to the journal. */
function isAt(path: string, to: string): boolean {
  return path === to || (path === '/quality' && to === '/journal') || (to !== '/' && path.startsWith(`${to}/`));
}
