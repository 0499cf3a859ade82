import type { Id } from '@concord/domain';
import type { Pool } from 'pg';
import { type AttachContext, type AttachedFile, attachPapers } from './attachPapers.ts';
import { type AttachedText, loadAttached, loadPaperText } from './loadPapers.ts';

export type { AttachedFile } from './attachPapers.ts';
export type { AttachedText } from './loadPapers.ts';

/** The texts of papers, which stand outside the journal. Whoever shows one must filter by sight of its paper. */
export type Papers = Readonly<{
  /** Attaches the files of a folder to the papers whose texts they are, and says a line about each: see `attachPapers`. */
  attach(folder: string, log: AttachContext['log']): Promise<readonly AttachedFile[]>;
  /** The text of a paper with its places; null when none was attached. */
  read(documentId: Id): Promise<AttachedText | null>;
  /** Which of these papers have a text. */
  attached(ids: readonly Id[]): Promise<ReadonlySet<Id>>;
}>;

export function createPapers(pool: Pool, now: () => Date): Papers {
  return {
    attach: (folder, log) => attachPapers(pool, folder, { now, log }),
    read: (documentId) => loadPaperText(pool, documentId),
    attached: (ids) => loadAttached(pool, ids),
  };
}
