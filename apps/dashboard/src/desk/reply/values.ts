import type { Choice } from '../form/choice.ts';
import type { SourceDraft } from '../form/source.ts';
import type { VisibilityDraft } from '../form/visibility.ts';

/** In the order of the domain: consent, resistance, the rest. */
export const EXPRESSED = [
  ...(['AGREED', 'AGREED_WITH_COMMENTS', 'OBJECTED'] as const),
  ...(['RESERVED', 'ABSTAINED', 'DISINTERESTED'] as const),
];
export type Expressed = (typeof EXPRESSED)[number];

/** A remark on a clause, as it is being written. */
export type CommentDraft = Readonly<{ document: string; element: string; text: string; wording: string }>;

/** What the form of an answer holds. */
export type ReplyValues = Readonly<{
  /** The letter or the step that is answered. */
  target: string;
  party: Choice | null;
  letterNumber: string;
  /** What it says of each document, by id. */
  stands: Readonly<Record<string, Readonly<{ stand: Expressed | null; text: string }>>>;
  comments: readonly CommentDraft[];
  /** Who may see the comments, where they come without a letter. */
  visible: VisibilityDraft;
  /** Said although nobody asked the party, or after the step was done. */
  offRoute: boolean;
  occurred: string;
  known: string;
  source: SourceDraft;
  /** The version of the dossier that was on the page. */
  version: number;
}>;
