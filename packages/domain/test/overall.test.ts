import { describe, expect, it } from 'vitest';
import {
  awaitedOverall,
  commentsOfState,
  commentsOverall,
  decisionsAbout,
  documentsOverall,
  dossiersAt,
  instrumentsOverall,
  type LocalDate,
  lateOverall,
  lettersOverall,
  lettersTo,
  membershipsOfState,
  onDay,
  positionsOfState,
  positionsOn,
  positionsOverall,
  type Records,
  requestsAbout,
  revisionsOf,
  signaturesOfState,
  signaturesOverall,
  statesByCode,
} from '../src/index.ts';
import { instructed, measured, progressed, tell } from './instructing.ts';
import { Story } from './story.ts';

/** Three states, a council, a signature step, two documents. */
const told = (): Story =>
  Story.commonwealth(3)
    .step('council')
    .step('sign', { stepType: 'signature' })
    .dossier('2026-01-10', ['draft', 'annex']);

describe('what is late, over everything', () => {
  const DAY = '2026-03-01';
  const late = (story: Story, day: LocalDate = DAY) =>
    lateOverall(story.recordsOf(day), day).items.map(({ kind, parties, due, daysLate }) => [
      ...[kind, parties.map(({ record }) => record.id).join(' '), due, daysLate],
    ]);

  it('tells a reply that a letter awaits once, and not again as a position', () => {
    const story = told().asked('2026-02-01', 'council', ['XA', 'XB'], { term: '2026-02-10' });
    const request = story.entries.at(-1)?.payload as { requestId: string };
    expect(late(story)).toEqual([
      ['reply', 'XA', '2026-02-10', 19],
      ['reply', 'XB', '2026-02-10', 19],
    ]);
    expect(late(story, '2026-02-10')).toEqual([]);
    expect(
      late(story.replied('2026-02-12', 'XA', request.requestId).said('2026-02-12', 'XA', 'agreed', 'council')),
    ).toEqual([['reply', 'XB', '2026-02-10', 19]]);
  });

  it('tells a position of which only the usual term of the step has passed', () => {
    const story = Story.commonwealth(2).step('council', { termDays: 20 }).dossier('2026-01-10');
    expect(late(story.said('2026-01-20', 'XA', 'agreed', 'council'))).toEqual([['position', 'XB', '2026-01-30', 30]]);
  });

  it('tells a signature as a signature', () => {
    const story = Story.commonwealth(2)
      .step('council')
      .step('sign', { stepType: 'signature', termDays: 10 })
      .dossier('2026-01-10')
      .happened('2026-01-20', 'council', 'approved');
    expect(late(story.signed('2026-01-25', 'XB'))).toEqual([['signature', 'XA', '2026-01-30', 30]]);
  });

  it('tells a measure with those who have neither done nor dropped it', () => {
    const story = measured(told(), '2026-01-15', { term: onDay('2026-02-20'), executorIds: ['XA', 'XB', 'XC'] });
    expect(late(story)).toEqual([['measure', 'XA XB XC', '2026-02-20', 9]]);
    progressed(progressed(story, '2026-02-21', 'XB', 'done'), '2026-02-22', 'XC', 'dropped');
    expect(late(progressed(story, '2026-02-22', 'XA', 'underWay'))).toEqual([['measure', 'XA', '2026-02-20', 9]]);
  });

  it('comes the longest overdue first, and of one day as the kinds are listed', () => {
    const story = told().asked('2026-02-01', 'council', ['XA'], { term: '2026-02-20' });
    measured(story, '2026-01-15', { term: onDay('2026-02-20'), executorIds: ['XB'] });
    instructed(story, '2026-01-15', { term: onDay('2026-02-15'), executorIds: ['XC'] });
    instructed(story, '2026-01-15', { instructionId: 'other', term: onDay('2026-02-20'), executorIds: ['XC'] });
    expect(late(story)).toEqual([
      ['instruction', 'XC', '2026-02-15', 14],
      ['reply', 'XA', '2026-02-20', 9],
      ['instruction', 'XC', '2026-02-20', 9],
      ['measure', 'XB', '2026-02-20', 9],
    ]);
  });
});

/** Avalia has an administration, which sits in the council and speaks for it. */
const spoken = (): Story => {
  const story = told();
  const names = {
    ru: {
      short: 'АСА',
      full: 'Администрация',
      cases: {
        nominative: 'АСА',
        genitive: 'АСА',
        dative: 'АСА',
        accusative: 'АСА',
        instrumental: 'АСА',
        prepositional: 'АСА',
      },
    },
    en: { short: 'ACA', full: 'Administration' },
  };
  return tell(
    story,
    'administrationRegistered',
    '2020-01-02',
    { administrationId: 'aca', memberStateId: 'XA', slug: 'aca', names },
    ['XA', 'state'],
  );
};

