import type { Id, PaperPassage } from '@concord/domain';
import type { Pool } from 'pg';
import { type AttachContext, type AttachedFile, attachPapers } from './attachPapers.ts';
import { type AttachedText, loadAttached, loadAttachedTexts, loadPassages } from './loadPapers.ts';

export type { AttachedFile } from './attachPapers.ts';
export type { AttachedText, TextSize } from './loadPapers.ts';

/** The texts of papers, which stand outside the journal. Whoever shows one must filter by sight of its paper. */
export type Papers = Readonly<{
  /** Attaches the files of a folder to the papers whose texts they are, and says a line about each: see `attachPapers`. */
  attach(folder: string, log: AttachContext['log']): Promise<readonly AttachedFile[]>;
  /** What was attached to papers, by paper; those without a text are left out. */
  read(ids: readonly Id[]): Promise<ReadonlyMap<Id, AttachedText>>;
  /** The texts themselves with their places, by paper. */
  passages(ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly PaperPassage[]>>;
  /** Which of these papers have a text. */
  attached(ids: readonly Id[]): Promise<ReadonlySet<Id>>;
}>;

export function createPapers(pool: Pool, now: () => Date): Papers {
  return {
    attach: (folder, log) => attachPapers(pool, folder, { now, log }),
    read: (ids) => loadAttachedTexts(pool, ids),
    passages: (ids) => loadPassages(pool, ids),
    attached: (ids) => loadAttached(pool, ids),
  };
}
