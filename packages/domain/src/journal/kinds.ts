import type { BodyRegistered, DecisionRuleCited, MembershipEnded, MembershipStarted } from '../bodies/entries.ts';
import type { CalendarCited } from '../calendars/entries.ts';
import type { CommentDisposed, CommentMade } from '../comments/entries.ts';
import type { DecisionDrafted, DecisionTaken, DissentingOpinionGiven } from '../decisions/entries.ts';
import type { DocumentRegistered, DocumentRelated } from '../documents/entries.ts';
import type {
  DecisionRuleNamed,
  DocumentAdded,
  DossierOpened,
  PositionExpressed,
  PositionsRequested,
  RemarkNoted,
  RepliesConsolidated,
  RevisionIssued,
  RevisionTextAttached,
  SilenceConcluded,
  StatusReported,
  StepOccurrenceRecorded,
  StepPlanned,
} from '../dossiers/entries.ts';
import type {
  ConditionMet,
  InstructionDischarged,
  InstructionGiven,
  MeasureAdded,
  MeasureProgressed,
  ReportGiven,
} from '../instructions/entries.ts';
import type { ReplyReceived } from '../letters/entries.ts';
import type {
  AgendaItemPlaced,
  AttendanceRecorded,
  MeetingAnnounced,
  MeetingCancelled,
  MeetingHeld,
  MeetingPostponed,
  OfficerNamed,
} from '../meetings/entries.ts';
import type { OrganisationRegistered } from '../organisations/entries.ts';
import type { RoutePublished } from '../routes/entries.ts';
import type { VisibilityChanged } from '../sight/entries.ts';
import type {
  DepositMade,
  EntryIntoForceRecorded,
  ForceRuleLaidDown,
  NotificationGiven,
  ReservationWithdrawn,
  SignatureRecorded,
  WithdrawalRecorded,
  WithdrawalRevoked,
} from '../signing/entries.ts';
import type { AdministrationRegistered, MemberStateRegistered } from '../states/entries.ts';
import type { FactRevised, MisentryCorrected } from './corrections.ts';

/** Every kind of entry with what it carries, by the stream that it belongs to. */
export type Payloads = {
  organisationRegistered: OrganisationRegistered;
  memberStateRegistered: MemberStateRegistered;
  administrationRegistered: AdministrationRegistered;
  bodyRegistered: BodyRegistered;
  membershipStarted: MembershipStarted;
  membershipEnded: MembershipEnded;
  decisionRuleCited: DecisionRuleCited;
  routePublished: RoutePublished;
  documentRegistered: DocumentRegistered;
  meetingAnnounced: MeetingAnnounced;
  meetingHeld: MeetingHeld;
  officerNamed: OfficerNamed;
  agendaItemPlaced: AgendaItemPlaced;
  decisionDrafted: DecisionDrafted;
  decisionTaken: DecisionTaken;
  dissentingOpinionGiven: DissentingOpinionGiven;
  dossierOpened: DossierOpened;
  documentAdded: DocumentAdded;
  revisionIssued: RevisionIssued;
  revisionTextAttached: RevisionTextAttached;
  stepPlanned: StepPlanned;
  decisionRuleNamed: DecisionRuleNamed;
  stepOccurrenceRecorded: StepOccurrenceRecorded;
  silenceConcluded: SilenceConcluded;
  positionsRequested: PositionsRequested;
  repliesConsolidated: RepliesConsolidated;
  positionExpressed: PositionExpressed;
  statusReported: StatusReported;
  remarkNoted: RemarkNoted;
  calendarCited: CalendarCited;
  documentRelated: DocumentRelated;
  meetingPostponed: MeetingPostponed;
  meetingCancelled: MeetingCancelled;
  attendanceRecorded: AttendanceRecorded;
  replyReceived: ReplyReceived;
  commentMade: CommentMade;
  commentDisposed: CommentDisposed;
  instructionGiven: InstructionGiven;
  reportGiven: ReportGiven;
  conditionMet: ConditionMet;
  instructionDischarged: InstructionDischarged;
  measureAdded: MeasureAdded;
  measureProgressed: MeasureProgressed;
  signatureRecorded: SignatureRecorded;
  notificationGiven: NotificationGiven;
  depositMade: DepositMade;
  reservationWithdrawn: ReservationWithdrawn;
  forceRuleLaidDown: ForceRuleLaidDown;
  entryIntoForceRecorded: EntryIntoForceRecorded;
  withdrawalRecorded: WithdrawalRecorded;
  withdrawalRevoked: WithdrawalRevoked;
  visibilityChanged: VisibilityChanged;
  misentryCorrected: MisentryCorrected;
  factRevised: FactRevised;
};

export type EntryKind = keyof Payloads;

/** The version of each kind's payload as it is written now; what older ones lack is filled in by `upcast`. */
export const KIND_VERSIONS: Readonly<Record<EntryKind, number>> = {
  organisationRegistered: 1,
  memberStateRegistered: 1,
  administrationRegistered: 1,
  bodyRegistered: 1,
  membershipStarted: 1,
  membershipEnded: 1,
  decisionRuleCited: 4,
  routePublished: 2,
  documentRegistered: 1,
  meetingAnnounced: 1,
  meetingHeld: 1,
  officerNamed: 1,
  agendaItemPlaced: 1,
  decisionDrafted: 3,
  decisionTaken: 4,
  dissentingOpinionGiven: 1,
  dossierOpened: 1,
  documentAdded: 2,
  revisionIssued: 1,
  revisionTextAttached: 1,
  stepPlanned: 1,
  decisionRuleNamed: 1,
  stepOccurrenceRecorded: 2,
  silenceConcluded: 1,
  positionsRequested: 4,
  repliesConsolidated: 1,
  positionExpressed: 1,
  statusReported: 1,
  remarkNoted: 1,
  calendarCited: 1,
  documentRelated: 1,
  meetingPostponed: 1,
  meetingCancelled: 1,
  attendanceRecorded: 1,
  replyReceived: 1,
  commentMade: 1,
  commentDisposed: 1,
  instructionGiven: 1,
  reportGiven: 1,
  conditionMet: 1,
  instructionDischarged: 1,
  measureAdded: 1,
  measureProgressed: 1,
  signatureRecorded: 3,
  notificationGiven: 2,
  depositMade: 2,
  reservationWithdrawn: 1,
  forceRuleLaidDown: 5,
  entryIntoForceRecorded: 1,
  withdrawalRecorded: 2,
  withdrawalRevoked: 1,
  visibilityChanged: 1,
  misentryCorrected: 2,
  factRevised: 2,
};
