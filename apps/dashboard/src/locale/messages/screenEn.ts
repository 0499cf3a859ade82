import type { ScreenMessageId } from './screenRu.ts';

/** The English messages of the page that makes a browser a screen. */
export const screenEn: Readonly<Record<ScreenMessageId, string>> = {
  'screen.title': 'A screen on a wall',
  'screen.asking': 'Checking the address of the screen…',
  'screen.noAddress':
    'The address of the screen is incomplete. Open all of it, as the page “Tokens” showed it to the administrator, or ask an administrator for a new one.',
  'screen.WRONG':
    'This address does not work: it is wrong, or the token of the screen was withdrawn or has ended. Ask an administrator for a new address.',
  'screen.THROTTLED':
    'Too many attempts from this network address have failed. The page tries again by itself; that may take 15 minutes.',
  'screen.waiting': 'The server has not answered yet. The page will try again by itself.',
  'screen.signedIn':
    'Somebody is signed in by name in this browser. It now shows what that person may see, and a screen is to show what viewers may see.',
  'screen.instead': 'End the session and make it a screen',
  'screen.stay': 'Leave it as it is',
};
