import type { BodyRegistered, DecisionRuleCited, MembershipStarted } from '../bodies/entries.ts';
import type { DocumentRegistered } from '../documents/entries.ts';
import type {
  DocumentAdded,
  DossierOpened,
  PositionExpressed,
  PositionsRequested,
  RemarkNoted,
  RevisionIssued,
  StepOccurrenceRecorded,
  StepPlanned,
} from '../dossiers/entries.ts';
import type { MeetingAnnounced, MeetingHeld } from '../meetings/entries.ts';
import type { OrganisationRegistered } from '../organisations/entries.ts';
import type { RoutePublished } from '../routes/entries.ts';
import type { MemberStateRegistered } from '../states/entries.ts';
import type { FactRevised, MisentryCorrected } from './corrections.ts';

/** Every kind of entry with what it carries, by the stream that it belongs to. */
export type Payloads = {
  organisationRegistered: OrganisationRegistered;
  memberStateRegistered: MemberStateRegistered;
  bodyRegistered: BodyRegistered;
  membershipStarted: MembershipStarted;
  decisionRuleCited: DecisionRuleCited;
  routePublished: RoutePublished;
  documentRegistered: DocumentRegistered;
  meetingAnnounced: MeetingAnnounced;
  meetingHeld: MeetingHeld;
  dossierOpened: DossierOpened;
  documentAdded: DocumentAdded;
  revisionIssued: RevisionIssued;
  stepPlanned: StepPlanned;
  stepOccurrenceRecorded: StepOccurrenceRecorded;
  positionsRequested: PositionsRequested;
  positionExpressed: PositionExpressed;
  remarkNoted: RemarkNoted;
  misentryCorrected: MisentryCorrected;
  factRevised: FactRevised;
};

export type EntryKind = keyof Payloads;
