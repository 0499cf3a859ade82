import { begin, both, CITATION, enter, type Known, ofAgreement, type Sent } from './sent.ts';

export function instructing(): readonly Sent[] {
  const day = '2026-02-11';
  const told = ({ name, id }: Known) => ({ dossier: name, instruction: id('instruction') });
  return [
    begin({ waiting: 'instructionId' }, 'giveInstruction', day, ({ name, id }) => ({
      ...{ dossier: name, decision: id('decision'), act: id('act') },
      ...{ condition: { wording: both('при наличии средств') }, term: '2026-02-14' },
    })),
    // Of one the term has passed; another one's report for February is due.
    ...[
      [day, { term: '2026-02-14' }],
      ['2026-01-31', { period: 'MONTH' }],
    ].map(([given, when]) =>
      enter('giveInstruction', given as string, ({ name, id }) => ({
        ...{ dossier: name, object: both('вести перечень'), executors: [id('XB')], ...(when as object) },
      })),
    ),
    begin({ instruction: 'instructionId' }, 'giveInstruction', day, ({ name, id }) => ({
      ...{ dossier: name, object: both('доложить'), executors: [id('XA')], coExecutors: [id('XB')] },
      ...{ reportTo: [id('council')], term: '2026-02-20' },
      condition: { wording: both('после подписания'), step: id('signature') },
    })),
    enter('recordConditionMet', '2026-02-12', ({ name, id }) => ({ dossier: name, instruction: id('waiting') })),
    enter('giveReport', '2026-02-12', (known) => ({
      ...told(known),
      by: [known.id('XA')],
      meeting: known.id('meeting'),
      text: 'Сделано',
    })),
    enter('dischargeInstruction', '2026-02-13', (known) => ({ ...told(known), reason: 'Исполнено' })),
    begin({ measure: 'measureId' }, 'addMeasure', day, ({ name, id }) => ({
      ...{ dossier: name, document: id('plan'), number: '3.1', title: both('Обмен') },
      ...{ executors: [id('XA'), id('XB')], term: '2026-02-14' },
    })),
    enter('recordMeasureProgress', '2026-02-12', ({ name, id }) => ({
      dossier: name,
      measure: id('measure'),
      party: id('XA'),
      state: 'UNDER_WAY',
      text: 'Идёт',
    })),
  ];
}

export function signing(): readonly Sent[] {
  const [day, next] = ['2026-03-01', '2026-03-02'];
  const ofAnnex = ({ name, id }: Known) => ({ dossier: name, document: id('annex') });
  const byXA = (known: Known) => ({ ...ofAgreement(known), party: known.id('XA') });
  const rule = (word: string, given: object): Sent =>
    enter('layDownForceRule', day, ({ name, id }) => ({
      ...{ dossier: name, document: id(word), citation: CITATION, daysAfter: 0, ...given },
    }));
  return [
    rule('agreement', {
      ...{ trigger: 'DEPOSITS', count: 1, provisional: { since: day, declared: true } },
      notice: { months: 12, citation: CITATION },
    }),
    enter('layDownForceRule', day, ({ name, id }) => ({
      ...{ dossier: name, document: id('plan'), citation: CITATION, trigger: 'DEPOSITS', count: 2 },
      ...{ among: { count: 1, parties: [id('XB')] }, notBefore: '2026-02-01', provisional: { declared: true } },
    })),
    rule('annex', { trigger: 'DATE', date: '2026-02-28' }),
    ...['agreement', 'annex'].map((word) =>
      enter('recordSignature', day, ({ name, id }) => ({
        ...{ dossier: name, document: id(word), party: id('XA'), manner: 'WITH_RESERVATION', text: 'Кроме статьи 5' },
        ...{ needsProcedures: true, appliesProvisionally: true },
      })),
    ),
    // Of two deposits one has come, and who signed owes the other.
    enter('recordSignature', day, ({ name, id }) => ({
      ...{ dossier: name, document: id('plan'), party: id('XB'), manner: 'SIGNED' },
    })),
    enter('recordNotification', day, byXA),
    enter('recordNotification', day, ({ name, id }) => ({
      ...{ dossier: name, document: id('plan'), party: id('XB'), reservation: 'Кроме статьи 7' },
    })),
    enter('withdrawReservation', day, ({ name, id }) => ({ dossier: name, document: id('plan'), party: id('XB') })),
    enter('recordDeposit', day, (known) => ({ ...byXA(known), reservation: 'Кроме статьи 5' })),
    enter('withdrawReservation', next, byXA),
    enter('recordDeposit', day, ({ name, id }) => ({
      ...{ dossier: name, document: id('plan'), party: id('XA'), reservation: 'Кроме статьи 7' },
    })),
    enter('recordEntryIntoForce', next, byXA),
    enter('recordEntryIntoForce', next, ofAnnex),
    enter('recordWithdrawal', day, (known) => ({ ...ofAnnex(known), party: known.id('XA'), effective: '2027-03-01' })),
    enter('revokeWithdrawal', day, (known) => ({ ...ofAnnex(known), party: known.id('XA') })),
    enter('recordWithdrawal', day, (known) => ({ ...byXA(known), effective: day })),
    // Notices that are yet to take effect: until then who gave one owes what it owed.
    enter('recordWithdrawal', next, ({ name, id }) => ({
      ...{ dossier: name, document: id('plan'), party: id('XB'), effective: '2027-03-02' },
    })),
    enter('recordWithdrawal', next, ofAnnex),
  ];
}
