import type { Command, CorrectEntry, DraftDecision, Payloads } from '../src/index.ts';
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
} from './entering.ts';
import { decision, discharged, giving, instructed, measured, reporting, tell } from './instructing.ts';
import { REGISTRY } from './registering.ts';
import { name, Story } from './story.ts';
import { comment, disposition, letter, reply, summary } from './writing.ts';

export const TODAY = '2026-04-01';

type OfCommand<C extends Command['command']> = Extract<Command, { command: C }>;
type NullableOf<T> = { [K in keyof T]-?: null extends T[K] ? K : never }[keyof T];

/** A command that is accepted, in the story in which it is, and what of it may be left out. */
export type Valid<C extends Command['command'] = Command['command']> = Readonly<{
  story: Story;
  command: OfCommand<C>;
  nullable: readonly NullableOf<OfCommand<C>>[];
}>;

export type AnyValid = { [C in Command['command']]: Valid<C> }[Command['command']];

const SITTINGS = [
  { bodyId: 'group', number: 8 },
  { bodyId: 'other', number: 3 },
];

/** A dossier on its way: something of everything has happened, and more can. */
function underWay(): Story {
  const story = Story.commonwealth(4).organisation('union').body('other').paper('letter').paper('note');
  tell(
    story,
    'administrationRegistered',
    '2020-01-01',
    {
      administrationId: 'XC-post',
      memberStateId: 'XC',
      slug: 'xc-post',
      names: name('Почта Велории', 'Почту', 'Post of Veloria'),
    },
    ['XC', 'state'],
  );
  for (const code of ['XB', 'XC']) story.member('other', code);
  story.rule('other', 'silenceProcedure');
  story
    .step('prepare', { stepType: 'preparation' })
    .step('council', { bodyIds: ['group', 'other'], termDays: 30 })
    .step('quiet', { bodyIds: ['other'], after: ['prepare'], necessity: 'may' })
    .step('sign', { stepType: 'signature', after: ['council'] })
    .dossier('2026-01-10', ['draft', 'plan'])
    .happened('2026-01-15', 'prepare', { draft: 'prepared', plan: 'prepared' })
    .meeting('2026-01-16', 'past', '2026-02-10', [{ bodyId: 'group', number: 7 }])
    .held('2026-02-10', 'past', [{ bodyId: 'group', number: 7 }])
    .meeting('2026-01-17', 'meeting', '2026-03-20', SITTINGS)
    .asked('2026-01-20', 'council', ['XA', 'XB', 'XC-post'], { term: '2026-03-15', letterNumber: 'исх. № 165' })
    .asked('2026-01-21', 'quiet', ['XB', 'XC'], { term: '2026-02-20' })
    .replied('2026-02-01', 'XA', idOf('request', story, 0));
  story.commented('2026-02-02', 'XB', 'пункт 2.3', 'council').said('2026-02-03', 'XB', 'objected', 'council');
  decision(story, '2026-02-10', 'taken', { verb: 'instruct', executorIds: ['XA', 'group'], condition: null });
  instructed(story, '2026-02-11', { executorIds: ['XA', 'XB'] });
  discharged(instructed(story, '2026-02-11', { instructionId: 'done' }), '2026-02-20', 'исполнено', 'done');
  measured(story, '2026-02-12');
  tell(
    story,
    'decisionDrafted',
    '2026-02-13',
    {
      ...{ decisionId: 'drafted', meetingId: 'meeting', agendaItemId: null, dossierId: 'dossier', number: null },
      ...{ minutes: '8/3', paperId: null, documentIds: ['draft'], recitals: [], clauses: [] },
    },
    ['meeting', 'meeting'],
  );
  return story.planned('2026-02-14', 'council', '2026-03-20', { meetingId: 'meeting' });
}

/** The id of the nth record of a kind, in the order of the entries. */
function idOf(kind: 'request' | 'comment' | 'position' | 'plan' | 'occurrence', story: Story, nth = 0): string {
  const key = `${kind}Id`;
  const ids = story.entries.flatMap(({ payload }) => {
    const id = (payload as Readonly<Record<string, unknown>>)[key];
    return typeof id === 'string' ? [id] : [];
  });
  return [...new Set(ids)][nth] ?? 'none';
}

