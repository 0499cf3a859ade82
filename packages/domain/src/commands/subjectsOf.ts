import { isSlug } from '../documents/slug.ts';
import type { Instead } from '../journal/correctionCommand.ts';
import type { Id } from '../journal/entry.ts';
import { documentsOf, dossiersOf, isMeetingCommand } from '../meetings/command.ts';
import type { Command } from './command.ts';

/** What a command is about: what has to be loaded, and to stand still, before it is decided. */
export type Subjects = Readonly<{
  /** Slugs of dossiers: those that it is about, or one that it would open, in case that there is one already. */
  dossiers: readonly string[];
  /** The meeting that it is about or names. */
  meetingId: Id | null;
  /** The decision that it is about, where it is about one: that stands in the stream of a meeting, or of a body. */
  decisionId?: Id;
  /**
   * Whose version the sender may expect: of its dossier, of its meeting, of the stream in which it is recorded, or how many versions its
   * route has.
   */
  versioned: 'dossier' | 'meeting' | 'own' | 'route' | null;
  /** Slugs that it would give to documents, which are unique over the whole register. */
  documentSlugs: readonly string[];
  /** Documents that it names wherever they are: the dossiers in which they travel are loaded with it. */
  documentIds: readonly Id[];
  /** Whether it gives out short names and codes of the registry, which are unique: one such command is decided at a time. */
  registry: boolean;
  /** Whether it is decided on the entries of its dossier, too. */
  entries: boolean;
}>;

/** Pure: it only reads the command. What cannot be a slug is nobody's. */
export function subjectsOf(command: Command): Subjects {
  const nobody = { dossiers: [], meetingId: null, versioned: null, documentSlugs: [], documentIds: [] } as const;
  const none = { ...nobody, registry: false, entries: false } as const;
  if (isMeetingCommand(command)) {
    const meetingId = 'meetingId' in command ? command.meetingId : null;
    // Without a meeting a decision is told in the stream of a body, which numbers it.
    const isOfBody = meetingId === null && (command.command === 'draftDecision' || command.command === 'takeDecision');
    return {
      ...none,
      dossiers: dossiersOf(command),
      meetingId,
      versioned: isOfBody ? 'own' : 'meeting',
      documentIds: documentsOf(command),
      registry: isOfBody,
    };
  }
  switch (command.command) {
    case 'giveDissentingOpinion': {
      const { decisionId, paperId } = command;
      return { ...none, decisionId, versioned: 'own', documentIds: paperId === null ? [] : [paperId] };
    }
    case 'relateDocuments':
      return { ...none, versioned: 'own', documentIds: [command.documentId, command.otherId] };
    case 'registerState':
    case 'registerAdministration':
    case 'registerOrganisation':
    case 'registerBody':
      return { ...none, registry: true };
    case 'startMembership':
    case 'endMembership':
    case 'citeDecisionRule':
    case 'citeCalendar':
      return { ...none, registry: true, versioned: 'own' };
    case 'publishRoute':
      return { ...none, registry: true, versioned: 'route' };
    case 'registerPaper':
      return { ...none, documentSlugs: [command.slug].filter(isSlug) };
    case 'openDossier': {
      const documentSlugs = command.documents.map(({ slug }) => slug).filter(isSlug);
      return { ...none, dossiers: [command.slug].filter(isSlug), documentSlugs };
    }
    case 'addDocument':
      return {
        ...none,
        ...{ dossiers: [command.dossier], versioned: 'dossier', documentSlugs: [command.document.slug].filter(isSlug) },
      };
    case 'changeVisibility':
      return { ...none, versioned: 'own' };
    case 'correctEntry': {
      const dossiers = [command.dossier ?? [], ...command.instead.map(dossierOf)].flat();
      return { ...none, dossiers, versioned: 'dossier', documentIds: command.instead.flatMap(namedBy), entries: true };
    }
    default: {
      const meetingId = 'meetingId' in command ? command.meetingId : null;
      const entries = command.command === 'concludeSilence';
      return { ...none, dossiers: [command.dossier], meetingId, versioned: 'dossier', entries };
    }
  }
}

/** The dossier that is named instead of another. */
function dossierOf(instead: Instead): readonly string[] {
  return 'says' in instead && 'dossier' in instead.says ? [instead.says.dossier ?? []].flat() : [];
}

/** The documents that are named instead of others. */
function namedBy(instead: Instead): readonly Id[] {
  if (!('says' in instead)) return [];
  const {
    documentIds = [],
    otherId,
    paperId,
  } = instead.says as Readonly<{
    documentIds?: readonly Id[];
    otherId?: Id;
    paperId?: Id | null;
  }>;
  return [...documentIds, otherId ?? [], paperId ?? []].flat();
}
