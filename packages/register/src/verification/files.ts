import { createHash } from 'node:crypto';
import type { Id, PaperParagraph } from '@concord/domain';
import type { ClientBase } from 'pg';
import { canonical } from '../journal/hash.ts';
import { PaperRefused } from '../papers/paperRefused.ts';
import { KEPT, readContent } from '../papers/readPaper.ts';
import { Broken } from './broken.ts';

/** A file as it stands beside what names it; null of what is not there. */
type Kept = Readonly<{ content: Buffer | null; paragraphs: readonly PaperParagraph[] }>;
type Named = Readonly<{ id: Id; digest: string; fileName: string; size: number | null }>;

/** Where files stand, and by what each is found: what names it, and how it is read. */
const PLACES = [
  {
    named: `SELECT id, digest, "fileName", size FROM "RevisionText" ORDER BY id`,
    kept: `SELECT content, paragraphs FROM "File" f JOIN "RevisionText" t ON t.digest = f.digest WHERE t.id = $1`,
    title: ({ id, digest }: Named) => `RevisionText ${id}: the file ${digest}`,
  },
  {
    named: `SELECT "documentId" AS id, digest, "fileName", NULL AS size FROM "PaperFile" ORDER BY 1`,
    kept: `SELECT content, paragraphs FROM "PaperFile" WHERE "documentId" = $1`,
    title: ({ id, digest }: Named) => `PaperFile ${id}: the file ${digest}`,
  },
] as const;

/**
 * Every file must be the one that its digest names, which for the texts of revisions the journal holds, and the paragraphs beside it
 * what is read from it. That a file of a paper was exchanged together with its digest cannot be seen: the journal does not hold it.
 *
 * @throws {Broken} with the first that is missing or another
 */
export async function verifyFiles(client: ClientBase): Promise<void> {
  for (const { named, kept, title } of PLACES)
    for (const each of (await client.query<Named>(named)).rows)
      compare(title(each), each, await readAnew(each, (await client.query<Kept>(kept, [each.id])).rows[0]));
}

type Read = Readonly<{ digest: string; size: number; isSameText: boolean }>;

async function readAnew({ fileName }: Named, kept: Kept | undefined): Promise<Read | undefined> {
  if (!kept?.content) return undefined;
  const { content, paragraphs } = kept;
  const digest = createHash('sha256').update(content).digest('hex');
  const read = await readContent(fileName, content, KEPT).catch((error: unknown) => {
    // What cannot be read has no text that could stand beside it.
    if (error instanceof PaperRefused) return { paragraphs: null };
    throw error;
  });
  return { digest, size: content.length, isSameText: canonical(paragraphs) === canonical(read.paragraphs) };
}

function compare(title: string, { digest, size }: Named, read: Read | undefined): void {
  if (!read) throw new Broken(`${title} is missing.`);
  if (read.digest !== digest || (size !== null && read.size !== size))
    throw new Broken(`${title} has another content; its digest is ${read.digest}.`);
  if (!read.isSameText) throw new Broken(`${title} has paragraphs beside it that it does not hold.`);
}
