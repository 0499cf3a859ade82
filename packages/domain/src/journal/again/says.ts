import type { CiteDecisionRule } from '../../bodies/citeDecisionRule.ts';
import type { EndMembership } from '../../bodies/endMembership.ts';
import type { RegisterBody } from '../../bodies/registerBody.ts';
import type { StartMembership } from '../../bodies/startMembership.ts';
import type { CiteCalendar } from '../../calendars/citeCalendar.ts';
import type { DisposeComment, MakeComment } from '../../comments/command.ts';
import type { DraftDecision, GiveDissentingOpinion } from '../../decisions/command.ts';
import type { RelateDocuments } from '../../documents/command.ts';
import type { RegisterPaper } from '../../documents/paperCommand.ts';
import type {
  AddDocument,
  AttachRevisionText,
  IssueRevision,
  NameDecisionRule,
  NewDocument,
  OpenDossier,
  ReportStatus,
} from '../../dossiers/command.ts';
import type {
  AddMeasure,
  DischargeInstruction,
  GiveInstruction,
  GiveReport,
  RecordConditionMet,
  RecordMeasureProgress,
} from '../../instructions/command.ts';
import type { ConsolidateReplies, RecordReply, RequestPositions } from '../../letters/command.ts';
import type {
  AnnounceMeeting,
  HoldMeeting,
  NameOfficer,
  PlaceAgendaItem,
  PostponeMeeting,
} from '../../meetings/command.ts';
import type { RegisterOrganisation } from '../../organisations/registerOrganisation.ts';
import type { PublishRoute } from '../../routes/publishRoute.ts';
import type {
  LayDownForceRule,
  RecordDeposit,
  RecordEntryIntoForce,
  RecordSignature,
  RecordWithdrawal,
  RevokeWithdrawal,
  WithdrawReservation,
} from '../../signing/command.ts';
import type { RegisterAdministration } from '../../states/registerAdministration.ts';
import type { RegisterState } from '../../states/registerState.ts';
import type { Id } from '../entry.ts';

type Some<Command, Field extends keyof Command> = { readonly [F in Field]?: Command[F] | undefined };

/**
 * What can be said instead of an entry that is entered once more by the command that entered it: its fields, of which those that are
 * left out stay. `occurred` is EDTF.
 */
