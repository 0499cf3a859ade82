import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson } from '../http/body.ts';
import { replyJson } from '../http/reply.ts';
import { addressOf } from '../limits/index.ts';
import { PASSWORD } from './accounts.ts';
import type { Oidc } from './oidc.ts';
import type { ScreenAnswer, Screens } from './screens.ts';
import type { Sessions } from './sessions.ts';

/** The largest body of these requests, in bytes: an address, a password, a link. */
const BODY = 4 * 1024;

const STATUS = {
  ...{ WRONG: 401, THROTTLED: 429, BUSY: 429, LINK_ENDED: 400, PASSWORD_LENGTH: 400 },
  SIGNED_IN: 409,
} as const;
/** After how many seconds to come back. */
const WAIT: Readonly<Partial<Record<keyof typeof STATUS, number>>> = { THROTTLED: 900, BUSY: 5 };

/**
 * Signing in and out, under `/auth/`: `sign-in`, `password` (with a one-time link), `sign-out`, `sign-out-everywhere`, `screen` and
 * `leave-screen` (with the token of a screen on a wall), and for organisations with an identity provider `provider` (where to send the browser) and `callback/oidc` (where it comes back). Nothing
 * else is served there. Answers are codes; the page has the words.
 *
 * Whoever calls it has seen already that the request does not come from a foreign page.
 */
export function createAuthRoutes(
  given: Readonly<{ sessions: Sessions; screens: Screens; oidc: Oidc | undefined; proxies: readonly string[] }>,
) {
  const { sessions, screens, oidc, proxies } = given;
  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    const address = addressOf(req, proxies);
    if (path === '/auth/callback/oidc' && req.method === 'GET' && oidc) return oidc.callback(req, res, address);
    if (path === '/auth/provider' && req.method === 'GET') return replyJson(res, 200, { name: oidc?.name ?? null });
    if (req.method !== 'POST' || !POSTED.has(path)) return replyJson(res, 404, { code: 'NOT_FOUND' });

    const body = await readJson(req, BODY);
    if (body.kind === 'refused') return replyJson(res, body.status, { code: body.code });
    const { email, password, token, instead } = body.value;
    const { cookie } = req.headers;
    switch (path) {
      case '/auth/sign-in':
        if (typeof email !== 'string' || typeof password !== 'string')
          return replyJson(res, 400, { code: 'BAD_REQUEST' });
        return reply(res, await sessions.signIn({ email, password }, address));
      case '/auth/password':
        if (typeof token !== 'string' || typeof password !== 'string')
          return replyJson(res, 400, { code: 'BAD_REQUEST' });
        return reply(res, await sessions.setPassword({ token, password }, address));
      case '/auth/screen':
        if (typeof token !== 'string') return replyJson(res, 400, { code: 'BAD_REQUEST' });
        return reply(res, await screens.open({ token, instead: instead === true }, cookie, address));
      case '/auth/leave-screen':
        return reply(res, await screens.leave(cookie, address));
      case '/auth/provider':
        return oidc ? oidc.begin(res) : replyJson(res, 404, { code: 'NOT_FOUND' });
      default:
        return reply(res, await sessions.signOut(cookie, path === '/auth/sign-out-everywhere', address));
    }
  };
}

const POSTED = new Set([
  ...['/auth/sign-in', '/auth/password', '/auth/provider'],
  ...['/auth/sign-out', '/auth/sign-out-everywhere', '/auth/screen', '/auth/leave-screen'],
]);

function reply(res: ServerResponse, answer: ScreenAnswer): void {
  if (answer.kind === 'done') {
    res.setHeader('Set-Cookie', [...answer.cookies]);
    replyJson(res, 200, { code: 'DONE' });
    return;
  }
  const limits = answer.code === 'PASSWORD_LENGTH' ? PASSWORD : {};
  const wait = WAIT[answer.code];
  if (wait !== undefined) res.setHeader('Retry-After', wait);
  replyJson(res, STATUS[answer.code], { code: answer.code, ...limits });
}
