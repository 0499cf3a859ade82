import type { BodyKind, BodyRegistered, DecisionRuleCited, MembershipStarted } from '../bodies/entries.ts';
import type { CalendarCited } from '../calendars/entries.ts';
import type { CommentDisposed, CommentMade } from '../comments/entries.ts';
import type { DecisionTaken, DissentingOpinionGiven } from '../decisions/entries.ts';
import type { DocumentKind, DocumentRelated } from '../documents/entries.ts';
import type {
  DecisionRuleNamed,
  DocumentOutcome,
  DossierOpened,
  ExpressedStand,
  RemarkNoted,
  RepliesConsolidated,
  RevisionIssued,
  RevisionTextAttached,
  StatusReported,
} from '../dossiers/entries.ts';
import type { InstructionGiven, MeasureAdded, MeasureProgressed, ReportGiven } from '../instructions/entries.ts';
import type { ReplyReceived } from '../letters/entries.ts';
import type { AgendaItemPlaced, AttendanceRecorded, OfficerNamed, Sitting } from '../meetings/entries.ts';
import type { OrganisationRegistered } from '../organisations/entries.ts';
import type { RoutePublished, StepDefinition, TermUnit } from '../routes/entries.ts';
import type { Visibility } from '../sight/visibility.ts';
import type {
  DepositMade,
  EntryIntoForceRecorded,
  ForceRuleLaidDown,
  NotificationGiven,
  SignatureRecorded,
  WithdrawalRecorded,
} from '../signing/entries.ts';
import type { AdministrationRegistered, MemberStateRegistered } from '../states/entries.ts';
import type { LocalizedText, Place } from '../text/text.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { When } from '../time/when.ts';
import type { Id, SourceRef } from './entry.ts';

/** What every record carries: where it comes from and who may see it. */
export type RecordBase = Readonly<{
  id: Id;
  streamId: Id;
  /** The entry that last changed it. */
  entryId: Id;
  /** Place of that entry in the stream, a correction's being that of what it corrects: orders records of one stream as they were told. */
  streamVersion: number;
  visibility: Visibility;
  /** What the entry cites. */
  sources: readonly SourceRef[];
}>;

type Row<Payload, OwnId extends keyof Payload> = RecordBase & Readonly<Omit<Payload, OwnId>>;

/** When it happened, and since when it is known. */
type Told = Readonly<{ occurred: When; known: When }>;

export type Organisation = Row<OrganisationRegistered, 'organisationId'>;
export type MemberState = Row<MemberStateRegistered, 'memberStateId'>;
export type Administration = Row<AdministrationRegistered, 'administrationId'>;
export type Body = Row<BodyRegistered, 'bodyId'> & Readonly<{ bodyKind: BodyKind }>;
export type Membership = Row<MembershipStarted, 'membershipId'>;
export type DecisionRule = Row<DecisionRuleCited, 'decisionRuleId'>;
export type Route = Row<Omit<RoutePublished, 'steps'>, 'routeId'>;
export type Step = Row<StepDefinition, 'stepId'> & Readonly<{ routeId: Id; place: number }>;
/** A paper (`dossierId` null) or a document that travels in a dossier. */
export type Document = RecordBase &
  Readonly<{
    dossierId: Id | null;
    slug: string;
    documentKind: DocumentKind;
    title: LocalizedText;
    number: string | null;
    dated: When | null;
    /** What a document of a dossier is for; null where no paper tells. */
    purpose: LocalizedText | null;
    synthetic: boolean;
  }>;
export type Revision = Row<RevisionIssued, 'revisionId'> & Readonly<{ dossierId: Id; issued: When }>;
export type RevisionText = Row<RevisionTextAttached, 'revisionTextId'>;
export type Meeting = RecordBase &
  Readonly<{
    sittings: readonly Sitting[];
    place: LocalizedText | null;
    planned: When | null;
    held: When | null;
    /** When it was said that it would be held later, or not at all. */
    postponed: When | null;
    cancelled: When | null;
    synthetic: boolean;
  }>;
