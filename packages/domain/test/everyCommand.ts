import type { Command, CorrectEntry } from '../src/index.ts';
import { occurrence, position } from './commanding.ts';
import {
  addition,
  attachment,
  correction,
  newDocument,
  opening,
  paper,
  plan,
  remark,
  report,
  revision,
  ruleNaming,
} from './entering.ts';
import { giving, instructed, reporting } from './instructing.ts';
import { REGISTRY } from './registering.ts';
import { both, entryOf, idOf, said, stated, underWay, type Valid } from './underWay.ts';
import { comment, disposition, letter, reply, summary } from './writing.ts';

/** A command of each kind, as full as it can be, each in a story in which it is accepted. */
export function everyCommand(): { readonly [C in Command['command']]: Valid<C> } {
  const story = underWay();
  const approved = underWay().happened(
    '2026-03-20',
    'council',
    { draft: 'approved', plan: 'approved' },
    { meetingId: null },
  );
  const leaving = underWay()
    .happened('2026-03-18', 'council', { draft: 'approved', plan: 'approved' }, { meetingId: null })
    .withdrew('2026-03-19', 'XB', 'draft', '2027-03-19');
  const reserved = underWay()
    .happened('2026-03-18', 'council', { draft: 'approved', plan: 'approved' }, { meetingId: null })
    .deposited('2026-03-19', 'XB', { reservation: 'Кроме статьи 5' });
  const registry = underWay();
  const waiting = instructed(underWay(), '2026-02-11', {
    ...{
      instructionId: 'waiting',
      condition: { wording: both('при наличии средств', 'funds permitting'), stepId: null },
    },
  });
  const request = idOf('request', story);
  const ofDocument = { dossier: 'dossier', documentId: 'draft' } as const;
  const instead: Partial<CorrectEntry> = {
    instead: [{ of: 'position', says: { stand: 'agreed', occurred: '2026-02-02', text: 'Согласны' } }],
  };
  return {
    expressPosition: {
      story,
      command: position('council', '2026-03-20', { ...said, revisionId: 'draft-1', text: 'Согласны' }),
      nullable: ['revisionId', 'known', 'text', 'source'],
    },
    recordStepOccurrence: {
      story,
      command: occurrence('council', '2026-03-20', 'approved', {
        ...{ ...said, place: both('Авал', 'Aval'), actorIds: ['group', 'XC-post'], decisionId: 'decision' },
        purpose: both('для подписания', 'for signature'),
      }),
      nullable: ['known', 'place', 'meetingId', 'decisionId', 'purpose'],
    },
    requestPositions: {
      story,
      command: letter('council', '2026-03-20', {
        ...{
          ...said,
          senderId: 'group',
          meetingId: 'meeting',
          asksFor: both('замечания', 'comments'),
          term: '2026-04-20',
        },
        ...{ addresseeIds: ['XA', 'XC-post'], collectives: [both('АС', 'CA')] },
        ...{ informedIds: ['XB'], informedCollectives: [both('ВС', 'WA')] },
      }),
      nullable: ['letterNumber', 'senderId', 'meetingId', 'asksFor', 'term', 'known'],
    },
    recordReply: {
      story,
      command: reply(request, '2026-03-20', {
        ...{ ...said, partyId: 'XB', text: 'Письмо', stands: [{ documentId: 'draft', stand: 'agreed', text: 'Да' }] },
        comments: [{ documentId: 'plan', element: 'пункт 1', text: 'Уточнить', proposedWording: 'Иначе' }],
      }),
      nullable: ['letterNumber', 'text', 'known', 'source'],
    },
    consolidateReplies: {
      story,
      command: summary(request, '2026-03-20', { ...said, bodyId: 'other' }),
      nullable: ['bodyId', 'recipientId', 'known', 'source'],
    },
    makeComment: {
      story,
      command: comment('council', '2026-03-20', {
        ...said,
        revisionId: 'draft-1',
        proposedWording: 'Иначе',
        visibility: 'public',
      }),
      nullable: ['revisionId', 'element', 'proposedWording', 'replyId', 'known', 'source'],
    },
    disposeComment: {
      story,
      command: disposition(idOf('comment', story), '2026-03-20', {
        ...said,
        disposition: 'rejected',
        reason: 'Не сюда',
      }),
      nullable: ['reason', 'known', 'source'],
    },
    recordSignature: {
      story: approved,
      command: {
        command: 'recordSignature',
        ...ofDocument,
        ...said,
        partyId: 'XA',
        ...{ needsProcedures: true, appliesProvisionally: true },
        manner: 'withReservation',
        text: 'Оговорка',
        offRoute: false,
      },
      nullable: ['text', 'needsProcedures', 'appliesProvisionally', 'known'],
    },
    recordNotification: {
      story: approved,
      command: {
        ...{ command: 'recordNotification', ...ofDocument, ...said, partyId: 'XA' },
        ...{ reservation: 'Кроме статьи 5', offRoute: false },
      },
      nullable: ['reservation', 'known'],
    },
    recordDeposit: {
      story: approved,
      command: {
        ...{ command: 'recordDeposit', ...ofDocument, ...said, partyId: 'XA' },
        ...{ reservation: 'Кроме статьи 5', offRoute: false },
      },
      nullable: ['reservation', 'known'],
    },
    withdrawReservation: {
      story: reserved,
      command: { command: 'withdrawReservation', ...ofDocument, ...said, partyId: 'XB' },
      nullable: ['known'],
    },
    layDownForceRule: {
      story: approved,
      command: {
        ...{
          command: 'layDownForceRule',
          ...ofDocument,
          ...said,
          trigger: 'deposits',
          date: null,
          count: 3,
          ...{
            monthsAfter: 1,
            daysAfter: 30,
            firstOfMonth: false,
            wording: null,
            among: null,
            notBefore: null,
            provisional: null,
            notice: { months: 12, citation: both('статья 20', 'article 20') },
          },
        },
        citation: both('статья 12', 'article 12'),
      },
      nullable: ['date', 'count', 'wording', 'known'],
    },
    recordEntryIntoForce: {
      story: approved,
      command: { command: 'recordEntryIntoForce', ...ofDocument, ...said, partyId: 'XB' },
      nullable: ['partyId', 'known'],
    },
    recordWithdrawal: {
      story: approved,
      command: { command: 'recordWithdrawal', ...ofDocument, ...said, partyId: 'XB', effective: '2027-03-20' },
      nullable: ['effective', 'known'],
    },
    revokeWithdrawal: {
      story: leaving,
      command: { command: 'revokeWithdrawal', ...ofDocument, ...said, partyId: 'XB' },
      nullable: ['known'],
    },
    giveInstruction: {
      story,
      command: giving('2026-03-20', {
        ...{
          ...said,
          object: both('подготовить', 'to prepare'),
          executorIds: ['XB'],
          coExecutorIds: ['XA'],
          reportToIds: ['group'],
        },
        ...{
          condition: { wording: both('после подписания', 'after signature'), stepId: 'sign' },
          term: '2026-12-01',
          asNeeded: false,
        },
      }),
      nullable: [
        'decisionId',
        'actId',
        'object',
        'executorIds',
        'coExecutorIds',
        'reportToIds',
        'condition',
        'term',
        'asNeeded',
        'known',
      ],
    },
    giveReport: {
      story,
      command: reporting('2026-03-20', { ...said, meetingId: 'past', text: 'Сделано' }),
      nullable: ['meetingId', 'text', 'known', 'source'],
    },
    recordConditionMet: {
      story: waiting,
      command: { command: 'recordConditionMet', dossier: 'dossier', instructionId: 'waiting', ...said },
      nullable: ['known'],
    },
    dischargeInstruction: {
      story,
      command: {
        command: 'dischargeInstruction',
        dossier: 'dossier',
        instructionId: 'instruction',
        reason: 'исполнено',
        ...said,
      },
      nullable: ['known'],
    },
    addMeasure: {
      story,
      command: {
        ...{ command: 'addMeasure', ...ofDocument, ...said, number: '3.1', title: both('Обмен', 'Exchange') },
        ...{ executorIds: ['XA', 'XB'], term: '2026-12' },
      },
      nullable: ['term', 'known'],
    },
    recordMeasureProgress: {
      story,
      command: {
        ...{ command: 'recordMeasureProgress', dossier: 'dossier', ...said, measureId: 'measure', partyId: 'XA' },
        ...{ measureState: 'underWay', text: 'Начато' },
      },
      nullable: ['text', 'known', 'source'],
    },
    registerPaper: { story, command: paper({ known: '2026-02-02' }), nullable: ['number', 'known'] },
    openDossier: {
      story,
      command: opening({
        known: '2026-03-02',
        documents: [{ ...newDocument('roaming-plan'), purpose: both('для чего', 'what for') }],
      }),
      nullable: ['known'],
    },
    addDocument: { story, command: addition(undefined, { known: '2026-03-02' }), nullable: ['known'] },
    issueRevision: { story, command: revision('2', { known: '2026-03-02' }), nullable: ['known'] },
    attachRevisionText: {
      story,
      command: attachment('ru', { revisionId: 'draft-1', known: '2026-03-02' }),
      nullable: ['revisionId', 'known'],
    },
    concludeSilence: {
      story,
      command: { command: 'concludeSilence', dossier: 'dossier', stepId: 'quiet' },
      nullable: [],
    },
    reportStatus: { story, command: report('drafting', { known: '2026-03-02' }), nullable: ['known'] },
    planStep: {
      story,
      command: plan('council', '2026-05-01', {
        meetingId: 'meeting',
        documentIds: ['draft'],
        place: both('Авал', 'Aval'),
        known: '2026-03-02',
      }),
      nullable: ['meetingId', 'place', 'known'],
    },
    nameDecisionRule: {
      story,
      command: ruleNaming('council', 'rule-other', { known: '2026-03-02' }),
      nullable: ['known'],
    },
    noteRemark: {
      story,
      command: remark({ source: { paperId: 'letter', locator: 'paragraph 1' } }),
      nullable: ['source'],
    },
    correctEntry: {
      story,
      command: correction(entryOf(story, 'positionExpressed'), {
        ...instead,
        source: { paperId: 'letter', locator: 'paragraph 2' },
      }),
      nullable: ['occurred', 'known', 'source'],
    },
    announceMeeting: {
      story,
      command: {
        ...{ command: 'announceMeeting', ...said, planned: '2026-05-01/2026-05-02', place: both('Авал', 'Aval') },
        sittings: [{ bodyId: 'group', number: 9 }],
      },
      nullable: ['place', 'known'],
    },
    postponeMeeting: {
      story,
      command: {
        command: 'postponeMeeting',
        meetingId: 'meeting',
        planned: '2026-05-01',
        ...said,
        occurred: '2026-03-01',
      },
      nullable: ['planned', 'known'],
    },
    cancelMeeting: {
      story,
      command: { command: 'cancelMeeting', meetingId: 'meeting', ...said, occurred: '2026-03-01' },
      nullable: ['known'],
    },
    holdMeeting: {
      story,
      command: {
        ...{ command: 'holdMeeting', meetingId: 'meeting', place: both('Авал', 'Aval'), ...said },
        attendance: [{ bodyId: 'group', partyIds: ['XA', 'XB'] }],
        items: [
          {
            ...{ dossier: 'dossier', number: '8/3-1', stepId: 'council', forInformation: false, offRoute: false },
            outcomes: [{ documentId: 'draft', outcome: 'approved' }],
          },
        ],
      },
      nullable: ['place', 'known'],
    },
    recordAttendance: {
      story,
      command: {
        ...{ command: 'recordAttendance', meetingId: 'past', ...said },
        attendance: [{ bodyId: 'group', partyIds: ['XA', 'XB'] }],
      },
      nullable: ['known'],
    },
    placeAgendaItem: {
      story,
      command: {
        ...{
          command: 'placeAgendaItem',
          meetingId: 'meeting',
          number: '8/3-2',
          dossier: 'dossier',
          documentIds: ['draft'],
        },
        ...{ ...said, occurred: '2026-03-01' },
      },
      nullable: ['dossier', 'known'],
    },
    nameOfficer: {
      story,
      command: {
        command: 'nameOfficer',
        meetingId: 'meeting',
        office: 'chair',
        name: both('И. Иванов', 'I. Ivanov'),
        ...said,
      },
      nullable: ['known'],
    },
    draftDecision: {
      story,
      command: {
        command: 'draftDecision',
        ...stated,
        ...said,
        number: '8/3-1.1',
        minutes: '8/3',
        meetingId: 'meeting',
        occurred: '2026-03-01',
      },
      nullable: ['number', 'minutes', 'agendaItemId', 'dossier', 'paperId', 'known'],
    },
    takeDecision: {
      story,
      command: {
        command: 'takeDecision',
        draftId: null,
        ...stated,
        ...said,
        occurred: '2026-02-10',
        known: '2026-02-12',
      },
      nullable: ['draftId', 'number', 'minutes', 'agendaItemId', 'dossier', 'paperId', 'known'],
    },
    giveDissentingOpinion: {
      story,
      command: {
        ...{ command: 'giveDissentingOpinion', decisionId: 'decision', partyId: 'XB', ...said },
        ...{ text: 'Не разделяем пункт 1', paperId: 'note' },
      },
      nullable: ['text', 'paperId', 'known', 'source'],
    },
    relateDocuments: {
      story,
      command: { command: 'relateDocuments', documentId: 'plan', relation: 'annexTo', otherId: 'draft', ...said },
      nullable: ['known'],
    },
    changeVisibility: {
      story,
      command: {
        ...{ command: 'changeVisibility', what: 'plan', visibility: 'concerned', concerned: ['XA', 'XB'] },
        ...{ reason: both('Внесено для всех по ошибке', 'Entered for all by mistake'), ...said },
      },
      nullable: ['occurred', 'known', 'source'],
    },
    registerState: { story: registry, command: REGISTRY.registerState, nullable: ['known'] },
    registerAdministration: { story: registry, command: REGISTRY.registerAdministration, nullable: ['known'] },
    registerOrganisation: { story: registry, command: REGISTRY.registerOrganisation, nullable: ['known'] },
    registerBody: { story: registry, command: REGISTRY.registerBody, nullable: ['parentId', 'known'] },
    startMembership: {
      story: registry,
      command: { ...REGISTRY.startMembership, until: '2027' },
      nullable: ['until', 'known'],
    },
    endMembership: { story: registry, command: REGISTRY.endMembership, nullable: ['known'] },
    publishRoute: { story: registry, command: REGISTRY.publishRoute, nullable: ['known'] },
    citeDecisionRule: {
      story: registry,
      command: { ...REGISTRY.citeDecisionRule, until: '2027' },
      nullable: ['majority', 'quorum', 'until', 'known'],
    },
    citeCalendar: { story: registry, command: REGISTRY.citeCalendar, nullable: ['known'] },
  };
}