describe('what a state said and was asked', () => {
  it('is its own and that of its administrations, the latest first, and of one day what was recorded last', () => {
    const story = spoken()
      .said('2026-02-01', 'XA', 'agreed', 'council')
      .said('2026-02-03', 'aca', 'reserved', 'council')
      .said('2026-02-02', 'XB', 'agreed', 'council')
      .said('2026-02-03', 'XA', 'objected', 'council')
      .commented('2026-02-01', 'XA', null, 'council')
      .commented('2026-02-04', 'aca', '2', 'council')
      .commented('2026-02-05', 'XB', '3', 'council');
    const stands = positionsOfState(story.records(), 'XA').map(({ stand }) => stand);
    expect(stands).toEqual(['objected', 'reserved', 'agreed']);
    expect(commentsOfState(story.records(), 'XA').map(({ element }) => element)).toEqual(['2', null]);
  });

  it('are the letters that name it or an administration of it, the latest first, each with its own answer', () => {
    const story = spoken()
      .asked('2026-02-01', 'council', ['XA', 'XB'], { letterNumber: '1' })
      .asked('2026-02-03', 'council', ['aca'], { letterNumber: '2' })
      .asked('2026-02-03', 'council', ['XA', 'aca'], { letterNumber: '3' })
      .asked('2026-02-04', 'council', ['XB'], { letterNumber: '4' });
    const letters = lettersTo(story.records(), 'XA', '2026-03-01');
    expect(letters.map(({ request, answer }) => [request.letterNumber, answer.party.record.id])).toEqual([
      ['3', 'XA'],
      ['3', 'aca'],
      ['2', 'aca'],
      ['1', 'XA'],
    ]);
  });

  it('are the bodies in which it sits, itself or through an administration, by short name', () => {
    const story = spoken().body('board').member('board', 'aca').body('council').member('council', 'XA');
    expect(membershipsOfState(story.records(), 'XA').map(({ bodyId }) => bodyId)).toEqual([
      'board',
      'council',
      'group',
    ]);
  });

  it('are the documents that are open for signature, by short name, with what is known of it', () => {
    const story = told();
    expect(signaturesOfState(story.records(), 'XA', '2026-03-01')).toEqual([]);
    expect(signaturesOverall(story.records(), '2026-03-01')).toEqual([]);
    story.happened('2026-02-01', 'council', { draft: 'approved', annex: 'approved' }).signed('2026-02-02', 'XA');
    const own = signaturesOfState(story.records(), 'XA', '2026-03-01');
    expect(own.map(({ document, signature }) => [document.slug, signature.state])).toEqual([
      ['annex', 'notKnown'],
      ['draft', 'signed'],
    ]);
    const all = signaturesOverall(story.records(), '2026-03-01');
    expect(all.map(({ document, signature }) => `${document.slug} ${signature.party.record.id}`)).toEqual([
      ...['annex XA', 'annex XB', 'annex XC', 'draft XA', 'draft XB', 'draft XC'],
    ]);
  });

  it('is told also of a document that was signed before it was open, and of nobody else then', () => {
    const story = told().signed('2026-01-15', 'XB');
    expect(signaturesOfState(story.records(), 'XA', '2026-03-01')).toEqual([]);
    expect(signaturesOverall(story.records(), '2026-03-01')).toHaveLength(1);
  });
});

