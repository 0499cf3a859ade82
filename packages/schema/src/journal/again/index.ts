import type { AgainSays, Instead, Locale } from '@concord/domain';
import type { InputFields } from '../../commands/inputs.ts';
import {
  CommentInsteadInput,
  ConsolidationInsteadInput,
  commentInstead,
  consolidationInstead,
  DispositionInsteadInput,
  dispositionInstead,
  RuleNamingInsteadInput,
  ruleNamingInstead,
  StatusReportInsteadInput,
  statusReportInstead,
} from './answers.ts';
import {
  CalendarInsteadInput,
  calendarInstead,
  DecisionRuleInsteadInput,
  decisionRuleInstead,
  MembershipEndInsteadInput,
  MembershipInsteadInput,
  membershipEndInstead,
  membershipInstead,
} from './bodies.ts';
import { PaperInsteadInput, paperInstead, RelationInsteadInput, relationInstead } from './documents.ts';
import {
  ForceInsteadInput,
  ForceRuleInsteadInput,
  forceInstead,
  forceRuleInstead,
  InstrumentInsteadInput,
  instrumentInstead,
  LetterInsteadInput,
  letterInstead,
  ReplyInsteadInput,
  ReservationWithdrawalInsteadInput,
  RevocationInsteadInput,
  replyInstead,
  reservationWithdrawalInstead,
  revocationInstead,
  SignatureInsteadInput,
  signatureInstead,
  WithdrawalInsteadInput,
  withdrawalInstead,
} from './dossiers.ts';
import {
  ConditionMetInsteadInput,
  conditionMetInstead,
  DischargeInsteadInput,
  dischargeInstead,
  InstructionInsteadInput,
  instructionInstead,
  MeasureInsteadInput,
  measureInstead,
  ProgressInsteadInput,
  progressInstead,
  ReportInsteadInput,
  reportInstead,
} from './instructions.ts';
import {
  AgendaItemInsteadInput,
  AttendanceInsteadInput,
  agendaItemInstead,
  attendanceInstead,
  DecisionInsteadInput,
  DissentingOpinionInsteadInput,
  decisionInstead,
  dissentingOpinionInstead,
  HeldInsteadInput,
  heldInstead,
  MeetingInsteadInput,
  meetingInstead,
  OfficerInsteadInput,
  officerInstead,
  PostponementInsteadInput,
  postponementInstead,
} from './meetings.ts';
import {
  DocumentInsteadInput,
  documentInstead,
  OpeningInsteadInput,
  openingInstead,
  RevisionInsteadInput,
  RevisionTextInsteadInput,
  revisionInstead,
  revisionTextInstead,
} from './opening.ts';
import {
  AdministrationInsteadInput,
  BodyInsteadInput,
  bodyInstead,
  namedInstead,
  OrganisationInsteadInput,
  StateInsteadInput,
  stateInstead,
} from './register.ts';
import { RouteInsteadInput, routeInstead } from './routes.ts';

