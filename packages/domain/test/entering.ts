import type {
  AddDocument,
  AttachRevisionText,
  CorrectEntry,
  IssueRevision,
  NameDecisionRule,
  NewDocument,
  NoteRemark,
  OpenDossier,
  PlanStep,
  RegisterPaper,
  ReportStatus,
} from '../src/index.ts';

/** What the secretariat enters, each with what a test wants to be different. */

export const PAPER = { paperId: 'letter', locator: 'paragraph 1' } as const;
const said = { occurred: '2026-03-01', known: null, source: PAPER } as const;
const both = (text: string) => ({ ru: text, en: text });

export function paper(different: Partial<RegisterPaper> = {}): RegisterPaper {
  return {
    ...{ command: 'registerPaper', slug: 'letter-165', documentKind: 'letter', title: { ru: 'Письмо' } },
    ...{ number: 'исх. № 165', dated: '2026-02-01', known: null, synthetic: true, visibility: 'public' },
    ...different,
  };
}

export const newDocument = (slug: string) =>
  ({ slug, documentKind: 'agreement', title: both(slug), purpose: null, revisionLabel: '1' }) as const;

export function opening(different: Partial<OpenDossier> = {}): OpenDossier {
  return {
    ...{ command: 'openDossier', slug: 'roaming', title: both('Роуминг'), route: { slug: 'route', version: 1 } },
    ...{ documents: [newDocument('roaming-agreement'), newDocument('roaming-note')], visibility: 'public', ...said },
    ...different,
  };
}

export function addition(
  document: NewDocument = newDocument('protocol'),
  different: Partial<AddDocument> = {},
): AddDocument {
  return { command: 'addDocument', dossier: 'dossier', document, ...said, ...different };
}

export function revision(label: string, different: Partial<IssueRevision> = {}): IssueRevision {
  return { command: 'issueRevision', dossier: 'dossier', documentId: 'draft', label, ...said, ...different };
}

export const FILE = {
  ...{ digest: 'a'.repeat(64), fileName: 'draft.docx', size: 4_096 },
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export function attachment(language: string, different: Partial<AttachRevisionText> = {}): AttachRevisionText {
  return {
    ...{ command: 'attachRevisionText', dossier: 'dossier', documentId: 'draft', revisionId: null, language },
    ...{ file: FILE, ...said, ...different },
  };
}

export function report(status: ReportStatus['status'], different: Partial<ReportStatus> = {}): ReportStatus {
  return {
    ...{ command: 'reportStatus', dossier: 'dossier', organisationId: 'org', documentIds: ['draft'], status },
    ...{ ...said, ...different },
  };
}

export function plan(stepId: string, planned: string, different: Partial<PlanStep> = {}): PlanStep {
  return {
    ...{ command: 'planStep', dossier: 'dossier', stepId, planned, meetingId: null, documentIds: [], place: null },
    ...{ ...said, ...different },
  };
}

export function ruleNaming(
  stepId: string,
  decisionRuleId: string,
  different: Partial<NameDecisionRule> = {},
): NameDecisionRule {
  return { command: 'nameDecisionRule', dossier: 'dossier', stepId, decisionRuleId, ...said, ...different };
}

export function remark(different: Partial<NoteRemark> = {}): NoteRemark {
  return {
    ...{ command: 'noteRemark', dossier: 'dossier', remarkKind: 'contradictory', text: { ru: 'Две даты' } },
    ...{ source: null, ...different },
  };
}

export function correction(entryId: string, different: Partial<CorrectEntry> = {}): CorrectEntry {
  return {
    ...{ command: 'correctEntry', dossier: 'dossier', entryId, correction: 'misentry', reason: { ru: 'Описка' } },
    ...{ instead: [{ of: 'nothing' }], occurred: null, known: null, source: null },
    ...different,
  };
}
