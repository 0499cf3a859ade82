import type { Id } from '../journal/entry.ts';
import type { LocalizedText } from '../text/text.ts';
import type { When } from '../time/when.ts';

export const DOCUMENT_KINDS = [
  'concept',
  'plan',
  'agreement',
  'rules',
  'backgroundNote',
  'draftDecision',
  'letter',
  'minutes',
  'charter',
  'decision',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A paper that facts are taken from. Documents that travel in a dossier are added by `documentAdded`. */
export type DocumentRegistered = Readonly<{
  documentId: Id;
  slug: string;
  documentKind: DocumentKind;
  title: LocalizedText;
  /** As printed on it: «исх. № 165». */
  number: string | null;
  dated: When;
  synthetic: boolean;
}>;

/** How one document stands to another. */
export const DOCUMENT_RELATIONS = [
  'pursuantTo',
  'annexTo',
  'backgroundFor',
  'draftOf',
  'repliesTo',
  'supersedes',
  'amends',
] as const;
export type DocumentRelationKind = (typeof DOCUMENT_RELATIONS)[number];

/** One document stands in a relation to another: «справка к проекту решения», «приложение к соглашению». */
export type DocumentRelated = Readonly<{
  relationId: Id;
  documentId: Id;
  relation: DocumentRelationKind;
  otherId: Id;
}>;
