import type { Command } from '../commands/command.ts';
import type { EntryKind } from './kinds.ts';

type Entered = Exclude<EntryKind, 'misentryCorrected' | 'factRevised'>;

/** By which command an entry of each kind is entered, if only beside others: whoever may send it may correct the entry. */
export const ENTERED_BY: Readonly<Record<Entered, Command['command']>> = {
  organisationRegistered: 'registerOrganisation',
  memberStateRegistered: 'registerState',
  administrationRegistered: 'registerAdministration',
  bodyRegistered: 'registerBody',
  membershipStarted: 'startMembership',
  membershipEnded: 'endMembership',
  decisionRuleCited: 'citeDecisionRule',
  calendarCited: 'citeCalendar',
  routePublished: 'publishRoute',
  documentRegistered: 'registerPaper',
  documentRelated: 'relateDocuments',
  meetingAnnounced: 'announceMeeting',
  meetingPostponed: 'postponeMeeting',
  meetingCancelled: 'cancelMeeting',
  meetingHeld: 'holdMeeting',
  attendanceRecorded: 'holdMeeting',
  officerNamed: 'nameOfficer',
  agendaItemPlaced: 'placeAgendaItem',
  decisionDrafted: 'draftDecision',
  decisionTaken: 'takeDecision',
  dissentingOpinionGiven: 'giveDissentingOpinion',
  dossierOpened: 'openDossier',
  documentAdded: 'addDocument',
  revisionIssued: 'issueRevision',
  revisionTextAttached: 'attachRevisionText',
  stepPlanned: 'planStep',
  decisionRuleNamed: 'nameDecisionRule',
  stepOccurrenceRecorded: 'recordStepOccurrence',
  silenceConcluded: 'concludeSilence',
  positionsRequested: 'requestPositions',
  repliesConsolidated: 'consolidateReplies',
  replyReceived: 'recordReply',
  positionExpressed: 'expressPosition',
  statusReported: 'reportStatus',
  remarkNoted: 'noteRemark',
  commentMade: 'makeComment',
  commentDisposed: 'disposeComment',
  instructionGiven: 'giveInstruction',
  reportGiven: 'giveReport',
  conditionMet: 'recordConditionMet',
  instructionDischarged: 'dischargeInstruction',
  measureAdded: 'addMeasure',
  measureProgressed: 'recordMeasureProgress',
  signatureRecorded: 'recordSignature',
  notificationGiven: 'recordNotification',
  depositMade: 'recordDeposit',
  reservationWithdrawn: 'withdrawReservation',
  forceRuleLaidDown: 'layDownForceRule',
  entryIntoForceRecorded: 'recordEntryIntoForce',
  withdrawalRecorded: 'recordWithdrawal',
  withdrawalRevoked: 'revokeWithdrawal',
  visibilityChanged: 'changeVisibility',
};

/** The command by which an entry was entered; of a correction, `correctEntry`. */
export function enteredBy(kind: EntryKind): Command['command'] {
  return kind === 'misentryCorrected' || kind === 'factRevised' ? 'correctEntry' : ENTERED_BY[kind];
}
