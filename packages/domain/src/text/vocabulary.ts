import type { BodyKind, DecisionRuleKind, MajorityBase, MembershipRole } from '../bodies/entries.ts';
import type { CarriesAnswer } from '../bodies/rules/answer.ts';
import type { SilenceState } from '../bodies/rules/silenceProcedure.ts';
import type { Disposition } from '../comments/entries.ts';
import type { ClauseVerb, DecisionManner, RecitalVerb } from '../decisions/entries.ts';
import type { DocumentKind, DocumentRelationKind } from '../documents/entries.ts';
import type { Outcome, RemarkKind } from '../dossiers/entries.ts';
import type { Stand } from '../dossiers/stand.ts';
import type { DossierStatus } from '../dossiers/status.ts';
import type { PlanState, StepState } from '../dossiers/stepStatus.ts';
import type { MeasureState, Period } from '../instructions/entries.ts';
import type { InstructionState } from '../instructions/status.ts';
import type { CorrectionKind } from '../journal/correctionCommand.ts';
import type { DecisionState } from '../journal/records.ts';
import type { AnswerState } from '../letters/answers.ts';
import type { Office } from '../meetings/entries.ts';
import type { MeetingState } from '../meetings/state.ts';
import type { StepType, TermUnit } from '../routes/entries.ts';
import type { Viewer } from '../sight/sight.ts';
import type { VisibilityKind } from '../sight/visibility.ts';
import type { ForceTrigger, SignatureManner } from '../signing/entries.ts';
import type { ForceState } from '../signing/held.ts';
import type { InstrumentTable } from '../signing/instruments.ts';
import type { ProvisionalState } from '../signing/provisional.ts';
import type { SignatureState } from '../signing/signatures.ts';
import type { LocalizedText } from './text.ts';

/** The field's own words for each value of a vocabulary, in both languages. */
type Vocabulary<Term extends string> = Readonly<Record<Term, LocalizedText>>;

