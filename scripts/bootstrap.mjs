/**
 * Runs one of the project's scripts on the Node of its own dependencies, installing them first where they are missing or
 * older than the lockfile: `node scripts/bootstrap.mjs [--quiet] scripts/start.ts …`. Plain JavaScript for Node ≥ 18.
 *
 * Standard output belongs to the script; what is said here goes to standard error.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
/** How often an install that is under way says so, in milliseconds. */
const BEAT = 1_000;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.concord-installed');
const lock = join(root, '.install-lock');
/** Whether somebody has asked this process to end. */
let ended = false;

const args = process.argv.slice(2);
const quiet = args[0] === '--quiet';
if (quiet) args.shift();

const [major] = process.versions.node.split('.');
if (Number(major) < 18) fail(`Concord needs Node 18 or newer to start; this is ${process.version}.`);

process.chdir(root);
if (!isInstalled()) await install();
generate();
await run();

/** The digest of everything that says what must be installed. */
function wanted() {
  const manifests = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .sort()
      .map((name) => join(parent, name, 'package.json')),
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
  refuseShared();
  const release = await takeLock();
  if (!isInstalled()) {
    rmSync(stamp, { force: true });
    say('Installing dependencies; the first time this downloads about 300 MB …');
    const code = await follow(
      spawn(npx(), ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
        stdio: ['ignore', quiet ? 'ignore' : process.stderr, process.stderr],
        shell: process.platform === 'win32',
      }),
      'npx was not found: install npm, which brings it, and start again.',
    );
    if (ended) process.exit(code);
    if (code !== 0)
      fail(
        'The dependencies could not be installed: see above. Check that the package registry of `npm config get registry` can be reached, and start again.',
      );
    writeFileSync(stamp, wanted());
  }
  release();
}

/** Installing through a link would leave the other checkout with links into this one. */
function refuseShared() {
  for (const folder of ['node_modules', join('node_modules', '.pnpm')])
    if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink())
      fail(
        `${folder} is a link to ${realpathSync(join(root, folder))}. Install the dependencies there, or remove the link, and start again.`,
      );
}

/** Waits while another start of this checkout installs; the lock of one that was killed is taken over. */
async function takeLock() {
  const holder = join(lock, 'pid');
  let [beat, since] = [Number.NaN, 0];
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock);
      writeFileSync(holder, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`The checkout cannot be written: ${error.message}`);
    }
    const last = statSync(holder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (last !== beat) [beat, since] = [last, performance.now()];
    // Its number may have become another process's; but that one does not say that it installs.
    if (isDead(holder) || performance.now() - since > 10 * BEAT) rmSync(lock, { recursive: true, force: true });
    else {
      if (!told) say('Another start is installing the dependencies; waiting for it …');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  const beating = setInterval(() => utimesSync(holder, new Date(), new Date()), BEAT);
  const release = () => {
    clearInterval(beating);
    process.off('exit', release);
    rmSync(lock, { recursive: true, force: true });
  };
  process.on('exit', release);
  return release;
}

function isDead(holder) {
  try {
    process.kill(Number(readFileSync(holder, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
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
async function run() {
  // What the script starts in turn finds the same Node first, and what that has compiled before.
  const path = [dirname(nodePath()), process.env.PATH].filter(Boolean).join(delimiter);
  const compiled = join(root, 'node_modules', '.cache', 'node');
  // The C library keeps memory that was freed in an arena for each thread, where it cannot be had for anything else.
  const env = { NODE_COMPILE_CACHE: compiled, MALLOC_ARENA_MAX: '2', ...process.env, PATH: path };
  const child = spawn(nodePath(), args, { stdio: 'inherit', env });
  process.exit(await follow(child, "The project's own Node could not be run. Remove node_modules and start again."));
}

/**
 * Waits for a child, to whom every signal is passed on.
 *
 * @returns its exit code, as a shell would give it
 */
function follow(child, missing) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      ended = true;
      child.kill(signal);
    });
  return new Promise((resolve) => {
    child.on('error', (error) => fail(error.code === 'ENOENT' ? missing : `${missing} (${error.message})`));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
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
