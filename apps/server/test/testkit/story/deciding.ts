import { begin, both, DOCUMENTS, enter, type Known, ofAgreement, type Sent } from './sent.ts';

export function meeting(): readonly Sent[] {
  const ahead = '2026-02-04';
  const day = '2026-02-10';
  const announced = (number: number): Sent =>
    begin({ meeting: 'meetingId' }, 'announceMeeting', ahead, ({ id }) => ({
      planned: '2026-02-06',
      place: 'Авал',
      sittings: [{ body: id('council'), number }],
    }));
  const stated = ({ name, id }: Known) => ({
    ...{ meeting: id('meeting'), agendaItem: id('item'), dossier: name, paper: id('paper'), minutes: '8' },
    ...{
      documents: [id('agreement')],
      recitals: [{ verb: 'GUIDED_BY', object: both('доклад'), references: [both('Устав')] }],
    },
    clauses: [
      {
        number: '1',
        acts: [
          {
            ...{ verb: 'INSTRUCT', object: both('доработать'), executors: [id('XB')], coExecutors: [id('XA')] },
            ...{ reportTo: [id('council')], term: '2026-12' },
            condition: { wording: both('после подписания'), step: id('signature') },
          },
        ],
      },
    ],
  });
  return [
    announced(7),
    enter('cancelMeeting', '2026-02-05', ({ id }) => ({ meeting: id('meeting') })),
    announced(8),
    enter('postponeMeeting', '2026-02-05', ({ id }) => ({ meeting: id('meeting'), planned: day })),
    enter('planStep', '2026-02-05', ({ name, id }) => ({
      ...{ dossier: name, step: id('approval'), meeting: id('meeting'), planned: day, place: 'Авал' },
      documents: [id('agreement')],
    })),
    begin({ item: 'agendaItemId' }, 'placeAgendaItem', '2026-02-05', ({ name, id }) => ({
      ...{ meeting: id('meeting'), number: '8-1', dossier: name, documents: [id('agreement')] },
    })),
    begin({ draft: 'decisionId' }, 'draftDecision', '2026-02-05', (known) => stated(known)),
    enter('holdMeeting', day, ({ name, id }) => ({
      ...{
        meeting: id('meeting'),
        place: 'Авал',
        attendance: [{ body: id('council'), parties: [id('XA'), id('XB')] }],
      },
      items: [
        {
          ...{ dossier: name, number: '8-1', step: id('approval') },
          outcomes: DOCUMENTS.map((word) => ({ document: id(word), outcome: 'APPROVED' })),
        },
      ],
    })),
    begin({ sitting: 'meetingId' }, 'announceMeeting', ahead, ({ id }) => ({
      planned: day,
      sittings: [{ body: id('silent'), number: 1 }],
    })),
    enter('holdMeeting', day, ({ id }) => ({ meeting: id('sitting'), items: [] })),
    enter('recordAttendance', '2026-02-12', ({ id }) => ({
      ...{ meeting: id('sitting'), attendance: [{ body: id('silent'), parties: [id('XA')] }] },
    })),
    enter('nameOfficer', day, ({ id }) => ({ meeting: id('meeting'), office: 'CHAIR', name: both('И. Иванов') })),
    begin({ decision: 'decisionId' }, 'takeDecision', day, (known) => ({
      ...stated(known),
      draft: known.id('draft'),
      number: '8-1.1',
    })),
    enter('giveDissentingOpinion', '2026-02-12', ({ id }) => ({
      ...{ decision: id('decision'), party: id('XA'), text: 'Не разделяем пункт 1', paper: id('paper') },
    })),
    begin({ put: 'decisionId' }, 'draftDecision', '2026-02-05', (known) => ({
      ...{ meeting: known.id('meeting'), dossier: known.name, documents: [known.id('plan')] },
    })),
    enter('takeDecision', '2026-02-12', ({ name, id }) => ({
      ...{ draft: id('put'), bodies: [id('council')], manner: 'POLL', number: '2-о' },
      ...{ dossier: name, documents: [id('plan')] },
    })),
    enter('takeDecision', day, ({ name, id }) => ({
      ...{ bodies: [id('council')], manner: 'POLL', number: '1-о' },
      ...{ dossier: name, documents: [id('plan')] },
    })),
  ];
}

export function silence(): readonly Sent[] {
  const asked = (step: string, parties: readonly string[], term: object): Sent =>
    enter('requestPositions', '2026-02-11', ({ name, id }) => ({
      ...{ dossier: name, step: id(step), addressees: parties.map(id), meeting: id('meeting'), ...term },
    }));
  return [
    asked('joint', ['XA', 'XB'], { term: '2026-02-20' }),
    asked('approval', ['XB'], { termDays: 300, termUnit: 'WORKING_DAYS' }),
    enter('expressPosition', '2026-02-12', (known) => ({
      ...{ ...ofAgreement(known), step: known.id('joint'), party: known.id('XA'), stand: 'OBJECTED' },
    })),
    asked('by-silence', ['XA', 'XB', 'XC'], { term: '2026-03-01' }),
    enter('concludeSilence', null, ({ name, id }) => ({ dossier: name, step: id('by-silence') })),
  ];
}