/** Nouns and neuter forms: they follow names of any gender («Лазурия: воздержание»). */
export const STAND_TEXT: Vocabulary<Stand> = {
  agreed: { ru: 'согласовано', en: 'agreed' },
  agreedWithComments: { ru: 'согласовано с замечаниями', en: 'agreed with comments' },
  objected: { ru: 'возражение', en: 'objected' },
  reserved: { ru: 'резерв', en: 'reserved' },
  abstained: { ru: 'воздержание', en: 'abstained' },
  disinterested: { ru: 'незаинтересованность', en: 'disinterested' },
  agreedBySilence: { ru: 'согласовано по умолчанию', en: 'agreed by silence' },
  stale: { ru: 'позиция устарела', en: 'stale' },
  noAnswer: { ru: 'нет ответа', en: 'no answer' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const OUTCOME_TEXT: Vocabulary<Outcome | 'various'> = {
  prepared: { ru: 'подготовлено', en: 'prepared' },
  discussed: { ru: 'обсуждено', en: 'discussed' },
  heard: { ru: 'заслушано', en: 'heard' },
  endorsed: { ru: 'одобрено', en: 'endorsed' },
  approved: { ru: 'утверждено', en: 'approved' },
  notAdopted: { ru: 'не принято', en: 'not adopted' },
  forwarded: { ru: 'направлено', en: 'forwarded' },
  submitted: { ru: 'внесено', en: 'submitted' },
  returned: { ru: 'возвращено на доработку', en: 'returned' },
  postponed: { ru: 'отложено', en: 'postponed' },
  signed: { ru: 'подписано', en: 'signed' },
  notStated: { ru: 'результат не указан', en: 'outcome not stated' },
  various: { ru: 'по документам по-разному', en: 'documents fared differently' },
};

export const DOSSIER_STATUS_TEXT: Vocabulary<DossierStatus> = {
  drafting: { ru: 'разработка', en: 'drafting' },
  underCoordination: { ru: 'на согласовании', en: 'under coordination' },
  returned: { ru: 'на доработке', en: 'returned' },
  agreed: { ru: 'согласован', en: 'agreed' },
  submitted: { ru: 'внесён', en: 'submitted' },
  endorsed: { ru: 'одобрен', en: 'endorsed' },
  adopted: { ru: 'утверждён', en: 'adopted' },
  notAdopted: { ru: 'не принят', en: 'not adopted' },
  openForSignature: { ru: 'открыт для подписания', en: 'open for signature' },
  signed: { ru: 'подписан', en: 'signed' },
  inForce: { ru: 'действует', en: 'in force' },
  withdrawn: { ru: 'снят', en: 'withdrawn' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const STEP_STATE_TEXT: Vocabulary<StepState> = {
  done: { ru: 'пройден', en: 'done' },
  notAdopted: { ru: 'не принято', en: 'not adopted' },
  must: { ru: 'должен быть следующим', en: 'must come next' },
  may: { ru: 'может быть следующим', en: 'may come next' },
  notYet: { ru: 'ещё нет', en: 'not yet' },
  notNeeded: { ru: 'не требуется', en: 'not needed' },
  blocked: { ru: 'заблокирован', en: 'blocked' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const PLAN_STATE_TEXT: Vocabulary<PlanState> = {
  planned: { ru: 'запланировано', en: 'planned' },
  noReport: { ru: 'сообщений нет', en: 'no report' },
  held: { ru: 'состоялось', en: 'held' },
  cancelled: { ru: 'отменено', en: 'cancelled' },
};

export const TERM_UNIT_TEXT: Vocabulary<TermUnit> = {
  calendarDays: { ru: 'календарные дни', en: 'calendar days' },
  workingDays: { ru: 'рабочие дни', en: 'working days' },
};

export const STEP_TYPE_TEXT: Vocabulary<StepType> = {
  preparation: { ru: 'разработка', en: 'preparation' },
  endorsement: { ru: 'одобрение', en: 'endorsement' },
  submission: { ru: 'внесение', en: 'submission' },
  expertReview: { ru: 'рассмотрение экспертами', en: 'expert review' },
  consultation: { ru: 'запрос позиций', en: 'consultation' },
  followUp: { ru: 'рассмотрение хода работы', en: 'follow-up' },
  approval: { ru: 'утверждение', en: 'approval' },
  signature: { ru: 'подписание', en: 'signature' },
  implementation: { ru: 'реализация', en: 'implementation' },
};

export const ROLE_TEXT: Vocabulary<Viewer['role']> = {
  anonymous: { ru: 'без входа', en: 'not signed in' },
  viewer: { ru: 'читатель', en: 'viewer' },
  analyst: { ru: 'аналитик', en: 'analyst' },
  delegate: { ru: 'делегат', en: 'delegate' },
  secretariat: { ru: 'секретариат', en: 'secretariat' },
  admin: { ru: 'администратор', en: 'administrator' },
};

export const CARRIES_TEXT: Vocabulary<CarriesAnswer> = {
  yes: { ru: 'проходит', en: 'carries' },
  no: { ru: 'не проходит', en: 'does not carry' },
  notYet: { ru: 'ещё не проходит', en: 'does not carry yet' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const RULE_KIND_TEXT: Vocabulary<DecisionRuleKind> = {
  consensus: { ru: 'консенсус', en: 'consensus' },
  consensusDespiteDisinterest: {
    ru: 'консенсус, которому незаинтересованность не препятствует',
    en: 'consensus that a declared disinterest does not block',
  },
  silenceProcedure: { ru: 'процедура умолчания', en: 'silence procedure' },
  unanimity: { ru: 'единогласие', en: 'unanimity' },
  majority: { ru: 'большинство голосов', en: 'majority' },
};

export const VISIBILITY_TEXT: Vocabulary<VisibilityKind> = {
  public: { ru: 'для всех', en: 'for everybody' },
  members: { ru: 'для вошедших', en: 'for who is signed in' },
  concerned: { ru: 'для заинтересованных государств', en: 'for the states concerned' },
  secretariat: { ru: 'для секретариата', en: 'for the secretariat' },
};

export const CORRECTION_KIND_TEXT: Vocabulary<CorrectionKind> = {
  misentry: { ru: 'ошибка ввода', en: 'our slip' },
  revision: { ru: 'пересмотр', en: 'what the world corrected itself' },
};

export const MEMBERSHIP_ROLE_TEXT: Vocabulary<MembershipRole> = {
  fullMember: { ru: 'полноправный член', en: 'full member' },
  associate: { ru: 'ассоциированный член', en: 'associate' },
  observer: { ru: 'наблюдатель', en: 'observer' },
};

export const BODY_KIND_TEXT: Vocabulary<BodyKind> = {
  council: { ru: 'совет', en: 'council' },
  executiveCommittee: { ru: 'исполнительный комитет', en: 'executive committee' },
  commission: { ru: 'комиссия', en: 'commission' },
  workingGroup: { ru: 'рабочая группа', en: 'working group' },
  expertGroup: { ru: 'экспертная группа', en: 'expert group' },
};

export const DOCUMENT_KIND_TEXT: Vocabulary<DocumentKind> = {
  concept: { ru: 'концепция', en: 'concept' },
  plan: { ru: 'план', en: 'plan' },
  agreement: { ru: 'соглашение', en: 'agreement' },
  rules: { ru: 'правила', en: 'rules' },
  backgroundNote: { ru: 'справка', en: 'background note' },
  draftDecision: { ru: 'проект решения', en: 'draft decision' },
  letter: { ru: 'письмо', en: 'letter' },
  minutes: { ru: 'протокол', en: 'minutes' },
  decision: { ru: 'решение', en: 'decision' },
  charter: { ru: 'устав', en: 'charter' },
  other: { ru: 'иной документ', en: 'other document' },
};

export const REMARK_KIND_TEXT: Vocabulary<RemarkKind> = {
  inferred: { ru: 'восстановлено', en: 'inferred' },
  unknown: { ru: 'неизвестно', en: 'unknown' },
  contradictory: { ru: 'противоречие', en: 'contradictory' },
  misspelt: { ru: 'описка', en: 'misspelt' },
  unsourced: { ru: 'без источника', en: 'without a source' },
};

export const DECISION_STATE_TEXT: Vocabulary<DecisionState> = {
  drafted: { ru: 'проект решения', en: 'draft decision' },
  taken: { ru: 'решение', en: 'decision' },
};

/** After the body: «Экономический совет СНГ, опросом». */
export const DECISION_MANNER_TEXT: Vocabulary<DecisionManner> = {
  meeting: { ru: 'на заседании', en: 'at a meeting' },
  poll: { ru: 'опросом', en: 'by poll' },
  silence: { ru: 'по процедуре умолчания', en: 'by silence procedure' },
};

export const CLAUSE_VERB_TEXT: Vocabulary<ClauseVerb> = {
  takeNote: { ru: 'принять к сведению', en: 'take note' },
  endorse: { ru: 'одобрить', en: 'endorse' },
  approve: { ru: 'утвердить', en: 'approve' },
  instruct: { ru: 'поручить', en: 'instruct' },
  submit: { ru: 'внести', en: 'submit' },
  recommend: { ru: 'рекомендовать', en: 'recommend' },
};

export const RECITAL_VERB_TEXT: Vocabulary<RecitalVerb> = {
  heard: { ru: 'заслушав и обсудив', en: 'having heard and discussed' },
  recognising: { ru: 'признавая', en: 'recognising' },
  guidedBy: { ru: 'руководствуясь', en: 'guided by' },
  takingIntoAccount: { ru: 'принимая во внимание', en: 'taking into account' },
  inPursuanceOf: { ru: 'во исполнение', en: 'in pursuance of' },
};

export const OFFICE_TEXT: Vocabulary<Office> = {
  chair: { ru: 'председатель', en: 'chair' },
};

export const SILENCE_STATE_TEXT: Vocabulary<SilenceState> = {
  notStarted: { ru: 'не начата', en: 'not started' },
  running: { ru: 'идёт', en: 'running' },
  broken: { ru: 'прервана возражением', en: 'broken by an objection' },
  ended: { ru: 'истекла', en: 'ended' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

/** Of whom a majority is counted. */
export const MAJORITY_BASE_TEXT: Vocabulary<MajorityBase> = {
  members: { ru: 'от числа членов', en: 'of the members' },
  present: { ru: 'от числа присутствующих', en: 'of those present' },
  voting: { ru: 'от числа присутствующих и голосующих', en: 'of those present and voting' },
};

export const DOCUMENT_RELATION_TEXT: Vocabulary<DocumentRelationKind> = {
  pursuantTo: { ru: 'во исполнение', en: 'pursuant to' },
  annexTo: { ru: 'приложение к', en: 'annex to' },
  backgroundFor: { ru: 'справка к', en: 'background for' },
  draftOf: { ru: 'проект', en: 'draft of' },
  repliesTo: { ru: 'ответ на', en: 'replies to' },
  supersedes: { ru: 'заменяет', en: 'supersedes' },
  amends: { ru: 'вносит изменения в', en: 'amends' },
};

export const ANSWER_STATE_TEXT: Vocabulary<AnswerState> = {
  answered: { ru: 'ответ получен', en: 'answered' },
  awaited: { ru: 'ждём ответа', en: 'awaited' },
  notAnswered: { ru: 'нет ответа', en: 'not answered' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const DISPOSITION_TEXT: Vocabulary<Disposition> = {
  accepted: { ru: 'принято', en: 'accepted' },
  partlyAccepted: { ru: 'принято частично', en: 'partly accepted' },
  rejected: { ru: 'отклонено', en: 'rejected' },
  noted: { ru: 'принято к сведению', en: 'noted' },
  forDiscussion: { ru: 'предложено обсудить на заседании', en: 'for discussion at the meeting' },
};

export const PERIOD_TEXT: Vocabulary<Period> = {
  month: { ru: 'ежемесячно', en: 'monthly' },
  quarter: { ru: 'ежеквартально', en: 'quarterly' },
  halfYear: { ru: 'раз в полгода', en: 'every half-year' },
  year: { ru: 'ежегодно', en: 'yearly' },
};

export const INSTRUCTION_STATE_TEXT: Vocabulary<InstructionState> = {
  late: { ru: 'просрочено', en: 'late' },
  running: { ru: 'исполняется', en: 'under way' },
  reported: { ru: 'доложено', en: 'reported' },
  waiting: { ru: 'ждёт условия', en: 'waiting for its condition' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
  discharged: { ru: 'снято с контроля', en: 'discharged' },
};

export const MEASURE_STATE_TEXT: Vocabulary<MeasureState> = {
  notStarted: { ru: 'не начато', en: 'not started' },
  underWay: { ru: 'выполняется', en: 'under way' },
  done: { ru: 'выполнено', en: 'done' },
  dropped: { ru: 'снято', en: 'dropped' },
};

export const SIGNATURE_MANNER_TEXT: Vocabulary<SignatureManner> = {
  signed: { ru: 'подписано', en: 'signed' },
  withReservation: { ru: 'подписано с оговоркой', en: 'signed with a reservation' },
  withDissentingOpinion: { ru: 'подписано с особым мнением', en: 'signed with a dissenting opinion' },
  notSigned: { ru: 'не подписано', en: 'not signed' },
};

export const INSTRUMENT_TEXT: Vocabulary<InstrumentTable> = {
  notification: { ru: 'уведомление о выполнении процедур', en: 'notification that procedures are fulfilled' },
  deposit: { ru: 'сдача на хранение', en: 'deposit' },
};

export const SIGNATURE_STATE_TEXT: Vocabulary<SignatureState> = {
  ...SIGNATURE_MANNER_TEXT,
  withdrawn: { ru: 'выход', en: 'withdrew' },
  notKnown: { ru: 'неизвестно', en: 'not known' },
};

export const FORCE_STATE_TEXT: Vocabulary<ForceState> = {
  notYet: { ru: 'ещё не в силе', en: 'not yet in force' },
  inForce: { ru: 'в силе', en: 'in force' },
  withdrawn: { ru: 'выход или снятие', en: 'withdrawn' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const PROVISIONAL_STATE_TEXT: Vocabulary<ProvisionalState> = {
  notApplied: { ru: 'временно не применяется', en: 'not applied provisionally' },
  applied: { ru: 'временно применяется', en: 'applied provisionally' },
  ended: { ru: 'временное применение закончилось', en: 'provisional application has ended' },
  cannotTell: { ru: 'сказать нельзя', en: 'cannot tell' },
};

export const FORCE_TRIGGER_TEXT: Vocabulary<ForceTrigger> = {
  signature: { ru: 'с подписания', en: 'on signature' },
  date: { ru: 'с установленной даты', en: 'on a date' },
  notifications: { ru: 'после уведомлений', en: 'on notifications' },
  deposits: { ru: 'после сдачи на хранение', en: 'on deposits' },
  notificationsOfAll: { ru: 'после уведомлений всех подписавших', en: 'on the notifications of all who signed' },
  exchange: {
    ru: 'после обмена документами между двумя сторонами',
    en: 'on the exchange of instruments between two parties',
  },
  depositsOfAll: { ru: 'после сдачи на хранение всеми подписавшими', en: 'on the deposits of all who signed' },
  signatureOrNotification: {
    ru: 'с подписания, а для тех, кому нужны внутригосударственные процедуры, с уведомления об их выполнении',
    en: 'on signature and, for those whose law requires internal procedures, on notification that they are done',
  },
  inWords: { ru: 'только словами', en: 'in words only' },
};

export const MEETING_STATE_TEXT: Vocabulary<MeetingState> = {
  planned: { ru: 'запланировано', en: 'planned' },
  postponed: { ru: 'отложено', en: 'postponed' },
  held: { ru: 'состоялось', en: 'held' },
  cancelled: { ru: 'отменено', en: 'cancelled' },
  noReport: { ru: 'сообщений нет', en: 'no report' },
};
