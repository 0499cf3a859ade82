/**
 * The lockfile and the project's own texts must not say where packages were downloaded from: a mirror's address would
 * send everybody else there. Prints each line that does and exits with 1.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOCKFILE_ADDRESS = /\b(?:tarball|resolved):|https?:\/\//;
const REGISTRY_SETTING = /^\s*(?:@[\w-]+:)?registry\s*=|_authToken/;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
const found = tracked
  .split('\n')
  .filter((path) => /(^|\/)(pnpm-lock\.yaml|package-lock\.json|\.npmrc|pnpm-workspace\.yaml)$/.test(path))
  .flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const names = path.endsWith('.npmrc') ? REGISTRY_SETTING.test(line) : LOCKFILE_ADDRESS.test(line);
        return names ? [`${path}:${index + 1}: ${line.trim()}`] : [];
      }),
  );

if (found.length > 0) {
  console.error(`These lines name a download address; remove them:\n${found.join('\n')}`);
  process.exitCode = 1;
}
