import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { replyText } from '../http/reply.ts';
import { START, STYLE } from './explorerStart.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Concord: explorer</title>
    <link rel="stylesheet" href="/explorer/editor.css" />
    <link rel="stylesheet" href="/explorer/page.css" />
    <script defer src="/explorer/purify.js"></script>
    <script defer src="/explorer/trust.js"></script>
    <script defer src="/explorer/editor.js"></script>
    <script defer src="/explorer/start.js"></script>
  </head>
  <body class="no-focus-outline">
    <noscript>The explorer needs JavaScript.</noscript>
    <nav id="examples"></nav>
    <div id="root"></div>
  </body>
</html>
`;

/**
 * What the editor writes into its page as markup goes through DOMPurify first, and scripts come from its own workers only. The
 * editor knows nothing of Trusted Types, so this is the default policy.
 */
const TRUST = `trustedTypes?.createPolicy('default', {
  createHTML: (html) => DOMPurify.sanitize(html, { ADD_TAGS: ['style'] }),
  createScriptURL: (url) => {
    const { origin, pathname, href } = new URL(url, location.href);
    if (origin !== location.origin || !pathname.startsWith('/explorer/workers/')) throw new TypeError(url);
    return href;
  },
});
`;

const compress = promisify(gzip);
const require = createRequire(import.meta.url);

type File = Readonly<{ type: string; plain: string; compressed: Buffer }>;

/**
 * GraphiQL, from the files of an npm package that was installed with the server: nothing is fetched from elsewhere, and no
 * script stands in the page. The files are several megabytes, so they are read and compressed when first asked for.
 *
 * @param dashboardDir the folder of the built dashboard, whose type the explorer is set in; without it, in the system's
 */
export function createExplorer(dashboardDir: string | undefined): (path: string, res: ServerResponse) => Promise<void> {
  let files: Promise<ReadonlyMap<string, File>> | undefined;

  return async (path, res) => {
    files ??= load(dashboardDir);
    const file = (await files).get(path);
    if (!file) return replyText(res, 404, 'Not found.');
    const takesGzip = /\bgzip\b/.test(String(res.req.headers['accept-encoding'] ?? ''));
    const bytes = takesGzip ? file.compressed : Buffer.from(file.plain);
    if (takesGzip) res.setHeader('Content-Encoding', 'gzip');
    res.writeHead(200, {
      'content-type': file.type,
      'content-length': bytes.length,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
    });
    res.end(res.req.method === 'HEAD' ? undefined : bytes);
  };
}

async function load(dashboardDir: string | undefined): Promise<ReadonlyMap<string, File>> {
  const editor = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = 'text/javascript; charset=utf-8';
  const sources: readonly [path: string, type: string, text: string][] = [
    ['/explorer', 'text/html; charset=utf-8', PAGE],
    ['/explorer/start.js', script, START],
    ['/explorer/trust.js', script, TRUST],
    ['/explorer/purify.js', script, await readFile(require.resolve('dompurify/dist/purify.min.js'), 'utf8')],
    ['/explorer/page.css', 'text/css; charset=utf-8', `${await facesIn(dashboardDir)}${STYLE}`],
    ['/explorer/editor.js', script, editor.js],
    ['/explorer/editor.css', 'text/css; charset=utf-8', editor.css],
    ['/explorer/workers/editorWorkerService.js', script, editor.editorWorkerService],
    ['/explorer/workers/json.js', script, editor.jsonWorker],
    ['/explorer/workers/graphql.js', script, editor.graphqlWorker],
  ];
  const files = new Map<string, File>();
  for (const [path, type, plain] of sources) files.set(path, { type, plain, compressed: await compress(plain) });
  return files;
}

/** The faces of the dashboard's type, as its built page names their files: whoever comes from there has them already. */
async function facesIn(dashboardDir: string | undefined): Promise<string> {
  const page = dashboardDir && join(dashboardDir, 'index.html');
  if (!page || !existsSync(page)) return '';
  const faces = (await readFile(page, 'utf8')).match(/@font-face\s*\{[^}]*\/assets\/[^}]*\}/g) ?? [];
  return faces.map((face) => `${face}\n`).join('');
}
