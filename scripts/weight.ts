/** `npm run weight`: what the dashboard weighs, part by part, gzipped; fails when the first page is heavier than it may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildDashboard, DASHBOARD_DIST } from './dashboard.ts';

/** Bytes of gzipped JavaScript that the first page may load. */
const FIRST_PAGE = 150_000;

buildDashboard();
const assets = join(DASHBOARD_DIST, 'assets');
const sizes = new Map(
  readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => [name, gzipSync(readFileSync(join(assets, name))).length]),
);
const html = readFileSync(join(DASHBOARD_DIST, 'index.html'), 'utf8');
const first = new Set([...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, name = '']) => name));
// The messages of one language are loaded besides; the heavier ones count.
const [catalogue] = [...sizes.keys()]
  .filter((name) => /^(ru|en)-/.test(name))
  .sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
if (catalogue) first.add(catalogue);
for (const name of first) for (const imported of importsOf(name)) first.add(imported);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
for (const [name, bytes] of [...sizes].sort(([, a], [, b]) => b - a))
  console.log(`${kilobytes(bytes)}  ${name}${first.has(name) ? '  (first page)' : ''}`);
const total = [...first].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
console.log(`${kilobytes(total)}  JavaScript of the first page; at most ${FIRST_PAGE / 1000} kB`);
if (total > FIRST_PAGE) process.exitCode = 1;

/** What a file loads at once, not what it loads when it is wanted. */
function importsOf(name: string): readonly string[] {
  const text = readFileSync(join(assets, name), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map(([, file = '']) => file);
}