describe('what is said of a document', () => {
  it('are its revisions, the latest first', () => {
    const story = told().revision('2026-02-01', 'draft-2').revision('2026-02-02', 'annex-2', 'annex');
    expect(revisionsOf(story.records(), 'draft').map(({ id }) => id)).toEqual(['draft-2', 'draft-1']);
  });

  it('are the positions on a revision, the latest first, what was said again there again', () => {
    const story = told()
      .said('2026-02-02', 'XB', 'agreed', 'council')
      .said('2026-02-01', 'XA', 'objected', 'council')
      .said('2026-02-03', 'XA', 'agreed', 'council')
      .said('2026-02-03', 'XA', 'agreed', 'council', 'annex-1');
    const on = positionsOn(story.records(), 'draft-1').map(({ partyId, stand }) => `${partyId} ${stand}`);
    expect(on).toEqual(['XA agreed', 'XB agreed', 'XA objected']);
  });

  it('are the letters since it was there, the latest first; a paper outside of dossiers has none', () => {
    const story = told().paper('letter').asked('2026-02-01', 'council', ['XA'], { letterNumber: '1' });
    story.asked('2026-02-05', 'council', ['XA'], { letterNumber: '2' });
    tell(story, 'documentAdded', '2026-02-03', {
      ...{ documentId: 'plan', dossierId: 'dossier', slug: 'plan', documentKind: 'plan', purpose: null },
      title: { ru: 'План', en: 'Plan' },
    }).revision('2026-02-03', 'plan-1', 'plan');
    const about = (id: string) => {
      const document = story.records().document.get(id);
      return document ? requestsAbout(story.records(), document).map(({ letterNumber }) => letterNumber) : [];
    };
    expect([about('draft'), about('plan'), about('letter')]).toEqual([['2', '1'], ['2'], []]);
  });

  it('are the decisions that name it, and those whose text it is', () => {
    const story = told().paper('text').paper('other').held('2026-02-01', 'meeting');
    for (const [decisionId, documentIds, paperId] of [
      ['one', ['draft'], null],
      ['two', ['annex'], 'text'],
    ] as const)
      tell(
        story,
        'decisionTaken',
        '2026-02-01',
        {
          ...{
            decisionId,
            meetingId: 'meeting',
            agendaItemId: null,
            dossierId: 'dossier',
            number: null,
            minutes: null,
          },
          ...{ paperId, documentIds, recitals: [], clauses: [] },
        } as never,
        ['meeting', 'meeting'],
      );
    const about = (id: string) => decisionsAbout(story.records(), id).map(({ id: own }) => own);
    expect([about('draft'), about('annex'), about('text'), about('other')]).toEqual([['one'], ['two'], ['two'], []]);
  });
});

describe('what parties gave, over everything', () => {
  it('comes the latest first, of parties and documents that the reader sees', () => {
    const story = told()
      .happened('2026-02-01', 'council', 'approved')
      .deposited('2026-02-03', 'XA')
      .deposited('2026-02-05', 'XB')
      .deposited('2026-02-04', 'XC')
      .withdrew('2026-02-06');
    const records = story.records();
    expect(instrumentsOverall(records, records.deposit).map(({ partyId }) => partyId)).toEqual(['XB', 'XC', 'XA']);
    expect(instrumentsOverall(records, records.withdrawal).map(({ partyId }) => partyId)).toEqual([null]);
    const without = (table: 'memberState' | 'document', id: string) => {
      const rest = new Map<string, unknown>(records[table]);
      rest.delete(id);
      return instrumentsOverall({ ...records, [table]: rest } as typeof records, records.deposit);
    };
    expect(without('memberState', 'XC').map(({ partyId }) => partyId)).toEqual(['XB', 'XA']);
    expect(without('document', 'draft')).toEqual([]);
  });
});

/** The records of a reader who does not see what has one of these ids in a table. */
function without(records: Records, table: keyof Records, ...ids: readonly string[]): Records {
  const rest = new Map<string, unknown>(records[table]);
  for (const id of ids) rest.delete(id);
  return { ...records, [table]: rest };
}

/** Opens one more dossier on the same route, with one document. */
function opened(story: Story, id: string, day: LocalDate): Story {
  const text = { ru: `Досье ${id}`, en: `Dossier ${id}` };
  const stream = [id, 'dossier'] as const;
  tell(
    story,
    'dossierOpened',
    day,
    { dossierId: id, slug: id, title: text, routeId: 'route', synthetic: true },
    stream,
  );
  const documentId = `${id}-draft`;
  tell(
    story,
    'documentAdded',
    day,
    { documentId, dossierId: id, slug: documentId, documentKind: 'plan', purpose: null, title: text },
    stream,
  );
  return tell(story, 'revisionIssued', day, { revisionId: `${documentId}-1`, documentId, label: '1' }, stream);
}

