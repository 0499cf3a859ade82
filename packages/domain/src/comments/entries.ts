import type { Id } from '../journal/entry.ts';

/** What a party remarks on a clause of a revision, and what it would write instead (замечание, предложение). */
export type CommentMade = Readonly<{
  commentId: Id;
  dossierId: Id;
  revisionId: Id;
  stepId: Id;
  partyId: Id;
  /** The structural element as the party names it: «пункт 2.3», «преамбула»; null for a comment on the whole. */
  element: string | null;
  /** In the party's own words. */
  text: string;
  proposedWording: string | null;
  /** The reply that brought it; null where it came otherwise. */
  replyId: Id | null;
}>;

/** What became of a comment (результат рассмотрения). */
export const DISPOSITIONS = ['accepted', 'partlyAccepted', 'rejected', 'noted', 'forDiscussion'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** A comment was considered. A rejection says why. */
export type CommentDisposed = Readonly<{
  commentId: Id;
  dossierId: Id;
  disposition: Disposition;
  reason: string | null;
}>;
