import type { Id, SourceRef } from '../journal/entry.ts';
import type { ForWhom } from '../sight/checkVisibility.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Disposition } from './entries.ts';

/** A party remarks on a clause of a document (внести замечание). */
export type MakeComment = ForWhom &
  Readonly<{
    command: 'makeComment';
    /** Slug of the dossier. */
    dossier: string;
    documentId: Id;
    /** The latest one unless given. */
    revisionId: Id | null;
    stepId: Id;
    partyId: Id;
    element: string | null;
    text: string;
    proposedWording: string | null;
    /** The reply that brought it. */
    replyId: Id | null;
    /** EDTF: the day of the letter or of the statement. */
    occurred: string;
    known: LocalDate | null;
    source: SourceRef | null;
  }>;

/** A comment was considered (рассмотреть замечание). */
export type DisposeComment = Readonly<{
  command: 'disposeComment';
  dossier: string;
  commentId: Id;
  disposition: Disposition;
  reason: string | null;
  occurred: string;
  known: LocalDate | null;
  source: SourceRef | null;
}>;

export type CommentCommand = MakeComment | DisposeComment;
