import type { CiteDecisionRule } from '../../bodies/citeDecisionRule.ts';
import type { EndMembership } from '../../bodies/endMembership.ts';
import type { StartMembership } from '../../bodies/startMembership.ts';
import type { CiteCalendar } from '../../calendars/citeCalendar.ts';
import type { DraftDecision } from '../../decisions/command.ts';
import type { RelateDocuments } from '../../documents/command.ts';
import type { RegisterPaper } from '../../documents/paperCommand.ts';
import type { RecordReply, RequestPositions } from '../../letters/command.ts';
import type {
  AnnounceMeeting,
  HoldMeeting,
  NameOfficer,
  PlaceAgendaItem,
  PostponeMeeting,
} from '../../meetings/command.ts';
import type { LayDownForceRule, RecordDeposit, RecordSignature, RecordWithdrawal } from '../../signing/command.ts';
import type { Id } from '../entry.ts';

type Some<Command, Field extends keyof Command> = { readonly [F in Field]?: Command[F] | undefined };

/**
 * What can be said instead of an entry that is entered once more by the command that entered it: its fields, of which those that are
 * left out stay. `occurred` is EDTF.
 */
export type AgainSays = Readonly<{
  membership: Some<StartMembership, 'partyId' | 'role' | 'from' | 'until' | 'occurred'>;
  membershipEnd: Some<EndMembership, 'until' | 'occurred'>;
  decisionRule: Some<CiteDecisionRule, 'ruleKind' | 'majority' | 'quorum' | 'from' | 'until' | 'citation' | 'occurred'>;
  calendar: Some<
    CiteCalendar,
    'firstYear' | 'lastYear' | 'weekend' | 'holidays' | 'workingDays' | 'citation' | 'occurred'
  >;
  meeting: Some<AnnounceMeeting, 'sittings' | 'planned' | 'place' | 'occurred'>;
  postponement: Some<PostponeMeeting, 'planned' | 'occurred'>;
  /** `attendance` is whole: a body that it does not name has none. */
  held: Some<HoldMeeting, 'place' | 'attendance' | 'occurred'>;
  attendance: Readonly<{ partyIds?: readonly Id[] | undefined }>;
  agendaItem: Some<PlaceAgendaItem, 'number' | 'dossier' | 'documentIds' | 'occurred'>;
  officer: Some<NameOfficer, 'office' | 'name' | 'occurred'>;
  decision: Some<
    DraftDecision,
    | ('number' | 'minutes' | 'agendaItemId' | 'dossier' | 'paperId' | 'documentIds')
    | ('recitals' | 'clauses' | 'occurred')
  >;
  letter: Some<
    RequestPositions,
    | ('letterNumber' | 'senderId' | 'meetingId' | 'asksFor' | 'addresseeIds' | 'collectives')
    | ('term' | 'termDays' | 'termUnit' | 'calendarBodyId')
    | ('stepId' | 'occurred')
  >;
  reply: Some<RecordReply, 'partyId' | 'letterNumber' | 'text' | 'occurred'>;
  signature: Some<RecordSignature, 'partyId' | 'manner' | 'text' | 'occurred'>;
  /** A notification or a deposit. */
  instrument: Some<RecordDeposit, 'partyId' | 'occurred'>;
  forceRule: Some<LayDownForceRule, 'trigger' | 'date' | 'count' | 'daysAfter' | 'citation' | 'occurred'>;
  /** An entry into force, or a withdrawal; of one party, or (null) of all. */
  force: Some<RecordWithdrawal, 'partyId' | 'occurred'>;
  paper: Some<RegisterPaper, 'documentKind' | 'title' | 'number' | 'dated'>;
  relation: Some<RelateDocuments, 'relation' | 'otherId' | 'occurred'>;
}>;
