import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { replyText } from '../http/reply.ts';
import { allowStyles } from '../http/securityHeaders.ts';
import { createDrawnPages, takesPages } from './drawnPages.ts';

/** Files whose name holds a hash of what is in them: they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
/** A path that names a file, and not a page of the dashboard. */
const FILE = /\.\w+$/;

const NOT_BUILT = 'The dashboard has not been built: run "npm start", which builds it. The API answers under /graphql.';

export type Dashboard = Readonly<{
  reply(req: IncomingMessage, res: ServerResponse): Promise<void>;
  close(): Promise<void>;
}>;

/**
 * The dashboard's built files. A path that is no file is a page that the dashboard itself knows, so it gets the same
 * document, when it is a browser that asks for a page; anything else is 404.
 *
 * @param dir the folder that the build wrote, with `index.html`; compressed copies (`.br`, `.gz`) are used when present
 */
export function createDashboard(dir: string | undefined, given: Parameters<typeof createDrawnPages>[2]): Dashboard {
  if (dir === undefined || !existsSync(join(dir, 'index.html')))
    return { reply: async (_req, res) => replyText(res, 503, NOT_BUILT), close: async () => undefined };

  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const drawn = createDrawnPages(dir, html, given);
  const files = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (res, path) =>
      res.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });

  return {
    async reply(req, res) {
      if (await drawn?.reply(req, res)) return;
      const path = req.url?.split('?')[0] ?? '/';
      // Also where the page has not changed: a browser then takes the headers anew.
      if (!FILE.test(path)) allowStyles(res, html);
      // Built anew beside a server that runs, a file is gone when it is read: that is the end of this answer, not of the server.
      res.once('pipe', (file) => file.once('error', () => res.destroy()));
      files(req, res, () => {
        if (FILE.test(path) || !takesPages(req.headers.accept)) return replyText(res, 404, 'Not found.');
        req.url = '/';
        files(req, res, () => replyText(res, 404, 'Not found.'));
      });
    },
    close: async () => drawn?.close(),
  };
}
