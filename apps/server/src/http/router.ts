import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Register } from '@concord/register';
import { type Admit, addressOf } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import { cookiesOf } from './cookies.ts';
import { isForeign } from './foreign.ts';
import { replyHealth, replyReady } from './health.ts';
import { type Hosts, OTHER_NAME } from './hosts.ts';
import { replyGraphQLError, replyJson, replyText } from './reply.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import { targetOf, UNCLEAR } from './target.ts';

const OTHER_ORIGIN =
  'A page of another site may not ask in your name. Send no cookie and no token from there, or ask from a program. ' +
  'Странице другого сайта нельзя обращаться от вашего имени. Не передавайте оттуда cookie и токен.';

/** What answers under each path. */
export type Handlers = Readonly<{
  register: Register;
  hosts: Hosts;
  log: Logger;
  admit: Admit;
  proxies: readonly string[];
  graphql(req: IncomingMessage, res: ServerResponse): Promise<void>;
  auth(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
  explorer(path: string, res: ServerResponse): Promise<void>;
  dashboard(req: IncomingMessage, res: ServerResponse): Promise<void>;
}>;

/** Sends a request to what answers it. Every response leaves with the security headers. */
export async function route(req: IncomingMessage, res: ServerResponse, handlers: Handlers): Promise<void> {
  const target = targetOf(req);
  const path = (target ?? req.url ?? '/').split('?')[0] ?? '/';
  const isExplorer = path === '/explorer' || path.startsWith('/explorer/');
  setSecurityHeaders(res, isExplorer ? 'explorer' : 'strict', handlers.hosts.isSecure);
  if (target === undefined) {
    if (path === '/graphql') return replyGraphQLError(req, res, 400, { code: 'BAD_REQUEST', message: UNCLEAR });
    return replyText(res, 400, UNCLEAR);
  }
  req.url = target;

  // Probes ask by address, whatever the server's name is, and learn nothing that they should not.
  if (path === '/health') return replyHealth(res);
  if (path === '/ready')
    return (await isTooMuch(req, res, handlers)) ? undefined : replyReady(res, handlers.register, handlers.log);
  if (!handlers.hosts.answersTo(req.headers.host)) {
    if (path === '/graphql') return replyGraphQLError(req, res, 421, { code: 'OTHER_HOST', message: OTHER_NAME });
    return replyText(res, 421, OTHER_NAME);
  }
  const isAuth = path.startsWith('/auth/');
  if ((isAuth ? req.method !== 'GET' : isInAName(req)) && isForeign(req.headers, handlers.hosts)) {
    if (isAuth) return replyJson(res, 403, { code: 'OTHER_ORIGIN' });
    if (path === '/graphql') return replyGraphQLError(req, res, 403, { code: 'OTHER_ORIGIN', message: OTHER_ORIGIN });
  }
  if (isAuth) return (await isTooMuch(req, res, handlers)) ? undefined : handlers.auth(req, res, path);
  if (path === '/graphql') return handlers.graphql(req, res);
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.setHeader('Allow', 'GET, HEAD');
    return replyText(res, 405, 'Only GET and HEAD are answered here; the API stands under /graphql.');
  }
  if (isExplorer) return handlers.explorer(path === '/explorer/' ? '/explorer' : path, res);
  return handlers.dashboard(req, res);
}

/** Counts what asks the database. @returns whether its address has had all that it may have, and was told so */
async function isTooMuch(req: IncomingMessage, res: ServerResponse, { admit, proxies }: Handlers): Promise<boolean> {
  const admission = await admit(addressOf(req, proxies));
  if (admission.kind === 'admitted') {
    res.once('close', admission.leave);
    return false;
  }
  res.setHeader('Retry-After', admission.seconds);
  replyJson(res, 429, { code: 'BUSY' });
  return true;
}

/** Cookies that say how somebody wants to read, and not who it is. */
const CHOICES: ReadonlySet<string> = new Set(['concord.lang', 'concord.theme']);

/** Whether somebody's cookie or token comes with it. */
function isInAName({ headers }: IncomingMessage): boolean {
  return headers.authorization !== undefined || [...cookiesOf(headers).keys()].some((name) => !CHOICES.has(name));
}