const entryOf = (story: Story, kind: keyof Payloads): string =>
  story.entries.find((entry) => entry.kind === kind)?.id ?? 'none';

const said = {
  occurred: '2026-03-20',
  known: '2026-03-22',
  source: { paperId: 'letter', locator: 'paragraph 1' },
} as const;
const both = (text: string, english: string) => ({ ru: text, en: english });
const act: DraftDecision['clauses'][number]['acts'][number] = {
  ...{ verb: 'instruct', object: both('доработать', 'to rework'), executorIds: ['group', 'XA'], coExecutorIds: ['XB'] },
  ...{ reportToIds: ['other'], term: '2026-12', asNeeded: false },
  condition: { wording: both('после одобрения', 'after endorsement'), stepId: 'council' },
};
const stated = {
  ...{ meetingId: 'past', number: '7-3.1', minutes: '7', agendaItemId: null, dossier: 'dossier', paperId: 'note' },
  ...{
    documentIds: ['draft'],
    recitals: [{ verb: 'heard' as const, object: both('доклад', 'the report'), references: [both('План', 'Plan')] }],
  },
  clauses: [{ number: 1, acts: [act] }],
} as const;

/** A command of each kind, as full as it can be, each in a story in which it is accepted. */
export function everyCommand(): { readonly [C in Command['command']]: Valid<C> } {
  const story = underWay();
  const approved = underWay().happened(
    '2026-03-20',
    'council',
    { draft: 'approved', plan: 'approved' },
    { meetingId: null },
  );
  const registry = underWay();
  const request = idOf('request', story);
  const ofDocument = { dossier: 'dossier', documentId: 'draft' } as const;
  const instead: Partial<CorrectEntry> = {
    instead: [{ of: 'position', says: { stand: 'agreed', occurred: '2026-02-02', text: 'Согласны' } }],
  };
  return {
    expressPosition: {
      story,
      command: position('council', '2026-03-20', { ...said, text: 'Согласны' }),
      nullable: ['known', 'text', 'source'],
    },
    recordStepOccurrence: {
      story,
      command: occurrence('council', '2026-03-20', 'approved', { ...said, place: both('Авал', 'Aval') }),
      nullable: ['known', 'place', 'meetingId'],
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
        manner: 'withReservation',
        text: 'Оговорка',
        offRoute: false,
      },
      nullable: ['text', 'known'],
    },
    recordNotification: {
      story: approved,
      command: { command: 'recordNotification', ...ofDocument, ...said, partyId: 'XA' },
      nullable: ['known'],
    },
    recordDeposit: {
      story: approved,
      command: { command: 'recordDeposit', ...ofDocument, ...said, partyId: 'XA' },
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
          daysAfter: 30,
        },
        citation: both('статья 12', 'article 12'),
      },
      nullable: ['date', 'count', 'known'],
    },
    recordEntryIntoForce: {
      story: approved,
      command: { command: 'recordEntryIntoForce', ...ofDocument, ...said, partyId: 'XB' },
      nullable: ['partyId', 'known'],
    },
    recordWithdrawal: {
      story: approved,
      command: { command: 'recordWithdrawal', ...ofDocument, ...said, partyId: 'XB' },
      nullable: ['partyId', 'known'],
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
    relateDocuments: {
      story,
      command: { command: 'relateDocuments', documentId: 'plan', relation: 'annexTo', otherId: 'draft', ...said },
      nullable: ['known'],
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

/** Other ways of sending some of them, each accepted too. */
export function moreCommands(): Readonly<Record<string, AnyValid>> {
  const story = underWay();
  tell(story, 'remarkNoted', '2026-02-15', {
    ...{ remarkId: 'remark', dossierId: 'dossier', remarkKind: 'contradictory', text: both('Две даты', 'Two dates') },
  });
  const broken = underWay();
  tell(broken, 'silenceConcluded', '2026-02-21', {
    ...{ occurrenceId: 'concluded', dossierId: 'dossier', stepId: 'quiet', term: '2026-02-20', requestIds: [] },
    ...{ outcomes: [{ documentId: 'draft', outcome: 'approved' }], decisionRuleIds: [], silentIds: ['XB'] },
  });
  broken.said('2026-02-19', 'XC', 'objected', 'quiet', 'draft-1', '2026-03-01');
  const source = { paperId: 'note', locator: 'paragraph 2' };
  const corrected = (
    kind: keyof Payloads,
    instead: CorrectEntry['instead'][number],
    different: Partial<CorrectEntry> = {},
  ) => ({
    ...{ story, nullable: ['occurred', 'known', 'source'] as const },
    command: correction(entryOf(story, kind), { instead: [instead], ...different }),
  });
  const ofDocument = { dossier: 'dossier', documentId: 'draft' } as const;
  const rule = {
    command: 'layDownForceRule',
    ...ofDocument,
    ...said,
    citation: both('статья 12', 'article 12'),
  } as const;
  return {
    'correctEntry-occurrence': corrected('stepOccurrenceRecorded', {
      of: 'occurrence',
      says: {
        outcomes: [{ documentId: 'draft', outcome: 'discussed' }],
        occurred: '2026-01-14',
        place: both('Авал', 'Aval'),
      },
    }),
    'correctEntry-plan': corrected('stepPlanned', { of: 'plan', says: { planned: '2026-03-25/2026-03-26' } }),
    'correctEntry-remark': corrected('remarkNoted', { of: 'remark', says: { text: both('Три даты', 'Three dates') } }),
    'correctEntry-nothing': corrected('positionExpressed', { of: 'nothing' }, { reason: both('не было', 'was not') }),
    'correctEntry-revision': corrected(
      'positionExpressed',
      { of: 'position', says: { stand: 'agreed' } },
      { correction: 'revision', occurred: '2026-03-10', known: '2026-03-12', source },
    ),
    'concludeSilence-takenBack': {
      story: broken,
      command: { command: 'concludeSilence', dossier: 'dossier', stepId: 'quiet' },
      nullable: [],
    },
    'recordStepOccurrence-informed': {
      story,
      command: occurrence('council', '2026-02-10', 'heard', {
        ...said,
        occurred: '2026-02-10',
        meetingId: 'past',
        forInformation: true,
      }),
      nullable: ['known', 'place', 'meetingId'],
    },
    'recordStepOccurrence-offRoute': {
      story,
      command: occurrence('sign', '2026-03-20', 'signed', { ...said, offRoute: true }),
      nullable: ['known'],
    },
    'expressPosition-delegate': {
      story,
      command: position('council', TODAY, { documentId: 'plan', text: 'Согласны' }),
      nullable: ['text'],
    },
    'makeComment-reply': {
      story,
      command: comment('council', '2026-03-20', {
        ...said,
        replyId: lastOf(story, 'replyReceived', 'replyId'),
        element: null,
      }),
      nullable: ['replyId', 'known', 'source'],
    },
    'layDownForceRule-date': {
      story,
      command: { ...rule, trigger: 'date', date: '2026-12-01', count: null, daysAfter: 0 },
      nullable: ['date', 'known'],
    },
    'layDownForceRule-signature': {
      story,
      command: { ...rule, trigger: 'signature', date: null, count: null, daysAfter: 10 },
      nullable: ['known'],
    },
    'takeDecision-drafted': {
      story: underWay().held('2026-03-20', 'meeting', SITTINGS),
      command: {
        ...{ command: 'takeDecision', draftId: 'drafted', ...stated, ...said, meetingId: 'meeting' },
        ...{ number: '8/3-1', minutes: '8/3', recitals: [], clauses: [], documentIds: [] },
      },
      nullable: ['draftId', 'number', 'known'],
    },
    'giveInstruction-free': {
      story,
      command: giving('2026-03-20', {
        ...{
          ...said,
          decisionId: null,
          actId: null,
          object: both('вести', 'keep'),
          executorIds: ['XA'],
          period: 'quarter',
        },
      }),
      nullable: ['object', 'executorIds', 'period', 'known'],
    },
    'registerPaper-concerned': {
      story,
      command: paper({ visibility: 'concerned', concerned: ['XA', 'XB'] }),
      nullable: ['number', 'known'],
    },
  };
}

function lastOf(story: Story, kind: keyof Payloads, key: string): string {
  const entry = story.entries.findLast((each) => each.kind === kind);
  return String((entry?.payload as Readonly<Record<string, unknown>> | undefined)?.[key]);
}
