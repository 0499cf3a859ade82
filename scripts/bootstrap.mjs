/**
 * Runs one of the project's scripts on the Node of its own dependencies, installing them first where they are missing or
 * older than the lockfile: `node scripts/bootstrap.mjs [--quiet] scripts/start.ts …`. Plain JavaScript for Node ≥ 18.
 *
 * Standard output belongs to the script; what is said here goes to standard error.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.concord-installed');
const lock = join(root, '.install-lock');

const args = process.argv.slice(2);
const quiet = args[0] === '--quiet';
if (quiet) args.shift();

const [major] = process.versions.node.split('.');
if (Number(major) < 18) fail(`Concord needs Node 18 or newer to start; this is ${process.version}.`);

process.chdir(root);
if (!isInstalled()) await install();
generate();
run();

/** The digest of everything that says what must be installed. */
function wanted() {
  const manifests = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(parent, name, 'package.json')),
  );
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const path of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests])
    if (existsSync(join(root, path))) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && existsSync(nodePath());
}

/** One install at a time; one that was interrupted left no stamp and is done again. */
async function install() {
  const release = await takeLock();
  try {
    if (isInstalled()) return;
    rmSync(stamp, { force: true });
    say('Installing dependencies; the first time this downloads about 300 MB …');
    const { status, error } = spawnSync(npx(), ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      stdio: ['ignore', quiet ? 'ignore' : process.stderr, process.stderr],
      shell: process.platform === 'win32',
    });
    if (error?.code === 'ENOENT') fail('npx was not found: install npm, which brings it, and start again.');
    if (status !== 0)
      fail(
        'The dependencies could not be installed: see above. Check that the package registry of `npm config get registry` can be reached, and start again.',
      );
    writeFileSync(stamp, wanted());
  } finally {
    release();
  }
}

/** Waits while another start of this checkout installs; the lock of one that was killed is taken over. */
async function takeLock() {
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`The checkout cannot be written: ${error.message}`);
    }
    if (isAbandoned()) rmSync(lock, { recursive: true, force: true });
    else {
      if (!told) say('Another start is installing the dependencies; waiting for it …');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    // Between making the lock and writing the number lies a moment.
    if (error.code === 'ENOENT') return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5_000;
    return true;
  }
}

/** Code that is generated from the Prisma schema must stand before any script can import it. */
function generate() {
  const { status } = spawnSync(nodePath(), [join('scripts', 'generate.ts')], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) fail('The database client could not be generated: see above.');
}

/** Runs the script; whoever ends this process ends the script, and its exit code is ours. */
function run() {
  // What the script starts in turn finds the same Node first.
  const path = [dirname(nodePath()), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(nodePath(), args, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) =>
    fail(`The project's own Node could not be run: ${error.message}. Remove node_modules and start again.`),
  );
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** The program itself rather than the shell script in front of it, which would not pass signals on. */
function nodePath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const direct = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(direct) ? direct : join(root, 'node_modules', '.bin', name);
}

function npx() {
  return process.platform === 'win32' ? 'npx.cmd' : 'npx';
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
