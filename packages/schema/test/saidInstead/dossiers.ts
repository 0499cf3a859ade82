import { onDay } from '@concord/domain';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { both } from '../correctingWorld.ts';
import { bodyOf, type Case, type Given } from './case.ts';

/** Of letters, papers, what comes after approval, and of a dossier and its documents. */
export function ofDossiers(given: Given) {
  const { id, party } = given;
  const body = () => bodyOf(given);
  const dossierId = id('dossier');
  const document = () => ({ dossierId, documentId: id('document') });
  return {
    letter: [
      'positionsRequested',
      'dossier',
      'dossier',
      () => ({
        requestId: id('request'),
        dossierId,
        stepId: id('step'),
        letterNumber: '№ 1',
        senderId: null,
        meetingId: null,
        asksFor: null,
        addresseeIds: [id('XA')],
        collectives: [],
        term: null,
        answersKnown: true,
      }),
      () => ({
        letter: {
          ...{ letterNumber: null, sender: body(), addressees: [party('XA')], informed: [party('XB')] },
          term: '2026-04-01',
        },
      }),
      'consultationRequest',
      { letterNumber: null, senderId: id('body'), informedIds: [id('XB')], term: '2026-04-01' },
    ],
    reply: [
      'replyReceived',
      'dossier',
      'dossier',
      () => ({
        replyId: id('reply'),
        dossierId,
        requestId: id('request'),
        partyId: id('XA'),
        letterNumber: '№ 2',
        text: null,
      }),
      () => ({ reply: { party: party('XB'), text: 'Согласны' } }),
      'reply',
      { partyId: id('XB'), letterNumber: '№ 2', text: 'Согласны' },
    ],
    signature: [
      'signatureRecorded',
      'dossier',
      'dossier',
      () => ({
        signatureId: id('signature'),
        ...document(),
        partyId: id('XA'),
        manner: 'signed',
        text: null,
        ...{ needsProcedures: null, appliesProvisionally: null },
      }),
      () => ({ signature: { manner: 'WITH_RESERVATION', needsProcedures: true } }),
      'signature',
      { manner: 'withReservation', needsProcedures: true },
    ],
    instrument: [
      'depositMade',
      'dossier',
      'dossier',
      () => ({ depositId: id('deposit'), ...document(), partyId: id('XA') }),
      () => ({ instrument: { party: party('XB') } }),
      'deposit',
      { partyId: id('XB') },
    ],
    forceRule: [
      'forceRuleLaidDown',
      'dossier',
      'dossier',
      () => ({
        forceRuleId: id('force rule'),
        ...document(),
        trigger: 'signature',
        date: null,
        count: null,
        ...{
          monthsAfter: 0,
          daysAfter: 0,
          firstOfMonth: false,
          wording: null,
          among: null,
          notBefore: null,
          provisional: null,
        },
        citation: both('ст. 9'),
      }),
      () => ({ forceRule: { trigger: 'DEPOSITS', count: 2, monthsAfter: 1, daysAfter: 30, firstOfMonth: true } }),
      'forceRule',
      { trigger: 'deposits', count: 2, monthsAfter: 1, daysAfter: 30, firstOfMonth: true },
    ],
    force: [
      'withdrawalRecorded',
      'dossier',
      'dossier',
      () => ({ withdrawalId: id('withdrawal'), ...document(), partyId: id('XA') }),
      () => ({ force: { party: null, occurred: '2026-03-10' } }),
      'withdrawal',
      { partyId: null, occurred: { edtf: '2026-03-10' } },
    ],
    paper: [
      'documentRegistered',
      'other paper',
      'document',
      () => ({
        documentId: id('other paper'),
        slug: 'other-paper',
        documentKind: 'letter',
        title: both('Письмо'),
        number: '№ 1',
        dated: onDay('2026-03-11'),
        synthetic: true,
      }),
      () => ({ paper: { kind: 'MINUTES', title: { ru: 'Протокол' }, number: null, dated: '2026-03-10' } }),
      'document',
      { documentKind: 'minutes', title: both('Протокол'), number: null },
    ],
    relation: [
      'documentRelated',
      'other paper',
      'document',
      () => ({
        relationId: id('relation'),
        documentId: id('other paper'),
        relation: 'annexTo',
        otherId: id('document'),
      }),
      () => ({ relation: { relation: 'BACKGROUND_FOR', other: encodeGlobalID('Document', id('paper')) } }),
      'documentRelation',
      { relation: 'backgroundFor', otherId: id('paper') },
    ],
    opening: [
      'dossierOpened',
      'second',
      'dossier',
      () => ({
        ...{ dossierId: id('second'), slug: 'second', title: both('Досье'), routeId: id('route'), synthetic: true },
      }),
      () => ({ opening: { title: { ru: 'Роуминг' }, occurred: '2026-03-10' } }),
      'dossier',
      { title: both('Роуминг'), slug: 'second', opened: { edtf: '2026-03-10' } },
    ],
    document: [
      'documentAdded',
      'dossier',
      'dossier',
      () => ({
        ...{ documentId: id('plan'), dossierId, slug: 'plan', documentKind: 'agreement', title: both('План') },
        purpose: both('для сведения'),
      }),
      () => ({ document: { kind: 'PLAN', title: both('План мер'), purpose: null } }),
      'document',
      { documentKind: 'plan', title: both('План мер'), purpose: null, slug: 'plan' },
    ],
    revision: [
      'revisionIssued',
      'dossier',
      'dossier',
      () => ({ revisionId: id('plan 1'), documentId: id('plan'), label: '1' }),
      () => ({ revision: { label: 'первая' } }),
      'revision',
      { label: 'первая', documentId: id('plan') },
    ],
    revisionText: [
      'revisionTextAttached',
      'dossier',
      'dossier',
      () => ({
        ...{ revisionTextId: id('text'), dossierId, revisionId: id('plan 1'), language: 'ru', digest: 'd'.repeat(64) },
        ...{ fileName: 'plan.txt', mediaType: 'text/plain', size: 10 },
      }),
      () => ({ revisionText: { language: 'kk' } }),
      'revisionText',
      { language: 'kk', fileName: 'plan.txt' },
    ],
  } as const satisfies Readonly<Record<string, Case>>;
}