export type AgainSays = Readonly<{
  organisation: Some<RegisterOrganisation, 'names' | 'occurred'>;
  state: Some<RegisterState, 'code' | 'names' | 'occurred'>;
  administration: Some<RegisterAdministration, 'names' | 'occurred'>;
  body: Some<RegisterBody, 'bodyKind' | 'organisationId' | 'parentId' | 'names' | 'occurred'>;
  membership: Some<StartMembership, 'partyId' | 'role' | 'from' | 'until' | 'occurred'>;
  membershipEnd: Some<EndMembership, 'until' | 'occurred'>;
  decisionRule: Some<
    CiteDecisionRule,
    'ruleKind' | 'matter' | 'majority' | 'quorum' | 'from' | 'until' | 'citation' | 'occurred'
  >;
  calendar: Some<
    CiteCalendar,
    'firstYear' | 'lastYear' | 'weekend' | 'holidays' | 'workingDays' | 'citation' | 'occurred'
  >;
  /** `steps` are whole. */
  route: Some<PublishRoute, 'title' | 'steps' | 'occurred'>;
  meeting: Some<AnnounceMeeting, 'sittings' | 'planned' | 'place' | 'occurred'>;
  postponement: Some<PostponeMeeting, 'planned' | 'occurred'>;
  /** `attendance` is whole: a body that it does not name has none. */
  held: Some<HoldMeeting, 'place' | 'attendance' | 'occurred'>;
  attendance: Readonly<{ partyIds?: readonly Id[] | undefined }>;
  agendaItem: Some<PlaceAgendaItem, 'number' | 'dossier' | 'documentIds' | 'occurred'>;
  officer: Some<NameOfficer, 'office' | 'name' | 'occurred'>;
  decision: Some<
    DraftDecision,
    | ('bodyIds' | 'manner' | 'number' | 'minutes' | 'agendaItemId' | 'dossier' | 'paperId' | 'documentIds')
    | ('recitals' | 'clauses' | 'occurred')
  >;
  /** On the same decision. */
  dissentingOpinion: Some<GiveDissentingOpinion, 'partyId' | 'text' | 'paperId' | 'occurred'>;
  letter: Some<
    RequestPositions,
    | ('letterNumber' | 'senderId' | 'meetingId' | 'asksFor' | 'addresseeIds' | 'collectives')
    | ('informedIds' | 'informedCollectives')
    | ('term' | 'termDays' | 'termUnit' | 'calendarBodyId' | 'answersKnown')
    | ('stepId' | 'occurred')
  >;
  reply: Some<RecordReply, 'partyId' | 'letterNumber' | 'text' | 'occurred'>;
  signature: Some<
    RecordSignature,
    'partyId' | 'manner' | 'text' | 'needsProcedures' | 'appliesProvisionally' | 'occurred'
  >;
  /** A notification or a deposit. */
  instrument: Some<RecordDeposit, 'partyId' | 'reservation' | 'occurred'>;
  reservationWithdrawal: Some<WithdrawReservation, 'occurred'>;
  forceRule: Some<
    LayDownForceRule,
    | ('trigger' | 'date' | 'count' | 'among' | 'monthsAfter' | 'daysAfter' | 'firstOfMonth')
    | ('notBefore' | 'provisional' | 'notice')
    | ('wording' | 'citation' | 'occurred')
  >;
  /** Of one party, or (null) of all. */
  force: Some<RecordEntryIntoForce, 'partyId' | 'occurred'>;
  /** The same. */
  withdrawal: Some<RecordWithdrawal, 'partyId' | 'effective' | 'occurred'>;
  revocation: Some<RevokeWithdrawal, 'occurred'>;
  paper: Some<RegisterPaper, 'documentKind' | 'title' | 'number' | 'dated'>;
  relation: Some<RelateDocuments, 'relation' | 'otherId' | 'occurred'>;
  opening: Some<OpenDossier, 'title' | 'occurred'>;
  document: Some<NewDocument, 'documentKind' | 'title' | 'purpose'> & Some<AddDocument, 'occurred'>;
  revision: Some<IssueRevision, 'label' | 'occurred'>;
  revisionText: Some<AttachRevisionText, 'language' | 'occurred'>;
  consolidation: Some<ConsolidateReplies, 'bodyId' | 'recipientId' | 'occurred'>;
  ruleNaming: Some<NameDecisionRule, 'stepId' | 'decisionRuleId' | 'occurred'>;
  comment: Some<MakeComment, 'partyId' | 'stepId' | 'element' | 'text' | 'proposedWording' | 'occurred'>;
  disposition: Some<DisposeComment, 'disposition' | 'reason' | 'occurred'>;
  statusReport: Some<ReportStatus, 'organisationId' | 'documentIds' | 'status' | 'occurred'>;
  instruction: Some<
    GiveInstruction,
    | ('object' | 'executorIds' | 'coExecutorIds' | 'reportToIds' | 'condition')
    | ('term' | 'period' | 'asNeeded' | 'occurred')
  >;
  report: Some<GiveReport, 'byIds' | 'meetingId' | 'text' | 'occurred'>;
  conditionMet: Some<RecordConditionMet, 'occurred'>;
  discharge: Some<DischargeInstruction, 'reason' | 'occurred'>;
  measure: Some<AddMeasure, 'number' | 'title' | 'executorIds' | 'term' | 'occurred'>;
  progress: Some<RecordMeasureProgress, 'partyId' | 'measureState' | 'text' | 'occurred'>;
}>;