describe('what is told of all dossiers', () => {
  const HIDDEN = ['dossier', 'revision', 'step', 'memberState'] as const;
  const hidden = { dossier: 'dossier', revision: 'draft-1', step: 'council', memberState: 'XA' };

  it('are the positions, the latest first, of what the reader sees', () => {
    const story = told()
      .said('2026-02-02', 'XB', 'agreed', 'council', 'annex-1')
      .said('2026-02-03', 'XA', 'objected', 'council')
      .said('2026-02-01', 'XC', 'reserved', 'sign', 'annex-1');
    const of = (records: Records) => positionsOverall(records).map(({ partyId }) => partyId);
    expect(of(story.records())).toEqual(['XA', 'XB', 'XC']);
    const seen = HIDDEN.map((table) => of(without(story.records(), table, hidden[table])));
    expect(seen).toEqual([[], ['XB', 'XC'], ['XC'], ['XB', 'XC']]);
  });

  it('are the comments, the latest first, of what the reader sees', () => {
    const story = told()
      .commented('2026-02-01', 'XA', '1', 'council')
      .commented('2026-02-03', 'XB', '2', 'council', { revisionId: 'annex-1' })
      .commented('2026-02-02', 'XC', '3', 'council');
    const of = (records: Records) => commentsOverall(records).map(({ element }) => element);
    expect(of(story.records())).toEqual(['2', '3', '1']);
    expect(of(without(story.records(), 'dossier', 'dossier'))).toEqual([]);
    expect(of(without(story.records(), 'revision', 'draft-1'))).toEqual(['2']);
  });

  it('are the documents and the papers, by short name; of a dossier that is not seen only the papers', () => {
    const records = told().paper('circular').paper('writ').records();
    const of = (seen: Records) => documentsOverall(seen).map(({ slug }) => slug);
    expect(of(records)).toEqual(['annex', 'circular', 'draft', 'writ']);
    expect(of(without(records, 'dossier', 'dossier'))).toEqual(['circular', 'writ']);
  });

  it('are the letters, the latest first, and of one day the one that was recorded last', () => {
    const story = told();
    for (const [day, letterNumber] of [
      ['2026-02-02', 'second'],
      ['2026-02-01', 'first'],
      ['2026-02-02', 'third'],
      ['2026-03-01/..', 'since March'],
      ['XXXX-XX-XX', 'some day'],
    ] as const)
      story.asked(day, 'council', ['XA'], { letterNumber });
    const of = (records: Records) => lettersOverall(records).map(({ letterNumber }) => letterNumber);
    expect(of(story.records())).toEqual(['since March', 'third', 'second', 'first', 'some day']);
    expect(of(without(story.records(), 'dossier', 'dossier'))).toEqual([]);
    expect(of(without(story.records(), 'step', 'council'))).toEqual([]);
  });

  it('are the dossiers at a body, the most pressing first, those that press equally by short name, each in the order of the route', () => {
    const story = Story.commonwealth(2)
      .body('board')
      .step('experts', { stepType: 'expertReview', after: [] })
      .step('review', { stepType: 'expertReview', after: [] })
      .step('board', { bodyIds: ['board'], after: ['experts', 'review'] })
      .dossier('2026-02-20');
    for (const id of ['z', 'a', 'late']) opened(story, id, '2026-02-20');
    tell(story, 'positionsRequested', '2026-02-21', {
      ...{ requestId: 'request', dossierId: 'late', stepId: 'review', letterNumber: null, senderId: null },
      ...{ meetingId: null, asksFor: null, addresseeIds: ['XA'], collectives: [], informedIds: [] },
      ...{ informedCollectives: [], term: '2026-02-25', termDays: null, termUnit: 'calendarDays' },
      ...{ calendarBodyId: null, answersKnown: true },
    });
    const at = dossiersAt(story.records(), 'group', '2026-03-01');
    expect(at.map(({ dossier, status }) => `${dossier.slug} ${status.step.key}`)).toEqual([
      ...['late experts', 'late review', 'a experts', 'a review', 'dossier experts', 'dossier review'],
      ...['z experts', 'z review'],
    ]);
    expect(dossiersAt(story.records(), 'board', '2026-03-01')).toEqual([]);
  });

  it('are those who are awaited, what has the nearest term first, then by short name of the dossier', () => {
    const story = told();
    for (const id of ['z', 'a']) opened(story, id, '2026-01-10');
    const awaited = awaitedOverall(story.records(), '2026-02-01', ['XB']);
    expect(awaited.items.map(({ dossier, party }) => `${dossier.slug} ${party.record.id}`)).toEqual([
      ...['a XB', 'dossier XB', 'z XB'],
    ]);
    const late = awaitedOverall(
      story.asked('2026-01-20', 'council', ['XB'], { term: '2026-01-30' }).records(),
      '2026-02-01',
    );
    expect(late.items[0]).toMatchObject({ dossier: { slug: 'dossier' }, daysLate: 2 });
  });

  it('are the states, by code', () => {
    const states = [...told().records().memberState].reverse();
    expect(statesByCode({ ...told().records(), memberState: new Map(states) }).map(({ code }) => code)).toEqual([
      ...['XA', 'XB', 'XC'],
    ]);
  });
});
