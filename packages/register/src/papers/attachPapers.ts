import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '@concord/domain';
import type { Pool } from 'pg';
import { isPaperName } from './readPaper.ts';
import type { CitedWords } from './recognise.ts';
import { type RecognisedFile, recogniseFile, type UnknownFile } from './recogniseFile.ts';
import { registeredPapers } from './registeredPapers.ts';
import { savePaper } from './savePaper.ts';

/** What became of a file: with the paper's slug and the cited words that do not stand at their places, where it was recognised. */
export type AttachedFile = Readonly<{
  file: string;
  state: 'attached' | 'unchanged' | 'surplus' | 'notRecognised' | 'refused';
  paper: string | null;
  missing: readonly CitedWords[];
}>;

export type AttachContext = Readonly<{
  now: () => Date;
  /** Takes a line of progress: one for each file, and one for each cited word that is missing. */
  log: (line: string) => void;
}>;

/**
 * Attaches the .txt and .docx files of a folder, not of folders in it, to the registered papers whose texts they are; a new file
 * takes the place of an older one. Of two files that are one paper's, the one counts in which more cited words stand. A file that
 * was attached before is left as it is. Fictional papers take none.
 *
 * @returns what became of each file, in the order of their names
 * @throws when there is no such folder, or no paper in it
 */
export async function attachPapers(
  pool: Pool,
  folder: string,
  { now, log }: AttachContext,
): Promise<readonly AttachedFile[]> {
  const names = await paperNames(folder);
  const papers = await registeredPapers(pool);
  const files: (RecognisedFile | UnknownFile)[] = [];
  for (const name of names) files.push(await recogniseFile(join(folder, name), papers));
  const best = bestFiles(files.filter((file) => file.state === 'recognised'));
  const attached: AttachedFile[] = [];
  for (const file of files) {
    if (file.state !== 'recognised') {
      log(file.why);
      attached.push({ file: file.fileName, state: file.state, paper: null, missing: [] });
      continue;
    }
    const { text, likeness } = file;
    const { paper, missing } = likeness;
    const chosen = best.get(paper.documentId);
    if (chosen !== file) {
      log(`${text.fileName}: not attached; ${chosen?.text.fileName} is ${paper.slug} too, with no fewer cited words`);
      attached.push({ file: text.fileName, state: 'surplus', paper: paper.slug, missing });
      continue;
    }
    const state = (await savePaper(pool, paper.documentId, text, now())) ? 'attached' : 'unchanged';
    for (const line of linesOf(file, state === 'attached' ? 'attached' : 'attached before')) log(line);
    attached.push({ file: text.fileName, state, paper: paper.slug, missing });
  }
  return attached;
}

/** @throws when there is no such folder, or no paper in it */
async function paperNames(folder: string): Promise<readonly string[]> {
  const expected = 'expected a folder with papers, each a .txt (UTF-8) or a .docx';
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${folder}: it cannot be read (${error.code}); ${expected}`);
  });
  const names = entries.filter((entry) => !entry.isDirectory() && isPaperName(entry.name)).map(({ name }) => name);
  if (names.length === 0) throw new Error(`${folder}: there is no paper in it; ${expected}`);
  return names.sort();
}

/** For each paper the file in which most of its cited words stand, the first one by name of those that are equal. */
function bestFiles(files: readonly RecognisedFile[]): ReadonlyMap<Id, RecognisedFile> {
  const best = new Map<Id, RecognisedFile>();
  for (const file of files) {
    const { paper, standing } = file.likeness;
    const other = best.get(paper.documentId);
    if (!other || other.likeness.standing < standing) best.set(paper.documentId, file);
  }
  return best;
}

function linesOf({ text, likeness: { paper, missing } }: RecognisedFile, done: string): readonly string[] {
  const start = `${text.fileName}: ${done} to ${paper.slug}`;
  const all = paper.cited.length;
  if (all === 0) return [`${start}, by its name, as no words are cited from it`];
  if (missing.length === 0) return [`${start}; all ${all} cited words stand at their places`];
  return [
    `${start}, but ${missing.length} of ${all} cited words do not stand at their places:`,
    ...missing.map(({ place, words }) => `  ${place}: ${words}`),
  ];
}
