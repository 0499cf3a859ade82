import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Viewer } from '@concord/domain';
import { credentialOf, type SignIn } from '../accounts/index.ts';
import type { Engine } from '../graphql/engine.ts';
import { localeOf } from '../graphql/locale.ts';
import { compressAnswer } from '../http/compress.ts';
import { cookiesOf } from '../http/cookies.ts';
import { isForeign } from '../http/foreign.ts';
import type { Hosts } from '../http/hosts.ts';
import { allowStyles } from '../http/securityHeaders.ts';
import { type Address, type Admit, addressOf, type Budget, type Limits } from '../limits/index.ts';
import type { Logger } from '../log/log.ts';
import { type Ask, createDrawer } from './drawer.ts';
import { createTemplate } from './template.ts';

/** What the dashboard's build wrote for it. */
const WORKER = join('.drawing', 'worker.js');
/** The overview and a dossier: what links from outside lead to. */
const DRAWN = /^\/(dossiers\/[^/]{1,200})?$/;
/** Every link of a page takes the filters of its address along: with a long one the page would be large. */
const SEARCH = 300;
/** What it costs to draw a page, besides the operations that it asks: about as much as the dearest of them. */
const COST = 100_000;
/** Where somebody comes from when their browser sends the session along. */
const WITH_SESSION: ReadonlySet<unknown> = new Set(['none', 'same-origin', 'same-site']);

export type DrawnPages = Readonly<{
  /** @returns false where the page is to go out empty: when it is none of these, or when anything refuses */
  reply(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
  close(): Promise<void>;
}>;

/**
 * Pages that come with what they show. What is drawn is asked through the same engine as over HTTP, in the name of who asks for the page,
 * and counted for them: nothing stands there that the API would not answer.
 *
 * @param dir the folder of the built dashboard
 * @param html its page, empty
 * @param zone the time zone of what has a time of day
 * @returns undefined where nothing is drawn
 */
export function createDrawnPages(
  dir: string,
  html: string,
  given: Readonly<{
    engine: Engine;
    signIn: SignIn;
    hosts: Hosts;
    budget: Budget;
    admit: Admit;
    limits: Limits;
    proxies: readonly string[];
    zone: string;
    log: Logger;
  }>,
): DrawnPages | undefined {
  const { engine, signIn, hosts, admit, budget, limits, proxies, zone, log } = given;
  const file = join(dir, WORKER);
  if (limits.drawing === 0 || !existsSync(file)) return undefined;
  const drawer = createDrawer(file, limits.drawing, log);
  const fill = createTemplate(html);

  /** Undefined for a session that has ended, and for a page of another site that shows one. */
  async function viewerOf({ headers }: IncomingMessage): Promise<Viewer | undefined> {
    if (credentialOf(headers) !== undefined && isForeign(headers, hosts)) return undefined;
    const answer = await signIn.who(headers);
    return answer.kind === 'signedIn' ? answer.viewer : undefined;
  }

  async function draw(req: IncomingMessage, res: ServerResponse, address: Address): Promise<boolean> {
    const viewer = await viewerOf(req);
    if (!viewer || (await budget.spend({ address, viewer }, COST)).isTooMuch) return false;
    const asking = { address, viewer, locale: localeOf(req.headers['accept-language']) };
    const signal = AbortSignal.timeout(limits.drawing);
    const ask: Ask = async (query, variables) => {
      const response = await engine.fetch(
        'http://localhost/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
          signal,
        },
        asking,
      );
      const { data, errors } = (await response.json()) as { data?: object | null; errors?: unknown };
      return errors || !data ? undefined : data;
    };
    const [path, search] = partsOf(req);
    const cookies = cookiesOf(req.headers);
    const drawn = await drawer.draw(
      {
        ...{ path, search, zone },
        language: cookies.get('concord.lang') ?? '',
        theme: cookies.get('concord.theme') ?? '',
        isViewerKnown: credentialOf(req.headers) !== undefined || WITH_SESSION.has(req.headers['sec-fetch-site']),
      },
      ask,
      address,
    );
    if (!drawn) return false;
    allowStyles(res, html);
    send(req, res, fill(drawn), viewer.role === 'anonymous');
    return true;
  }

  return {
    async reply(req, res) {
      const [path, search] = partsOf(req);
      if (!DRAWN.test(path) || search.length > SEARCH || !isVisit(req.headers)) return false;
      // The screen on a wall is loaded once for weeks.
      if (new URLSearchParams(search).get('mode') === 'wall') return false;
      const address = addressOf(req, proxies);
      const admission = await admit(address);
      if (admission.kind === 'tooMuch') return false;
      try {
        return await draw(req, res, address);
      } catch (err) {
        log.error({ err }, 'a page could not be drawn');
        return false;
      } finally {
        admission.leave();
      }
    },
    close: drawer.close,
  };
}

function partsOf({ url = '/' }: IncomingMessage): readonly [path: string, search: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** Whether somebody opens a page, and no other page fetches it as a picture or a frame. */
function isVisit({ accept, 'sec-fetch-dest': wanted }: IncomingHttpHeaders): boolean {
  return (wanted === undefined || wanted === 'document') && takesPages(accept);
}

/** Whether who asks would take a page: a browser, or whoever takes anything. */
export function takesPages(accept: string | undefined): boolean {
  return accept === undefined || /text\/html|\*\/\*/.test(accept);
}

/** What is drawn for somebody nobody keeps, and it is not compressed (docs/decisions/0022). */
function send(req: IncomingMessage, res: ServerResponse, page: string, isPublic: boolean): void {
  const bytes = Buffer.from(page);
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url')}"`;
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.setHeader('Cache-Control', isPublic ? 'private, no-cache' : 'no-store');
  res.setHeader('Vary', 'Accept, Accept-Encoding, Authorization, Cookie, Sec-Fetch-Dest, Sec-Fetch-Site');
  if (isPublic) {
    res.setHeader('ETag', etag);
    if (req.headers['if-none-match']?.split(', ').includes(etag)) {
      res.writeHead(304).end();
      return;
    }
    compressAnswer(req, res);
  }
  res.setHeader('Content-Length', bytes.length);
  res.end(req.method === 'HEAD' ? undefined : bytes);
}
