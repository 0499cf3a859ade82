/**
 * Loads datasets and attaches papers: `npm run load -- FILE …`, `npm run load -- --papers FOLDER`, or both. A FILE is the folder
 * of a dataset, its dataset.yaml, or one YAML file that holds it all. Paths begin where the person stands. Exits with 0 only when
 * everything was loaded, every paper was recognised, and all cited words stand in it.
 *
 * It finds the database of `DATABASE_URL`, or else the embedded one of the running server, whose readers see what is loaded.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findEmbedded } from '../packages/register/src/embedded/index.ts';
import { type AttachedFile, loadDataset, openRegister } from '../packages/register/src/index.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';

const USAGE = `Usage: npm run load -- FILE … [--papers FOLDER]
       FILE    a dataset: its folder, its dataset.yaml, or one YAML file that holds it all
       FOLDER  papers that facts are taken from, each a .txt (UTF-8) or a .docx`;

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = wantedOf(args, env.INIT_CWD ?? process.cwd());
  const settings = readSettings(env);
  const databaseUrl = settings.databaseUrl ?? (await findEmbedded(settings.dataDir));
  if (!databaseUrl) {
    throw new Error('No running server was found. Start it with "npm start", or set DATABASE_URL to its PostgreSQL.');
  }
  const register = await openRegister({ databaseUrl, today: settings.today });
  try {
    for (const file of wanted.files) await loadDataset(register, file, { today: settings.today(), log: console.log });
    if (wanted.papers !== undefined) checkAttached(await register.papers.attach(wanted.papers, console.log));
  } finally {
    await register.close();
  }
}

/** @throws when the arguments name nothing to load, or something unknown */
function wantedOf(args: readonly string[], from: string): Readonly<{ files: readonly string[]; papers?: string }> {
  const { values, positionals } = readArgs(args);
  if (positionals.length === 0 && values.papers === undefined) throw new Error(`Nothing to load was named.\n${USAGE}`);
  if ([...positionals, values.papers].includes('')) throw new Error(`An empty path was given.\n${USAGE}`);
  const files = positionals.map((path) => resolve(from, path));
  return values.papers === undefined ? { files } : { files, papers: resolve(from, values.papers) };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { papers: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Error(`${messageOf(error)}\n${USAGE}`);
  }
}

/** @throws when a file was not taken, or cited words do not stand in one; the lines before have said which */
function checkAttached(files: readonly AttachedFile[]): void {
  const problems = [
    [files.filter(({ paper }) => paper === null).length, 'were not attached'],
    [
      files.filter(({ state, missing }) => state !== 'surplus' && missing.length > 0).length,
      'lack words that facts cite',
    ],
  ].flatMap(([count, what]) => (count ? [`${count} of ${files.length} files ${what}`] : []));
  if (problems.length > 0) throw new Error(`${problems.join(', and ')}: see above.`);
}

main(process.argv.slice(2), process.env).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
