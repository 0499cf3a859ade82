import { encodeGlobalID } from '@pothos/plugin-relay';
import { both } from '../correctingWorld.ts';
import { bodyOf, type Case, type Given } from './case.ts';

/** Of what was answered, remarked and reported, and of what has to be done. */
export function ofAnswers(given: Given) {
  const { id, party } = given;
  const body = () => bodyOf(given);
  const meetingId = id('meeting');
  const dossierId = id('dossier');
  return {
    consolidation: [
      'repliesConsolidated',
      'dossier',
      'dossier',
      () => ({
        ...{ consolidationId: id('summary'), dossierId, requestId: id('request'), bodyId: null, recipientId: id('XA') },
      }),
      () => ({ consolidation: { by: body(), to: null } }),
      'consolidation',
      { bodyId: id('body'), recipientId: null },
    ],
    comment: [
      'commentMade',
      'dossier',
      'dossier',
      () => ({
        ...{ commentId: id('comment'), dossierId, revisionId: id('revision'), stepId: id('step'), partyId: id('XA') },
        ...{ element: 'п. 1', text: 'Уточнить', proposedWording: null, replyId: null },
      }),
      () => ({
        comment: {
          ...{ party: party('XB'), step: encodeGlobalID('Step', id('later')), element: null },
          ...{ text: 'Исключить', proposedWording: 'без него' },
        },
      }),
      'comment',
      { partyId: id('XB'), stepId: id('later'), element: null, text: 'Исключить', proposedWording: 'без него' },
    ],
    disposition: [
      'commentDisposed',
      'dossier',
      'dossier',
      () => ({ commentId: id('comment'), dossierId, disposition: 'noted', reason: null }),
      () => ({ disposition: { disposition: 'REJECTED', reason: 'не относится к предмету' } }),
      'comment',
      { disposition: 'rejected', reason: 'не относится к предмету' },
    ],
    ruleNaming: [
      'decisionRuleNamed',
      'dossier',
      'dossier',
      () => ({ ruleNamingId: id('naming'), dossierId, stepId: id('step'), decisionRuleId: id('rule') }),
      () => ({ ruleNaming: { rule: encodeGlobalID('DecisionRule', id('rule')), occurred: '2026-03-10' } }),
      'ruleNaming',
      { stepId: id('step'), decisionRuleId: id('rule'), occurred: { edtf: '2026-03-10' } },
    ],
    statusReport: [
      'statusReported',
      'dossier',
      'dossier',
      () => ({
        ...{ statusReportId: id('status'), dossierId, organisationId: null, documentIds: [id('document')] },
        status: 'drafting',
      }),
      () => ({
        statusReport: {
          ...{ organisation: encodeGlobalID('Organisation', id('org')), status: 'AGREED' },
          documents: [encodeGlobalID('Document', id('plan'))],
        },
      }),
      'statusReport',
      { organisationId: id('org'), documentIds: [id('plan')], status: 'agreed' },
    ],
    instruction: [
      'instructionGiven',
      'dossier',
      'dossier',
      () => ({
        ...{ instructionId: id('instruction'), dossierId, decisionId: null, actId: null, object: both('доложить') },
        ...{ executorIds: [id('XA')], coExecutorIds: [], reportToIds: [], condition: null, term: null, period: null },
        asNeeded: true,
      }),
      () => ({
        instruction: {
          ...{ object: both('сообщить'), executors: [party('XB')], coExecutors: [body()], reportTo: [body()] },
          ...{ condition: { wording: both('при наличии средств') }, term: '2026-12', period: 'YEAR' },
          occurred: '2026-03-09',
        },
      }),
      'instruction',
      {
        ...{
          object: both('сообщить'),
          executorIds: [id('XB')],
          coExecutorIds: [id('body')],
          reportToIds: [id('body')],
        },
        ...{ condition: { stepId: null }, term: { edtf: '2026-12' }, period: 'year', asNeeded: false },
      },
    ],
    report: [
      'reportGiven',
      'dossier',
      'dossier',
      () => ({
        ...{ reportId: id('report'), dossierId, instructionId: id('instruction'), byIds: [id('XA')] },
        ...{ meetingId: null, text: 'исполняется' },
      }),
      () => ({ report: { by: [party('XB')], meeting: encodeGlobalID('Meeting', meetingId), text: null } }),
      'report',
      { byIds: [id('XB')], meetingId, text: null },
    ],
    conditionMet: [
      'conditionMet',
      'dossier',
      'dossier',
      () => ({ dossierId, instructionId: id('instruction') }),
      () => ({ conditionMet: { occurred: '2026-03-10' } }),
      'instruction',
      { conditionMet: { edtf: '2026-03-10' } },
    ],
    discharge: [
      'instructionDischarged',
      'dossier',
      'dossier',
      () => ({ dossierId, instructionId: id('instruction'), reason: null }),
      () => ({ discharge: { reason: 'исполнено' } }),
      'instruction',
      { reason: 'исполнено', discharged: { edtf: '2026-03-11' } },
    ],
    measure: [
      'measureAdded',
      'dossier',
      'dossier',
      () => ({
        ...{ measureId: id('measure'), dossierId, documentId: id('plan'), number: '1', title: both('Обмен') },
        ...{ executorIds: [id('XA'), id('XB')], term: null },
      }),
      () => ({
        measure: { number: '1.1', title: both('Обмен реестрами'), executors: [party('XB')], term: '2026-12' },
      }),
      'measure',
      { number: '1.1', title: both('Обмен реестрами'), executorIds: [id('XB')], term: { edtf: '2026-12' } },
    ],
    progress: [
      'measureProgressed',
      'dossier',
      'dossier',
      () => ({
        ...{ progressId: id('progress'), dossierId, measureId: id('measure'), partyId: id('XA') },
        ...{ measureState: 'underWay', text: null },
      }),
      () => ({ progress: { party: party('XB'), state: 'DONE', text: 'сделано' } }),
      'measureProgress',
      { partyId: id('XB'), measureState: 'done', text: 'сделано' },
    ],
  } as const satisfies Readonly<Record<string, Case>>;
}
