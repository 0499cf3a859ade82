import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../lib/settings.ts';

/** Stands for the package registry: says that it was asked, and makes what an install makes; slowly, if it is told to. */
const NPX = `#!${process.execPath}
import { appendFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
appendFileSync('asked', process.argv.slice(2).join(' ') + '\\n');
console.error('installing');
if (existsSync('slow')) setInterval(() => {}, 1_000);
else {
  mkdirSync('node_modules/node/bin', { recursive: true });
  symlinkSync(process.execPath, 'node_modules/node/bin/node');
}
`;

/** A checkout in which nothing is installed. */
let checkout: string;
const at = (path: string) => join(checkout, path);
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'concord-bootstrap-'));
  for (const folder of ['scripts', 'packages', 'apps', 'bin']) mkdirSync(at(folder));
  copyFileSync(join(ROOT, 'scripts/bootstrap.mjs'), at('scripts/bootstrap.mjs'));
  writeFileSync(at('package.json'), '{ "type": "module" }');
  writeFileSync(at('scripts/generate.ts'), '');
  writeFileSync(at('scripts/end.ts'), 'console.log(...process.argv.slice(2)); process.exit(7);');
  writeFileSync(
    at('scripts/wait.ts'),
    'process.on("SIGTERM", () => process.exit(3)); console.log("here"); setInterval(() => {}, 1_000);',
  );
  writeFileSync(at('bin/npx'), NPX, { mode: 0o755 });
});
afterEach(() => rmSync(checkout, { recursive: true }));

function start(...script: string[]) {
  const child = spawn(process.execPath, [at('scripts/bootstrap.mjs'), ...script], {
    env: { ...process.env, PATH: [at('bin'), process.env.PATH].join(delimiter) },
  });
  let said = '';
  let out = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  child.stdout.on('data', (chunk) => (out += chunk));
  return { child, ended: once(child, 'close').then(([code]) => ({ code, out, said })) };
}
const asked = () => readFileSync(at('asked'), 'utf8').trim().split('\n');

test('installs what the lockfile says, runs the script with its arguments, and ends as it ends', async () => {
  expect(await start('scripts/end.ts', 'a', '--b').ended).toMatchObject({ code: 7, out: 'a --b\n' });
  expect(asked()).toEqual([expect.stringMatching(/^-y pnpm@\S+ install --frozen-lockfile/)]);
});

test('installs again only when something that says what to install has changed', async () => {
  for (let time = 0; time < 2; time += 1) await start('scripts/end.ts').ended;
  expect(asked()).toHaveLength(1);
  writeFileSync(at('pnpm-lock.yaml'), 'lockfileVersion: 9');
  rmSync(at('node_modules/node'), { recursive: true });
  await start('scripts/end.ts').ended;
  expect(asked()).toHaveLength(2);
});

test('installs once when two start at the same moment', async () => {
  const both = await Promise.all([start('scripts/end.ts').ended, start('scripts/end.ts').ended]);
  expect(both.map(({ code }) => code)).toEqual([7, 7]);
  expect(asked()).toHaveLength(1);
});

test('ended while it installs, leaves nothing that a later start would wait for', async () => {
  writeFileSync(at('slow'), '');
  const { child, ended } = start('scripts/end.ts');
  while (!String(await once(child.stderr, 'data')).includes('installing'));
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130, out: '' });
  expect(existsSync(at('.install-lock'))).toBe(false);
  rmSync(at('slow'));
  expect((await start('scripts/end.ts').ended).code).toBe(7);
});

test('takes over from a start that was killed while it installed', async () => {
  mkdirSync(at('.install-lock'));
  writeFileSync(at('.install-lock/pid'), String(spawnSync(process.execPath, ['--version']).pid));
  expect((await start('scripts/end.ts').ended).code).toBe(7);
});

test('passes a signal on to the script, and ends as it ends', async () => {
  const { child, ended } = start('scripts/wait.ts');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect((await ended).code).toBe(3);
});

test('does not install into the packages of another checkout', async () => {
  mkdirSync(at('elsewhere'));
  symlinkSync(at('elsewhere'), at('node_modules'));
  expect(await start('scripts/end.ts').ended).toMatchObject({
    code: 1,
    said: expect.stringContaining('Install the dependencies there'),
  });
  expect(existsSync(at('asked'))).toBe(false);
});
