import type { IncomingMessage, ServerResponse } from 'node:http';
import { replyJson } from '../http/reply.ts';
import { ADDRESS_HEADER } from './accounts.ts';
import { OIDC } from './oidcSettings.ts';
import type { Parts } from './parts.ts';
import { isThrottled } from './throttle.ts';

export type Oidc = Readonly<{
  name: string;
  /** Answers with the address of the provider, to which the page sends the browser. */
  begin(res: ServerResponse): Promise<void>;
  /** The browser comes back: signed in, or to the page that says why not. */
  callback(req: IncomingMessage, res: ServerResponse, address: string): Promise<void>;
}>;

/** Where the browser is sent when the provider, or we, have not let somebody in. */
const REFUSED = '/sign-in?refused=provider';

export function createOidc({ accounts, prisma, audit }: Parts, name: string, origin: string): Oidc {
  return {
    name,
    async begin(res) {
      const { response, headers } = await accounts.api.signInSocial({
        body: { provider: OIDC, callbackURL: '/', errorCallbackURL: REFUSED, disableRedirect: true },
        returnHeaders: true,
      });
      res.setHeader('Set-Cookie', headers.getSetCookie());
      replyJson(res, 200, { url: response.url });
    },
    async callback(req, res, address) {
      if (await isThrottled(prisma, { email: '', address })) return redirect(res, REFUSED);
      const headers = new Headers({ cookie: req.headers.cookie ?? '', [ADDRESS_HEADER]: address });
      const answer = await accounts.handler(new Request(new URL(req.url ?? '', origin), { headers }));
      const cookies = answer.headers.getSetCookie();
      const session = cookies.find((cookie) => cookie.includes('concord.session_token='))?.split(';')[0];
      const signedIn = session && (await accounts.api.getSession({ headers: new Headers({ cookie: session }) }));
      if (signedIn) await audit.note({ kind: 'signedIn', account: signedIn.user.id, address, facts: { by: OIDC } });
      else await audit.note({ kind: 'signInFailed', address, facts: { by: OIDC } });
      res.setHeader('Set-Cookie', cookies);
      redirect(res, signedIn ? '/' : REFUSED);
    },
  };
}

function redirect(res: ServerResponse, location: string): void {
  res.writeHead(302, { location, 'cache-control': 'no-store' });
  res.end();
}
