import type { CorrectEntry, Payloads } from '../src/index.ts';
import { occurrence, position } from './commanding.ts';
import { correction, paper } from './entering.ts';
import { giving, tell } from './instructing.ts';
import { type AnyValid, both, entryOf, lastOf, SITTINGS, said, stated, TODAY, underWay } from './underWay.ts';
import { comment } from './writing.ts';

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
    ...{
      monthsAfter: 0,
      daysAfter: 0,
      firstOfMonth: false,
      wording: null,
      among: null,
      notBefore: null,
      provisional: null,
      notice: null,
    },
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
      command: { ...rule, trigger: 'date', date: '2026-12-01', count: null },
      nullable: ['date', 'known'],
    },
    'layDownForceRule-signature': {
      story,
      command: { ...rule, trigger: 'signature', date: null, count: null, daysAfter: 10, firstOfMonth: true },
      nullable: ['known'],
    },
    'layDownForceRule-among': {
      story,
      command: { ...rule, trigger: 'deposits', date: null, count: 3, among: { count: 1, partyIds: ['XA', 'XB'] } },
      nullable: ['among', 'known'],
    },
    'layDownForceRule-signatureOrNotification': {
      story,
      command: { ...rule, trigger: 'signatureOrNotification', date: null, count: null },
      nullable: ['known'],
    },
    'layDownForceRule-exchange': {
      story,
      command: {
        ...{ ...rule, trigger: 'exchange', date: null, count: null, notBefore: '2027-01-01' },
        provisional: { since: '2026-12-01', declared: true },
      },
      nullable: ['notBefore', 'provisional', 'known'],
    },
    'layDownForceRule-inWords': {
      story,
      command: {
        ...{ ...rule, trigger: 'inWords', date: null, count: null },
        wording: both('по решению Совета', 'when the Council so decides'),
      },
      nullable: ['wording', 'known'],
    },
    'takeDecision-drafted': {
      story: underWay().held('2026-03-20', 'meeting', SITTINGS),
      command: {
        ...{ command: 'takeDecision', draftId: 'drafted', ...stated, ...said, meetingId: 'meeting' },
        ...{ number: '8/3-1', minutes: '8/3', recitals: [], clauses: [], documentIds: [] },
      },
      nullable: ['draftId', 'number', 'known'],
    },
    'takeDecision-poll': {
      story: underWay(),
      command: {
        ...{ command: 'takeDecision', draftId: null, ...stated, ...said, meetingId: null, bodyIds: ['group'] },
        ...{ manner: 'poll', number: '14', minutes: null, recitals: [], clauses: [], documentIds: ['draft'] },
      },
      nullable: ['draftId', 'manner', 'number', 'minutes', 'known'],
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
