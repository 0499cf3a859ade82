import type { Id, SourceRef } from '../journal/entry.ts';
import type { Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { VisibilityKind } from './visibility.ts';

/** For whom something is, is changed (изменить, кому видно). */
export type ChangeVisibility = Readonly<{
  command: 'changeVisibility';
  /** The record, such as a dossier, a document or a comment; or an entry that tells of it, the only way to what was taken back. */
  what: Id;
  visibility: VisibilityKind;
  /** The states concerned, by code; none unless it is for them. */
  concerned: readonly string[];
  reason: Written;
  /** EDTF: when it was decided; today unless given. It counts at once, and for every day. */
  occurred: string | null;
  known: LocalDate | null;
  /** The paper that says so; none where a slip of our own is put right. */
  source: SourceRef | null;
}>;