/** What entries that are entered once more say instead: a field for each kind of thing. */
export function againFields(t: InputFields) {
  return {
    organisation: t.field({
      type: OrganisationInsteadInput,
      description: 'What an organisation is (организация) instead.',
    }),
    state: t.field({ type: StateInsteadInput, description: 'What a state is (государство) instead.' }),
    administration: t.field({
      type: AdministrationInsteadInput,
      description: 'What an administration is (администрация) instead.',
    }),
    body: t.field({ type: BodyInsteadInput, description: 'What a body is (орган) instead.' }),
    route: t.field({ type: RouteInsteadInput, description: 'What a version of a route says (маршрут) instead.' }),
    membership: t.field({ type: MembershipInsteadInput, description: 'What a membership is (членство) instead.' }),
    membershipEnd: t.field({
      type: MembershipEndInsteadInput,
      description: 'When a membership ended (окончание членства) instead.',
    }),
    decisionRule: t.field({
      type: DecisionRuleInsteadInput,
      description: 'How a body decides (правило принятия решений) instead.',
    }),
    calendar: t.field({
      type: CalendarInsteadInput,
      description: 'The working days of a body (календарь рабочих дней) instead.',
    }),
    meeting: t.field({
      type: MeetingInsteadInput,
      description: 'What was announced of a meeting (объявление заседания) instead.',
    }),
    postponement: t.field({
      type: PostponementInsteadInput,
      description: 'How a meeting was put off or cancelled (перенос, отмена) instead.',
    }),
    held: t.field({ type: HeldInsteadInput, description: 'How a meeting was held (состоявшееся заседание) instead.' }),
    attendance: t.field({ type: AttendanceInsteadInput, description: 'Who attended (присутствовали) instead.' }),
    agendaItem: t.field({
      type: AgendaItemInsteadInput,
      description: 'What stands on the agenda (вопрос повестки) instead.',
    }),
    officer: t.field({
      type: OfficerInsteadInput,
      description: 'Who is in an office at a meeting (должностное лицо) instead.',
    }),
    decision: t.field({ type: DecisionInsteadInput, description: 'What was drafted or decided (решение) instead.' }),
    dissentingOpinion: t.field({
      type: DissentingOpinionInsteadInput,
      description: 'Who does not share a decision (особое мнение) instead.',
    }),
    letter: t.field({ type: LetterInsteadInput, description: 'What a letter asked (запрос позиции) instead.' }),
    reply: t.field({ type: ReplyInsteadInput, description: 'Who answered what (ответ) instead.' }),
    signature: t.field({ type: SignatureInsteadInput, description: 'Who signed, and how (подпись) instead.' }),
    instrument: t.field({
      type: InstrumentInsteadInput,
      description: 'Whose notification or deposit it was (уведомление, сдача) instead.',
    }),
    forceRule: t.field({
      type: ForceRuleInsteadInput,
      description: 'On what a document enters into force (порядок вступления в силу) instead.',
    }),
    force: t.field({
      type: ForceInsteadInput,
      description: 'For whom and when it was in force (вступление в силу) instead.',
    }),
    withdrawal: t.field({
      type: WithdrawalInsteadInput,
      description: 'Who gave notice of a withdrawal, or that a document was withdrawn (выход, снятие) instead.',
    }),
    reservationWithdrawal: t.field({
      type: ReservationWithdrawalInsteadInput,
      description: 'When a reservation was withdrawn (снятие оговорки) instead.',
    }),
    revocation: t.field({
      type: RevocationInsteadInput,
      description: 'When a notice of withdrawal was revoked (отзыв уведомления о выходе) instead.',
    }),
    paper: t.field({ type: PaperInsteadInput, description: 'What a registered paper is (документ) instead.' }),
    relation: t.field({
      type: RelationInsteadInput,
      description: 'How one document stands to another (связь документов) instead.',
    }),
    opening: t.field({ type: OpeningInsteadInput, description: 'How a dossier was opened (открытие досье) instead.' }),
    document: t.field({
      type: DocumentInsteadInput,
      description: 'What a document of a dossier is (документ досье) instead.',
    }),
    revision: t.field({ type: RevisionInsteadInput, description: 'What a revision is (редакция) instead.' }),
    revisionText: t.field({
      type: RevisionTextInsteadInput,
      description: 'What the text of a revision is (текст редакции) instead.',
    }),
    consolidation: t.field({
      type: ConsolidationInsteadInput,
      description: 'Who summarised the answers to a letter (свод ответов) instead.',
    }),
    ruleNaming: t.field({
      type: RuleNamingInsteadInput,
      description: 'By which rule a body decides at a step (указанное правило) instead.',
    }),
    comment: t.field({ type: CommentInsteadInput, description: 'What a comment is (замечание) instead.' }),
    disposition: t.field({
      type: DispositionInsteadInput,
      description: 'What became of a comment (результат рассмотрения) instead.',
    }),
    statusReport: t.field({
      type: StatusReportInsteadInput,
      description: 'What a paper says of where documents stand (сообщённый статус) instead.',
    }),
    instruction: t.field({ type: InstructionInsteadInput, description: 'Who has to do what (поручение) instead.' }),
    report: t.field({ type: ReportInsteadInput, description: 'Who reported what (доклад) instead.' }),
    conditionMet: t.field({
      type: ConditionMetInsteadInput,
      description: 'When the condition of an instruction was met (условие наступило) instead.',
    }),
    discharge: t.field({
      type: DischargeInsteadInput,
      description: 'Why an instruction was discharged (снятие с контроля) instead.',
    }),
    measure: t.field({ type: MeasureInsteadInput, description: 'What a measure is (мероприятие) instead.' }),
    progress: t.field({
      type: ProgressInsteadInput,
      description: 'How far who has come with a measure (ход выполнения) instead.',
    }),
  } satisfies Readonly<Record<keyof AgainSays, unknown>>;
}

/** What each of them says, as the domain takes it. */
const SAYS = {
  organisation: namedInstead,
  state: stateInstead,
  administration: namedInstead,
  body: bodyInstead,
  route: routeInstead,
  membership: membershipInstead,
  membershipEnd: membershipEndInstead,
  decisionRule: decisionRuleInstead,
  calendar: calendarInstead,
  meeting: meetingInstead,
  postponement: postponementInstead,
  held: heldInstead,
  attendance: attendanceInstead,
  agendaItem: agendaItemInstead,
  officer: officerInstead,
  decision: decisionInstead,
  dissentingOpinion: dissentingOpinionInstead,
  letter: letterInstead,
  reply: replyInstead,
  signature: signatureInstead,
  instrument: instrumentInstead,
  forceRule: forceRuleInstead,
  force: forceInstead,
  withdrawal: withdrawalInstead,
  revocation: revocationInstead,
  reservationWithdrawal: reservationWithdrawalInstead,
  paper: paperInstead,
  relation: relationInstead,
  opening: openingInstead,
  document: documentInstead,
  revision: revisionInstead,
  revisionText: revisionTextInstead,
  consolidation: consolidationInstead,
  ruleNaming: ruleNamingInstead,
  comment: commentInstead,
  disposition: dispositionInstead,
  statusReport: statusReportInstead,
  instruction: instructionInstead,
  report: reportInstead,
  conditionMet: conditionMetInstead,
  discharge: dischargeInstead,
  measure: measureInstead,
  progress: progressInstead,
} satisfies { readonly [Of in keyof AgainSays]: (input: never, locale: Locale) => AgainSays[Of] };

type Given = { readonly [Of in keyof typeof SAYS]?: Parameters<(typeof SAYS)[Of]>[0] | null | undefined };

/** All of what is said instead, as the domain takes it. */
export function againOf(given: Given, locale: Locale): readonly Instead[] {
  return (Object.keys(SAYS) as (keyof AgainSays)[]).flatMap((of) => {
    const input = given[of];
    const says = SAYS[of] as (input: unknown, locale: Locale) => unknown;
    return input ? [{ of, says: says(input, locale) } as Instead] : [];
  });
}
