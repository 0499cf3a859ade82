/**
 * Loads datasets and attaches papers: `npm run load -- FILE …`, `npm run load -- --papers FOLDER`, or both. A FILE is the folder
 * of a dataset, its dataset.yaml, or one YAML file that holds it all. Paths begin where the person stands. Exits with 0 only when
 * everything was loaded, now or before with the same content, every paper was recognised, and all cited words stand in it.
 *
 * It finds the database of `DATABASE_URL`, or else the embedded one of the running server, whose readers see what is loaded.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AttachedFile } from '../packages/register/src/index.ts';
import { findDatabase } from './lib/findDatabase.ts';
import { messageOf } from './lib/messageOf.ts';
import { readSettings } from './lib/settings.ts';

const USAGE = `Usage: npm run load -- FILE … [--papers FOLDER]
       FILE    a dataset: its folder, its dataset.yaml, or one YAML file that holds it all
       FOLDER  papers that facts are taken from, each a .txt (UTF-8) or a .docx`;

async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = wantedOf(args, env.INIT_CWD ?? process.cwd());
  const settings = readSettings(env);
  const databaseUrl = await findDatabase(settings);
  // Loaded now: who has been refused by then need not wait for it.
  const { loadDataset, openRegister } = await import('../packages/register/src/index.ts');
  const register = await openRegister({ databaseUrl, today: settings.today });
  try {
    for (const file of wanted.files) await loadDataset(register, file, { today: settings.today(), log: console.log });
    if (wanted.papers !== undefined) checkAttached(await register.papers.attach(wanted.papers, console.log));
  } finally {
    await register.close();
  }
}

type Wanted = Readonly<{ files: readonly string[]; papers?: string }>;

/** @throws when the arguments name nothing to load, or something unknown */
function wantedOf(args: readonly string[], from: string): Wanted {
  const refuse = (what: string): never => {
    throw new Error(`${what}\n${USAGE}`);
  };
  const files: string[] = [];
  let papers: string | undefined;
  // Read loosely, so that what is wrong is said in our own words.
  const { tokens } = parseArgs({
    ...{ args: [...args], options: { papers: { type: 'string' } } },
    ...{ allowPositionals: true, strict: false, tokens: true },
  });
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name !== 'papers') refuse(`There is no option ${token.rawName}.`);
    if (papers !== undefined) refuse('--papers was given twice; expected one folder.');
    papers = token.value;
    if (papers === undefined || (!token.inlineValue && papers.startsWith('-')))
      refuse('After --papers there is no folder.');
  }
  if (files.length === 0 && papers === undefined) refuse('Nothing to load was named.');
  if ([...files, papers].includes('')) refuse('An empty path was given.');
  const paths = files.map((path) => resolve(from, path));
  return papers === undefined ? { files: paths } : { files: paths, papers: resolve(from, papers) };
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
