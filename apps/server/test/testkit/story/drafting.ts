import { begin, both, CITATION, DOCUMENTS, enter, type Known, ofAgreement, ofDossier, type Sent } from './sent.ts';

export function drafting(): readonly Sent[] {
  const day = '2026-01-15';
  const document = ({ name }: Known, word: string, kind: string) => ({
    ...{ slug: `${name}-${word}`, kind, title: both(word), purpose: both('Цель'), revisionLabel: '1' },
  });
  const ofProtocol = ({ name, id }: Known) => ({ dossier: name, document: id('protocol') });
  const file = { name: 'agreement.txt', base64: Buffer.from('Статья 1. Предмет').toString('base64') };
  return [
    begin({ agreement: 'documentId' }, 'openDossier', day, (known) => ({
      ...{ slug: known.name, title: both('Досье'), route: { slug: known.name, version: 1 }, visibility: 'PUBLIC' },
      documents: [document(known, 'agreement', 'AGREEMENT')],
    })),
    ...['plan', 'annex', 'protocol'].map((word) =>
      begin({ [word]: 'documentId' }, 'addDocument', day, (known) => ({
        ...ofDossier(known),
        ...document(known, word, 'PLAN'),
      })),
    ),
    enter('layDownForceRule', day, (known) => ({
      ...{ ...ofProtocol(known), citation: CITATION, daysAfter: 0, trigger: 'SIGNATURE' },
    })),
    // It goes no further.
    enter('recordWithdrawal', day, ofProtocol),
    enter('relateDocuments', day, ({ id }) => ({ document: id('plan'), other: id('agreement'), relation: 'ANNEX_TO' })),
    enter('relateDocuments', day, ({ id }) => ({
      document: id('annex'),
      other: id('protocol'),
      relation: 'SUPERSEDES',
    })),
    begin({ revision: 'revisionId' }, 'issueRevision', day, (known) => ({ ...ofAgreement(known), label: '2' })),
    enter('attachRevisionText', day, (known) => ({ ...ofAgreement(known), language: 'ru', file })),
    enter('reportStatus', day, ({ name, id }) => ({
      ...{ dossier: name, organisation: id('organisation'), documents: [id('agreement')], status: 'DRAFTING' },
    })),
    enter('recordStepOccurrence', '2026-01-20', ({ name, id }) => ({
      ...{ dossier: name, step: id('drafting'), place: 'Авал' },
      outcomes: DOCUMENTS.map((word) => ({ document: id(word), outcome: 'PREPARED' })),
    })),
    enter('nameDecisionRule', '2026-01-21', ({ name, id }) => ({
      ...{ dossier: name, step: id('approval'), rule: id('procedure') },
    })),
    enter('noteRemark', null, (known) => ({ ...ofDossier(known), kind: 'CONTRADICTORY', text: both('Две даты') })),
  ];
}

export function asking(): readonly Sent[] {
  return [
    begin({ request: 'requestId' }, 'requestPositions', '2026-01-26', ({ name, id }) => ({
      ...{ dossier: name, step: id('approval'), letterNumber: '№ 165', sender: id('council') },
      ...{ termDays: 19, termUnit: 'WORKING_DAYS' },
      ...{ asksFor: both('замечания'), addressees: [id('XA'), id('XB')], collectives: [both('АС')] },
      informedCollectives: [both('Исполком')],
    })),
    begin({ comment: 'commentId', reply: 'replyId' }, 'recordReply', '2026-01-30', ({ name, id }) => ({
      ...{ dossier: name, request: id('request'), party: id('XA'), letterNumber: '№ 88', text: 'Позиция' },
      stands: [{ document: id('agreement'), stand: 'AGREED_WITH_COMMENTS', text: 'С замечанием' }],
      comments: [{ document: id('agreement'), element: 'пункт 1', text: 'Уточнить', proposedWording: 'Иначе' }],
    })),
    begin({ position: 'entry' }, 'expressPosition', '2026-02-02', (known) => ({
      ...{ ...ofAgreement(known), step: known.id('approval'), party: known.id('XA'), stand: 'AGREED', text: 'Да' },
    })),
    enter('correctEntry', null, ({ name, id }) => ({
      ...{ dossier: name, entry: id('position'), kind: 'MISENTRY', reason: both('Описка') },
      ...{ position: { text: 'Согласны' }, source: { paper: id('letter'), locator: 'heading' } },
    })),
    begin({ remarked: 'commentId' }, 'makeComment', '2026-02-02', (known) => ({
      ...ofAgreement(known),
      step: known.id('approval'),
      party: known.id('XA'),
      text: 'Сократить',
      visibility: 'CONCERNED',
      concerned: ['XA', 'XB'],
    })),
    enter('changeVisibility', null, ({ id }) => ({
      ...{ what: id('remarked'), visibility: 'CONCERNED', concerned: ['XA'], reason: both('Одному государству') },
    })),
    enter('disposeComment', '2026-02-03', ({ name, id }) => ({
      dossier: name,
      comment: id('comment'),
      disposition: 'REJECTED',
      reason: 'Не сюда',
    })),
    enter('consolidateReplies', '2026-02-21', ({ name, id }) => ({
      dossier: name,
      request: id('request'),
      by: id('council'),
      to: id('silent'),
    })),
  ];
}
