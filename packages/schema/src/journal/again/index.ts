import type { Instead, Locale } from '@concord/domain';
import type { InputFields } from '../../commands/inputs.ts';
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
  replyInstead,
  SignatureInsteadInput,
  signatureInstead,
} from './dossiers.ts';
import {
  AgendaItemInsteadInput,
  AttendanceInsteadInput,
  agendaItemInstead,
  attendanceInstead,
  DecisionInsteadInput,
  decisionInstead,
  HeldInsteadInput,
  heldInstead,
  MeetingInsteadInput,
  meetingInstead,
  OfficerInsteadInput,
  officerInstead,
  PostponementInsteadInput,
  postponementInstead,
} from './meetings.ts';

/** What entries that are entered once more say instead: a field for each kind of thing. */
export function againFields(t: InputFields) {
  return {
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
      description: 'For whom and when it was in force or withdrawn (вступление в силу, выход) instead.',
    }),
    paper: t.field({ type: PaperInsteadInput, description: 'What a registered paper is (документ) instead.' }),
    relation: t.field({
      type: RelationInsteadInput,
      description: 'How one document stands to another (связь документов) instead.',
    }),
  };
}

type Given = Readonly<{
  membership?: typeof MembershipInsteadInput.$inferInput | null | undefined;
  membershipEnd?: typeof MembershipEndInsteadInput.$inferInput | null | undefined;
  decisionRule?: typeof DecisionRuleInsteadInput.$inferInput | null | undefined;
  calendar?: typeof CalendarInsteadInput.$inferInput | null | undefined;
  meeting?: typeof MeetingInsteadInput.$inferInput | null | undefined;
  postponement?: typeof PostponementInsteadInput.$inferInput | null | undefined;
  held?: typeof HeldInsteadInput.$inferInput | null | undefined;
  attendance?: typeof AttendanceInsteadInput.$inferInput | null | undefined;
  agendaItem?: typeof AgendaItemInsteadInput.$inferInput | null | undefined;
  officer?: typeof OfficerInsteadInput.$inferInput | null | undefined;
  decision?: typeof DecisionInsteadInput.$inferInput | null | undefined;
  letter?: typeof LetterInsteadInput.$inferInput | null | undefined;
  reply?: typeof ReplyInsteadInput.$inferInput | null | undefined;
  signature?: typeof SignatureInsteadInput.$inferInput | null | undefined;
  instrument?: typeof InstrumentInsteadInput.$inferInput | null | undefined;
  forceRule?: typeof ForceRuleInsteadInput.$inferInput | null | undefined;
  force?: typeof ForceInsteadInput.$inferInput | null | undefined;
  paper?: typeof PaperInsteadInput.$inferInput | null | undefined;
  relation?: typeof RelationInsteadInput.$inferInput | null | undefined;
}>;

/** All of what is said instead, as the domain takes it. */
export function againOf(given: Given, locale: Locale): readonly Instead[] {
  return [
    ...(given.membership ? [{ of: 'membership', says: membershipInstead(given.membership) } as const] : []),
    ...(given.membershipEnd ? [{ of: 'membershipEnd', says: membershipEndInstead(given.membershipEnd) } as const] : []),
    ...(given.decisionRule ? [{ of: 'decisionRule', says: decisionRuleInstead(given.decisionRule) } as const] : []),
    ...(given.calendar ? [{ of: 'calendar', says: calendarInstead(given.calendar) } as const] : []),
    ...(given.meeting ? [{ of: 'meeting', says: meetingInstead(given.meeting, locale) } as const] : []),
    ...(given.postponement ? [{ of: 'postponement', says: postponementInstead(given.postponement) } as const] : []),
    ...(given.held ? [{ of: 'held', says: heldInstead(given.held, locale) } as const] : []),
    ...(given.attendance ? [{ of: 'attendance', says: attendanceInstead(given.attendance) } as const] : []),
    ...(given.agendaItem ? [{ of: 'agendaItem', says: agendaItemInstead(given.agendaItem) } as const] : []),
    ...(given.officer ? [{ of: 'officer', says: officerInstead(given.officer) } as const] : []),
    ...(given.decision ? [{ of: 'decision', says: decisionInstead(given.decision) } as const] : []),
    ...(given.letter ? [{ of: 'letter', says: letterInstead(given.letter) } as const] : []),
    ...(given.reply ? [{ of: 'reply', says: replyInstead(given.reply) } as const] : []),
    ...(given.signature ? [{ of: 'signature', says: signatureInstead(given.signature) } as const] : []),
    ...(given.instrument ? [{ of: 'instrument', says: instrumentInstead(given.instrument) } as const] : []),
    ...(given.forceRule ? [{ of: 'forceRule', says: forceRuleInstead(given.forceRule) } as const] : []),
    ...(given.force ? [{ of: 'force', says: forceInstead(given.force) } as const] : []),
    ...(given.paper ? [{ of: 'paper', says: paperInstead(given.paper) } as const] : []),
    ...(given.relation ? [{ of: 'relation', says: relationInstead(given.relation) } as const] : []),
  ];
}