export type Officer = Row<OfficerNamed, 'officerId'>;
export type AgendaItem = Row<AgendaItemPlaced, 'agendaItemId'>;
/** Drafted, or taken. */
export const DECISION_STATES = ['drafted', 'taken'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
export type DecisionRecord = Row<DecisionTaken, 'decisionId'> &
  Readonly<{
    decisionState: DecisionState;
    /** When it was taken without a meeting; null of a draft, and of a meeting, which says when it was held. */
    taken: When | null;
  }>;
export type DissentingOpinion = Row<DissentingOpinionGiven, 'dissentingOpinionId'> & Told;
export type Dossier = Row<DossierOpened, 'dossierId'> & Readonly<{ opened: When }>;
export type StepPlan = RecordBase &
  Readonly<{
    dossierId: Id;
    stepId: Id;
    meetingId: Id | null;
    planned: When;
    place: LocalizedText | null;
    documentIds: readonly Id[];
    known: When;
  }>;
/** What a source says of the rule by which a body decides at a step. */
export type RuleNaming = Row<DecisionRuleNamed, 'ruleNamingId'> & Told;
export type StepOccurrence = RecordBase &
  Readonly<{
    dossierId: Id;
    stepId: Id;
    meetingId: Id | null;
    place: Place | null;
    forInformation: boolean;
    actorIds: readonly Id[];
    decisionId: Id | null;
    purpose: LocalizedText | null;
    outcomes: readonly DocumentOutcome[];
    occurred: When;
    known: When;
  }>;
export type ConsultationRequest = RecordBase &
  Readonly<{
    dossierId: Id;
    stepId: Id;
    letterNumber: string | null;
    senderId: Id | null;
    meetingId: Id | null;
    asksFor: LocalizedText | null;
    addresseeIds: readonly Id[];
    informedIds: readonly Id[];
    term: LocalDate | null;
    termDays: number | null;
    termUnit: TermUnit;
    calendarBodyId: Id | null;
    answersKnown: boolean;
    sent: When;
  }>;
/** An addressee kept as written: «АС РСС»; whether the letter only informs it. */
export type Collective = RecordBase &
  Readonly<{ dossierId: Id; requestId: Id; wording: LocalizedText; forInformation: boolean }>;
/** That the answers to a request were summarised and forwarded. */
export type Consolidation = Row<RepliesConsolidated, 'consolidationId'> & Readonly<{ occurred: When; known: When }>;
/** What a paper says of where documents stand. */
export type StatusReport = Row<StatusReported, 'statusReportId'> & Readonly<{ occurred: When; known: When }>;
export type Position = RecordBase &
  Readonly<{
    dossierId: Id;
    revisionId: Id;
    stepId: Id;
    partyId: Id;
    stand: ExpressedStand;
    text: string | null;
    occurred: When;
    known: When;
  }>;
export type Remark = Row<RemarkNoted, 'remarkId'>;

export type Calendar = Row<CalendarCited, 'calendarId'>;
export type DocumentRelation = Row<DocumentRelated, 'relationId'> & Told;
export type Attendance = Row<AttendanceRecorded, 'attendanceId'>;
export type Reply = Row<ReplyReceived, 'replyId'> & Told;
/** A comment with what became of it; `disposition` null while nobody has considered it. */
export type Comment = Row<CommentMade, 'commentId'> &
  Told &
  Readonly<{ disposition: CommentDisposed['disposition'] | null; reason: string | null; disposed: When | null }>;
/** An instruction; `discharged` null while it is followed up. */
export type Instruction = Row<InstructionGiven, 'instructionId'> &
  Readonly<{ given: When; conditionMet: When | null; discharged: When | null; reason: string | null }>;
export type Report = Row<ReportGiven, 'reportId'> & Told;
export type Measure = Row<MeasureAdded, 'measureId'>;
export type MeasureProgress = Row<MeasureProgressed, 'progressId'> & Told;
export type Signature = Row<SignatureRecorded, 'signatureId'> & Told;
export type Notification = Row<NotificationGiven, 'notificationId'> & Told & Reservation;
export type Deposit = Row<DepositMade, 'depositId'> & Told & Reservation;
/** When the reservation that came with it was withdrawn; null while it stands, and where there is none. */
type Reservation = Readonly<{ reservationWithdrawn: When | null }>;
export type ForceRule = Row<ForceRuleLaidDown, 'forceRuleId'>;
export type EntryIntoForce = Row<EntryIntoForceRecorded, 'entryIntoForceId'> & Told;
export type Withdrawal = Row<WithdrawalRecorded, 'withdrawalId'> & Told & Readonly<{ revoked: When | null }>;

/** The kinds of records, by the name of their table. */
export type Tables = {
  organisation: Organisation;
  memberState: MemberState;
  administration: Administration;
  body: Body;
  membership: Membership;
  decisionRule: DecisionRule;
  route: Route;
  step: Step;
  document: Document;
  revision: Revision;
  revisionText: RevisionText;
  meeting: Meeting;
  officer: Officer;
  agendaItem: AgendaItem;
  decision: DecisionRecord;
  dissentingOpinion: DissentingOpinion;
  dossier: Dossier;
  stepPlan: StepPlan;
  ruleNaming: RuleNaming;
  stepOccurrence: StepOccurrence;
  consultationRequest: ConsultationRequest;
  collective: Collective;
  consolidation: Consolidation;
  position: Position;
  statusReport: StatusReport;
  calendar: Calendar;
  documentRelation: DocumentRelation;
  attendance: Attendance;
  reply: Reply;
  comment: Comment;
  instruction: Instruction;
  report: Report;
  measure: Measure;
  measureProgress: MeasureProgress;
  signature: Signature;
  notification: Notification;
  deposit: Deposit;
  forceRule: ForceRule;
  entryIntoForce: EntryIntoForce;
  withdrawal: Withdrawal;
  remark: Remark;
};
export type TableName = keyof Tables;

export const TABLE_NAMES = [
  'organisation',
  'memberState',
  'administration',
  'body',
  'membership',
  'decisionRule',
  'route',
  'step',
  'document',
  'revision',
  'revisionText',
  'meeting',
  'officer',
  'agendaItem',
  'decision',
  'dissentingOpinion',
  'dossier',
  'stepPlan',
  'ruleNaming',
  'stepOccurrence',
  'consultationRequest',
  'collective',
  'consolidation',
  'position',
  'statusReport',
  'calendar',
  'documentRelation',
  'attendance',
  'reply',
  'comment',
  'instruction',
  'report',
  'measure',
  'measureProgress',
  'signature',
  'notification',
  'deposit',
  'forceRule',
  'entryIntoForce',
  'withdrawal',
  'remark',
] as const satisfies readonly TableName[];

/** Records of one or of many streams, by table and id: what entries fold into. */
export type Records = { readonly [T in TableName]: ReadonlyMap<Id, Tables[T]> };

/** One record to write, or (`record` null) to remove. */
export type Change = { [T in TableName]: Readonly<{ table: T; id: Id; record: Tables[T] | null }> }[TableName];

type MutableRecords = { readonly [T in TableName]: Map<Id, Tables[T]> };

function emptyRecords(): MutableRecords {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, new Map()])) as unknown as MutableRecords;
}

