import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { PaperParagraph } from '@concord/domain';
import { paragraphsOf } from './lines.ts';
import { PaperRefused } from './paperRefused.ts';
import { type DocxBounds, readDocx } from './readDocx.ts';
import { titleApart } from './titleApart.ts';

/** How much a file may hold, as it is and unpacked, in bytes. */
const LIMIT = 20 * 1024 * 1024;
const TOO_LARGE = 'expected at most 20 MB';

/** What may be made of a .docx that comes in. Of text and its layout, 6 MB are some 1,500 pages; pictures count apart. */
const COMING: DocxBounds = { unpacked: { all: LIMIT, xml: 6_000_000 }, memory: 256, time: 10_000 };
/** What may be made of one that was kept by a version of the register with wider bounds. */
export const KEPT: DocxBounds = { unpacked: { all: LIMIT, xml: LIMIT }, memory: 4_096, time: 600_000 };

/** What papers are kept in: how a name ends, in lower case, and the media type. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A paper's text as it was read from a file. */
export type PaperText = Readonly<{
  fileName: string;
  mediaType: string;
  content: Buffer;
  /** SHA-256 of the content, hexadecimal. */
  digest: string;
  paragraphs: readonly PaperParagraph[];
}>;

/** Whether a file's name says that it can be read: .txt or .docx, and not what a word processor or a Mac left beside one. */
export function isPaperName(name: string): boolean {
  return extname(name).toLowerCase() in MEDIA_TYPES && !/^(?:\.|~\$)/.test(name);
}

/**
 * Reads a paper from a .txt in UTF-8 or a .docx.
 *
 * @throws {PaperRefused} for what cannot be read, has more than 20 MB, is no text or no .docx, or holds nothing
 */
export async function readPaper(path: string): Promise<PaperText> {
  const fileName = basename(path);
  return readContent(fileName, await contentOf(path, fileName));
}

/**
 * The same of a content that came otherwise; whether it is a .docx is known by the file's name.
 *
 * @throws {PaperRefused} as `readPaper` does
 */
export async function readContent(fileName: string, content: Buffer, bounds = COMING): Promise<PaperText> {
  const extension = extname(fileName).toLowerCase();
  const paragraphs = extension === '.docx' ? await fromDocx(fileName, content, bounds) : fromText(fileName, content);
  if (paragraphs.every(({ text }) => text.trim() === ''))
    throw new PaperRefused(fileName, 'empty', 'it holds no text; expected the text of a paper');
  if (paragraphs.some(({ text }) => text.includes('\0') || !text.isWellFormed()))
    throw new PaperRefused(fileName, 'notText', 'a NUL character or a broken one; expected text without');
  const digest = createHash('sha256').update(content).digest('hex');
  return { fileName, mediaType: MEDIA_TYPES[extension] ?? '', content, digest, paragraphs };
}

async function contentOf(path: string, fileName: string): Promise<Buffer> {
  try {
    // Opening a pipe or a device may wait without end.
    if (!(await stat(path)).isFile())
      throw new PaperRefused(fileName, 'unreadable', 'it is no regular file; expected a .txt or a .docx');
    await using file = await open(path);
    const { size } = await file.stat();
    if (size > LIMIT) throw new PaperRefused(fileName, 'tooLarge', `it has ${megabytes(size)} MB; ${TOO_LARGE}`);
    return await file.readFile();
  } catch (error) {
    if (error instanceof PaperRefused) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new PaperRefused(fileName, 'unreadable', `it cannot be read (${reason}); expected a file`);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

/** A text that came as one, as if it had come in a file of that name. */
export function textFile(fileName: string, text: string): PaperText {
  const content = Buffer.from(text, 'utf8');
  const digest = createHash('sha256').update(content).digest('hex');
  return { fileName, mediaType: MEDIA_TYPES['.txt'] ?? '', content, digest, paragraphs: paragraphsOf(text) };
}

function fromText(fileName: string, content: Buffer): readonly PaperParagraph[] {
  if (!isUtf8(content))
    throw new PaperRefused(fileName, 'notText', 'it is not UTF-8; expected a text that was saved in that encoding');
  // The decoder drops a byte-order mark.
  return paragraphsOf(new TextDecoder().decode(content));
}

async function fromDocx(fileName: string, content: Buffer, bounds: DocxBounds): Promise<readonly PaperParagraph[]> {
  const found = await readDocx(content, bounds);
  const { xml } = bounds.unpacked;
  switch (found.kind) {
    case 'read':
      return titleApart(found.paragraphs);
    case 'tooLarge':
      throw new PaperRefused(
        fileName,
        'tooIntricate',
        `unpacked it has more; ${TOO_LARGE}, of which ${megabytes(xml)} MB of text and layout`,
      );
    case 'tooIntricate':
      throw new PaperRefused(
        fileName,
        'tooIntricate',
        'it takes too much to be read; expected a simpler document, or its text as a .txt',
      );
    case 'notDocx':
      throw new PaperRefused(
        fileName,
        'notDocx',
        `it is no .docx (${found.why}); expected a document as Word saves it`,
      );
    default:
      return found satisfies never;
  }
}
