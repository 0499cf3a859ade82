import { cookiesOf } from '../http/cookies.ts';

/** What the cookie of a screen is called. */
const PLAIN = 'concord.screen';
/** The same where it goes over https only: browsers take a name that begins so from this very host alone, and send it nowhere else. */
const SECURE = `__Host-${PLAIN}`;
/**
 * How long a browser keeps it, in seconds: 400 days, and no browser keeps one longer. What it opens, it opens as long as the token stands;
 * it outlasts every token (`TOKEN_DAYS`), so that a screen learns that its token has ended and is not taken for nobody.
 */
const KEPT = 400 * 24 * 60 * 60;

type Sent = Readonly<{ cookie?: string | undefined }>;

/** The token in the cookie of a screen, as it came; undefined where there is none. */
export function screenTokenOf(sent: Sent): string | undefined {
  return cookieOf(sent)?.token;
}

/** Makes a browser a screen. */
export function setScreen(token: string, isSecure: boolean): string {
  return written(isSecure ? SECURE : PLAIN, token, KEPT);
}

/** Makes a screen remember for as long again that it is one. */
export function keepScreen(sent: Sent): readonly string[] {
  const cookie = cookieOf(sent);
  return cookie ? [written(cookie.name, cookie.token, KEPT)] : [];
}

/** Makes a browser forget that it is a screen. */
export function forgetScreen(sent: Sent): readonly string[] {
  const cookie = cookieOf(sent);
  return cookie ? [written(cookie.name, '', 0)] : [];
}

function cookieOf({ cookie }: Sent): Readonly<{ name: string; token: string }> | undefined {
  const cookies = cookiesOf({ cookie });
  const name = [SECURE, PLAIN].find((each) => cookies.get(each));
  return name === undefined ? undefined : { name, token: cookies.get(name) ?? '' };
}

function written(name: string, token: string, seconds: number): string {
  const secure = name === SECURE ? '; Secure' : '';
  return `${name}=${encodeURIComponent(token)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}