export const NO_RECORDS: Records = emptyRecords();

/** Starts from a copy of `records`, to which changes can be applied one after the other. */
export function recordsBuilder(records: Records = NO_RECORDS): {
  apply(changes: readonly Change[]): void;
  done(): Records;
} {
  const built = emptyRecords();
  for (const table of TABLE_NAMES) {
    const target = built[table] as Map<Id, unknown>;
    for (const [id, record] of records[table]) target.set(id, record);
  }
  return {
    apply(changes) {
      for (const change of changes) {
        const target = built[change.table] as Map<Id, unknown>;
        if (change.record === null) target.delete(change.id);
        else target.set(change.id, change.record);
      }
    },
    done: () => built,
  };
}

/** The record with this id, in whatever table. */
export function recordById(records: Records, id: Id): Tables[TableName] | undefined {
  for (const table of TABLE_NAMES) {
    const record = records[table].get(id);
    if (record) return record;
  }
  return undefined;
}

/** All records of several sets in one; a record that stands in two is taken from the later. */
export function mergeRecords(...sets: readonly Records[]): Records {
  const built = emptyRecords();
  for (const set of sets)
    for (const table of TABLE_NAMES) {
      const target = built[table] as Map<Id, unknown>;
      for (const [id, record] of set[table]) target.set(id, record);
    }
  return built;
}
