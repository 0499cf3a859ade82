import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookiesOf } from '../http/cookies.ts';
import { replyJson } from '../http/reply.ts';
import type { Address } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import { type Accounts, ADDRESS_HEADER, openAccounts } from './accounts.ts';
import { OIDC, type OidcSettings } from './oidcSettings.ts';
import type { Parts } from './parts.ts';
import type { Queue } from './queue.ts';
import { createThrottle } from './throttle.ts';

export type Oidc = Readonly<{
  name: string;
  /** Answers with the address of the provider, to which the page sends the browser; with 503 while the provider is away. */
  begin(res: ServerResponse): Promise<void>;
  /** The browser comes back: signed in, or to the page that says why not. */
  callback(req: IncomingMessage, res: ServerResponse, address: Address): Promise<void>;
}>;

/** Where the browser is sent when the provider, or we, have not let somebody in. */
const REFUSED = '/sign-in?refused=provider';
/** In which cookie the account library keeps where a browser went. */
const STATE = 'concord.state';
const BY_PROVIDER = { by: OIDC };
/** How long the provider may take to say what it is, in milliseconds. */
const PATIENCE = 5_000;
/** How long that is believed when the page asks where to send somebody, in milliseconds: a stranger must not make us ask all the time. */
const BELIEVED_FOR = 10_000;

/**
 * Signing in with an identity provider. It is asked what it is for each sign-in, not once when the server starts: it may be away then,
 * and may move its addresses or change its keys later.
 */
export function createOidc(
  { prisma }: Parts,
  queue: Queue,
  { settings, origin, log }: Readonly<{ settings: OidcSettings; origin: string; log: Logger }>,
): Oidc {
  const throttle = createThrottle(prisma);
  let latest: Readonly<{ found: Promise<Accounts | undefined>; until: number }> | undefined;
  let running: Promise<Accounts | undefined> | undefined;

  /**
   * The account library with the provider as that describes itself now; undefined while it does not. However many want to know, it is
   * asked once.
   */
  function discover(): Promise<Accounts | undefined> {
    running ??= ask().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function ask(): Promise<Accounts | undefined> {
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), PATIENCE).unref();
    });
    const found = await Promise.race([late, open()]);
    if (!found) log.warn({ issuer: settings.issuer }, 'the identity provider does not say what it is');
    return found;
  }

  async function open(): Promise<Accounts | undefined> {
    const accounts = await openAccounts(prisma, log, { origin, oidc: settings });
    const { socialProviders } = await accounts.$context;
    return socialProviders.some(({ id }) => id === OIDC) ? accounts : undefined;
  }

  async function latelyFound(): Promise<Accounts | undefined> {
    if (!latest || latest.until < performance.now())
      latest = { found: discover(), until: performance.now() + BELIEVED_FOR };
    const own = latest;
    const found = await own.found.catch((error: unknown) => {
      if (latest === own) latest = undefined;
      throw error;
    });
    // Who presses again when it is back must not wait.
    if (!found && latest === own) latest = undefined;
    return found;
  }

  return {
    name: settings.name,
    async begin(res) {
      const accounts = await latelyFound();
      if (!accounts) return replyJson(res, 503, { code: 'PROVIDER_AWAY' });
      const { response, headers } = await accounts.api.signInSocial({
        body: { provider: OIDC, callbackURL: '/', errorCallbackURL: REFUSED, disableRedirect: true },
        returnHeaders: true,
      });
      res.setHeader('Set-Cookie', headers.getSetCookie());
      replyJson(res, 200, { url: response.url });
    },
    async callback(req, res, address) {
      // Any page can send a browser here; who has gone to the provider from here shows that, and only they can fail.
      if (!hasGone(req)) return redirect(res, REFUSED);
      // It is counted before anybody is asked: a stranger must not make us ask all the time.
      const row = await queue.join(address, () => throttle.begin({ address, facts: BY_PROVIDER }));
      const accounts = row && (await discover());
      if (!accounts) return redirect(res, REFUSED);
      const headers = new Headers({ cookie: req.headers.cookie ?? '', [ADDRESS_HEADER]: address.exact });
      const answer = await accounts.handler(new Request(new URL(req.url ?? '', origin), { headers }));
      const cookies = answer.headers.getSetCookie();
      const session = cookies.find((cookie) => cookie.includes('concord.session_token='))?.split(';')[0];
      const signedIn = session && (await accounts.api.getSession({ headers: new Headers({ cookie: session }) }));
      if (signedIn) await throttle.succeed(row, signedIn.user.id, BY_PROVIDER);
      else await throttle.fail(row);
      res.setHeader('Set-Cookie', cookies);
      redirect(res, signedIn ? '/' : REFUSED);
    },
  };
}

/** Whether a request shows the cookie that was given to a browser when it went to the provider. */
function hasGone({ headers }: IncomingMessage): boolean {
  return [...cookiesOf(headers).keys()].some((name) => name === STATE || name === `__Secure-${STATE}`);
}

function redirect(res: ServerResponse, location: string): void {
  res.writeHead(302, { location, 'cache-control': 'no-store' });
  res.end();
}
