import type { DocumentKind } from '../documents/entries.ts';
import type { Id, SourceRef } from '../journal/entry.ts';
import type { ForWhom } from '../sight/checkVisibility.ts';
import type { VisibilityKind } from '../sight/visibility.ts';
import type { Written } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { RemarkKind } from './entries.ts';
import type { DossierStatus } from './status.ts';

type Said = Readonly<{
  /** EDTF: when it was opened, added, issued, announced. */
  occurred: string;
  known: LocalDate | null;
  source: SourceRef;
}>;

/** A document that joins a dossier. */
export type NewDocument = Readonly<{
  slug: string;
  documentKind: DocumentKind;
  title: Written;
  /** What it is for; null where no paper tells. */
  purpose: Written | null;
  /** The label of its first revision; null where there is no text yet. */
  revisionLabel: string | null;
}>;

/** A version of a route: by its id, or by slug and version. */
export type RouteNamed = Readonly<{ id: Id } | { slug: string; version: number }>;

/** Documents will travel together on a route (открыть досье). */
export type OpenDossier = Said &
  ForWhom &
  Readonly<{
    command: 'openDossier';
    slug: string;
    title: Written;
    route: RouteNamed;
    documents: readonly (NewDocument & Readonly<{ revisionLabel: string }>)[];
    visibility: VisibilityKind;
  }>;

/** One more document travels in a dossier (добавить документ). */
export type AddDocument = Said & ForWhom & Readonly<{ command: 'addDocument'; dossier: string; document: NewDocument }>;

/** A new text of a document (выпустить редакцию). */
export type IssueRevision = Said &
  Readonly<{ command: 'issueRevision'; dossier: string; documentId: Id; label: string }>;

/** A file outside the journal, as it was received. */
export type FileNamed = Readonly<{
  /** SHA-256, hexadecimal. */
  digest: string;
  fileName: string;
  mediaType: string;
  /** In bytes. */
  size: number;
}>;

/** The text of a revision in one language (приложить текст редакции). */
export type AttachRevisionText = Said &
  Readonly<{
    command: 'attachRevisionText';
    dossier: string;
    documentId: Id;
    /** The latest one unless given. */
    revisionId: Id | null;
    /** ISO 639-1. */
    language: string;
    file: FileNamed;
  }>;

/** What a paper says of where documents stand (внести сообщённый статус). */
export type ReportStatus = Said &
  Readonly<{
    command: 'reportStatus';
    dossier: string;
    /** For which organisation; null where the paper does not say. */
    organisationId: Id | null;
    /** The documents that the paper names. */
    documentIds: readonly Id[];
    status: DossierStatus;
  }>;

/**
 * A silence procedure whose term has passed is concluded, or a conclusion that turns out to be wrong is taken back (подвести итог
 * процедуры умолчания). The register sends it by itself.
 */
export type ConcludeSilence = Readonly<{ command: 'concludeSilence'; dossier: string; stepId: Id }>;

/** A step was announced for some days (запланировать этап). */
export type PlanStep = Said &
  Readonly<{
    command: 'planStep';
    dossier: string;
    stepId: Id;
    /** EDTF. */
    planned: string;
    meetingId: Id | null;
    /** The documents that the announcement names; none when it names none. */
    documentIds: readonly Id[];
    place: Written | null;
  }>;

/** A source says by which of its rules a body decides at a step (указать правило для этапа). */
export type NameDecisionRule = Said &
  Readonly<{ command: 'nameDecisionRule'; dossier: string; stepId: Id; decisionRuleId: Id }>;

/** Something about the data that a reader should know (отметить замечание к данным). It is noted today, whoever's paper it is about. */
export type NoteRemark = Readonly<{
  command: 'noteRemark';
  dossier: string;
  remarkKind: RemarkKind;
  text: Written;
  source: SourceRef | null;
}>;

export type DossierCommand =
  | OpenDossier
  | AddDocument
  | IssueRevision
  | AttachRevisionText
  | ReportStatus
  | ConcludeSilence
  | PlanStep
  | NameDecisionRule
  | NoteRemark;
