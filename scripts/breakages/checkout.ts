import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/settings.ts';
import type { Breakage } from './breakage.ts';

/** A copy of the checkout in which things may be broken. */
export type Checkout = Readonly<{
  folder: string;
  /** Does something while one file is broken. */
  broken<T>(breakage: Breakage, work: () => T): T;
  remove(): void;
}>;

/**
 * Copies what git knows of, what was generated and built, and each package's own links. Installed packages are shared; the
 * links between the packages of the workspace are relative, so in the copy they lead to the copy.
 */
export function copyCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'concord-breakages-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const own = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(ROOT, parent)).flatMap((name) =>
      ['node_modules', 'dist', 'src/generated'].map((made) => join(parent, name, made)),
    ),
  );
  for (const path of [...listed.split('\0').filter(Boolean), ...own])
    if (existsSync(join(ROOT, path)))
      cpSync(join(ROOT, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
  shareInstalled(folder);
  return {
    folder,
    broken({ file, find, replace }, work) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text.replace(find, () => replace),
      );
      try {
        return work();
      } finally {
        writeFileSync(path, text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Links to the root's packages one by one, without what tools keep beside them. Nothing is ever installed in the copy. */
function shareInstalled(folder: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(to);
  for (const name of readdirSync(from))
    if (name === '.bin' || name === '.pnpm' || !name.startsWith('.')) symlinkSync(join(from, name), join(to, name));
}
