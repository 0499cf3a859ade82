import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useText } from '../locale/useText.ts';
import { useAddress } from '../page/address.ts';
import { pagesOf } from './pages.ts';
import { leaveScreen, post } from './post.ts';
import { isScreen, useViewer, type Viewer } from './viewer.ts';

const BUTTON =
  'flex h-8 items-center justify-center rounded-lg border border-line px-2.5 font-medium text-ink-2 text-small hover:border-line-2 hover:text-ink touch:h-11 touch:min-w-11';

const ITEM = 'flex min-h-8 items-center text-left text-ink-2 text-small hover:text-ink hover:underline touch:min-h-11';

/** Who is signed in, and the way out; for a stranger the way in. */
export function AccountMenu(): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const [path] = useLocation();
  const search = useSearch();
  const viewer = useViewer();
  // The place is kept while nobody knows, so that nothing moves when it is known.
  if (viewer === undefined) return <span className="w-9 touch:w-11" aria-hidden="true" />;
  if (viewer) return <SignedIn viewer={viewer} />;
  const from = search ? `${path}?${search}` : path;
  return (
    <Link href={href('/sign-in', from === '/' ? {} : { from })} className={BUTTON}>
      <span className="max-sm:sr-only">{text('signIn.link')}</span>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="shrink-0 sm:hidden">
        <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
          <circle cx="8" cy="5.5" r="3" />
          <path d="M2.5 14c.6-2.7 2.8-4 5.5-4s4.9 1.3 5.5 4" />
        </g>
      </svg>
    </Link>
  );
}

function SignedIn({ viewer }: { viewer: Viewer }): ReactNode {
  const text = useText();
  const { href } = useAddress();
  const ofScreen = isScreen(viewer);
  const name = ofScreen ? text('screen.name') : viewer.name;
  const role = text(`role.${viewer.role}`);
  const leave = async (how: 'sign-out' | 'sign-out-everywhere'): Promise<void> => {
    await post(how);
    // Everything is loaded anew: nothing of what was seen stays.
    window.location.assign('/');
  };
  return (
    <>
      <button type="button" popoverTarget="account" title={name} className={`account-anchor ${BUTTON}`}>
        <span className="sr-only">{text('account.menu', { name })}</span>
        <span aria-hidden="true">{initialsOf(name)}</span>
      </button>
      <div
        id="account"
        popover="auto"
        className="account-panel m-0 w-64 rounded-lg border border-line-2 bg-ground p-4 text-ink"
      >
        <p className="font-[560]">{name}</p>
        <p className="text-ink-2 text-small">
          {viewer.state ? text('account.ofState', { role, state: viewer.state.names.short }) : role}
        </p>
        <div className="mt-3 flex flex-col items-start gap-1 border-line border-t pt-3">
          {ofScreen && (
            <>
              <Link href={href('/sign-in')} className={ITEM}>
                {text('signIn.link')}
              </Link>
              <button type="button" onClick={() => void leaveScreen()} className={ITEM}>
                {text('screen.leave')}
              </button>
            </>
          )}
          {pagesOf(viewer).map(({ to, name }) => (
            <Link
              key={to}
              href={href(to)}
              onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
              className={ITEM}
            >
              {text(name)}
            </Link>
          ))}
          {(ofScreen ? [] : (['sign-out', 'sign-out-everywhere'] as const)).map((how) => (
            <button key={how} type="button" onClick={() => void leave(how)} className={ITEM}>
              {text(`account.${how}`)}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}

/** The first letters of the first two words; what is no letter begins no word. */
function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]\S*/gu) ?? [];
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
