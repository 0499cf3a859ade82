import type { BodyRegistered, DecisionRuleCited, MembershipStarted } from '../bodies/entries.ts';
import type { DecisionDrafted, DecisionTaken } from '../decisions/entries.ts';
import type { DocumentRegistered } from '../documents/entries.ts';
import type {
  DocumentAdded,
  DossierOpened,
  PositionExpressed,
  PositionsRequested,
  RemarkNoted,
  RepliesConsolidated,
  RevisionIssued,
  StatusReported,
  StepOccurrenceRecorded,
  StepPlanned,
} from '../dossiers/entries.ts';
import type { AgendaItemPlaced, MeetingAnnounced, MeetingHeld, OfficerNamed } from '../meetings/entries.ts';
import type { OrganisationRegistered } from '../organisations/entries.ts';
import type { RoutePublished } from '../routes/entries.ts';
import type { AdministrationRegistered, MemberStateRegistered } from '../states/entries.ts';
import type { FactRevised, MisentryCorrected } from './corrections.ts';

/** Every kind of entry with what it carries, by the stream that it belongs to. */
export type Payloads = {
  organisationRegistered: OrganisationRegistered;
  memberStateRegistered: MemberStateRegistered;
  administrationRegistered: AdministrationRegistered;
  bodyRegistered: BodyRegistered;
  membershipStarted: MembershipStarted;
  decisionRuleCited: DecisionRuleCited;
  routePublished: RoutePublished;
  documentRegistered: DocumentRegistered;
  meetingAnnounced: MeetingAnnounced;
  meetingHeld: MeetingHeld;
  officerNamed: OfficerNamed;
  agendaItemPlaced: AgendaItemPlaced;
  decisionDrafted: DecisionDrafted;
  decisionTaken: DecisionTaken;
  dossierOpened: DossierOpened;
  documentAdded: DocumentAdded;
  revisionIssued: RevisionIssued;
  stepPlanned: StepPlanned;
  stepOccurrenceRecorded: StepOccurrenceRecorded;
  positionsRequested: PositionsRequested;
  repliesConsolidated: RepliesConsolidated;
  positionExpressed: PositionExpressed;
  statusReported: StatusReported;
  remarkNoted: RemarkNoted;
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
  decisionRuleCited: 1,
  routePublished: 1,
  documentRegistered: 1,
  meetingAnnounced: 1,
  meetingHeld: 1,
  officerNamed: 1,
  agendaItemPlaced: 1,
  decisionDrafted: 1,
  decisionTaken: 1,
  dossierOpened: 1,
  documentAdded: 2,
  revisionIssued: 1,
  stepPlanned: 1,
  stepOccurrenceRecorded: 2,
  positionsRequested: 2,
  repliesConsolidated: 1,
  positionExpressed: 1,
  statusReported: 1,
  remarkNoted: 1,
  misentryCorrected: 2,
  factRevised: 2,
};
