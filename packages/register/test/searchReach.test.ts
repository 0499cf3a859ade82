import {
  type EntryKind,
  onDay,
  type Payloads,
  SEARCH_KINDS,
  type StreamKind,
  sightOf,
  type Viewer,
  type Visibility,
} from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsOf, newEntry, readRows, worldEntries } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/** A public dossier on which Gornia, its administration and a commission have said and owe things; the same hidden from most. */
const id = idsOf();
const hiddenId = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(reachEntries(id, 'public', ''), { idempotencyKey: 'public' });
  await world.register.append(reachEntries(hiddenId, 'secretariat', 'тайный '), { idempotencyKey: 'hidden' });
});
afterAll(() => world.close());

const both = (ru: string, en = ru) => ({ ru, en });
const names = (short: string, genitive: string, instrumental: string, en: string) => ({
  ru: {
    ...{ short, full: short },
    cases: {
      ...{ nominative: short, genitive, dative: genitive, accusative: genitive },
      ...{ instrumental, prepositional: genitive },
    },
  },
  en: { short: en, full: en },
});

const ofState = (of: typeof id) => ({ documentId: of('document'), partyId: of('state') });

function reachEntries(of: typeof id, visibility: Visibility, word: string) {
  const hidden = visibility !== 'public';
  const entry = <K extends EntryKind>(stream: StreamKind, on: string, kind: K, payload: object, day = '2026-03-01') =>
    newEntry(stream, of(on), kind, payload as Payloads[K], { visibility, day });
  const ofDossier = <K extends EntryKind>(kind: K, payload: object, day?: string) =>
    entry('dossier', 'dossier', kind, { dossierId: of('dossier'), ...payload }, day);
  const act = (object: object, more: object) => ({
    ...{ actId: of('act'), verb: 'instruct', object, executorIds: [], coExecutorIds: [], reportToIds: [] },
    ...{ condition: null, term: null, asNeeded: false, ...more },
  });
  const decision = (own: string, more: object) => ({
    ...{ decisionId: of(own), meetingId: of('meeting'), agendaItemId: null, dossierId: null, number: null },
    ...{ minutes: null, paperId: null, documentIds: [], recitals: [], clauses: [], ...more },
  });
  const instruction = (own: string, object: object, more: object = {}) => ({
    ...{ instructionId: of(own), decisionId: null, actId: null, object, executorIds: [of('administration')] },
    ...{ coExecutorIds: [], reportToIds: [of('commission')], condition: null, term: null, period: null },
    ...{ asNeeded: false, ...more },
  });
  const letter = (own: string, letterNumber: string) => ({
    ...{ requestId: of(own), stepId: of('step'), letterNumber, senderId: of('commission'), meetingId: null },
    ...{ asksFor: both('предложения по лицензированию', 'proposals on licensing'), addresseeIds: [of('state')] },
    ...{ collectives: [], term: null, answersKnown: true },
  });
  const slug = hidden ? 'hidden-reach' : 'reach';
  return [
    ...worldEntries(of, visibility, slug),
    entry('state', 'state', 'memberStateRegistered', {
      ...{ memberStateId: of('state'), code: hidden ? 'XQ' : 'XD', synthetic: true },
      names: names(`${word}Горния`, `${word}Горнии`, `${word}Горнией`, hidden ? 'Hiddenia' : 'Gornia'),
    }),
    entry('state', 'state', 'administrationRegistered', {
      ...{ administrationId: of('administration'), memberStateId: of('state'), slug: `as-${slug}` },
      names: names('Ведомство', 'Ведомства', 'Ведомством', 'Agency'),
    }),
    entry('body', 'commission', 'bodyRegistered', {
      ...{ bodyId: of('commission'), slug: `commission-${slug}`, bodyKind: 'commission', organisationId: of('org') },
      ...{
        parentId: null,
        names: names('Комиссия по спектру', 'Комиссии', 'Комиссией', 'Spectrum commission'),
        synthetic: true,
      },
    }),
    entry('meeting', 'meeting', 'meetingHeld', {
      ...{ meetingId: of('meeting'), place: null, synthetic: true },
      sittings: [{ bodyId: of('commission'), number: 71 }],
    }),
    entry('meeting', 'meeting', 'officerNamed', {
      ...{ officerId: of('officer'), meetingId: of('meeting'), office: 'chair', name: both('Вымыслова В. В.') },
    }),
    entry('meeting', 'meeting', 'decisionTaken', {
      ...decision('decision', {
        recitals: [{ verb: 'inPursuanceOf', object: null, references: [both('Хартия телефонии')] }],
        clauses: [
          {
            number: '1',
            acts: [
              act(both('завести паспорт кабеля'), {
                executorIds: [of('state')],
                condition: { wording: both('после ратификации'), stepId: null },
              }),
            ],
          },
        ],
      }),
    }),
    entry('meeting', 'meeting', 'dissentingOpinionGiven', {
      ...{ dissentingOpinionId: of('opinion'), decisionId: of('decision'), partyId: of('state') },
      ...{ text: 'Не разделяем тарификацию', paperId: null },
    }),
    entry('meeting', 'meeting', 'decisionDrafted', decision('draft', {})),
    entry('meeting', 'meeting', 'agendaItemPlaced', {
      ...{ agendaItemId: of('item'), meetingId: of('meeting'), number: '71-3', dossierId: null, documentIds: [] },
    }),
    ofDossier('positionsRequested', letter('request', 'исх. № 165'), '2019-04-30'),
    ofDossier('positionsRequested', letter('other request', 'исх. № 165'), '2020-04-30'),
    ofDossier('replyReceived', {
      ...{ replyId: of('reply'), requestId: of('request'), partyId: of('state'), letterNumber: '№ XD-88' },
      text: 'Предлагаем отсрочку',
    }),
    ofDossier('commentMade', {
      ...{ commentId: of('comment'), revisionId: of('revision'), stepId: of('step'), partyId: of('state') },
      ...{ element: 'пункт 2.3', text: 'Уточнить терминологию', proposedWording: 'оператор почты', replyId: null },
    }),
    ofDossier('commentDisposed', {
      ...{ commentId: of('comment'), disposition: 'rejected', reason: 'Противоречит регламенту' },
    }),
    ofDossier('positionExpressed', {
      ...{ positionId: of('position'), revisionId: of('revision'), stepId: of('step'), partyId: of('state') },
      ...{ stand: 'reserved', text: null },
    }),
    ofDossier('instructionGiven', instruction('instruction', both('вести реестр радиочастот'))),
    ofDossier('reportGiven', {
      ...{ reportId: of('report'), instructionId: of('instruction'), byIds: [of('state')], meetingId: null },
      text: 'Внесены позывные',
    }),
    ofDossier('instructionDischarged', { instructionId: of('instruction'), reason: 'утратило актуальность' }),
    ofDossier(
      'instructionGiven',
      instruction('no instruction', both('построить маяк'), { decisionId: of('draft'), actId: null }),
    ),
    ofDossier('measureAdded', {
      ...{ measureId: of('measure'), documentId: of('document'), number: '2.1', executorIds: [of('administration')] },
      ...{ title: both('Обмен телеграммами', 'Exchange of telegrams'), term: null },
    }),
    ofDossier('measureProgressed', {
      ...{ progressId: of('progress'), measureId: of('measure'), partyId: of('state'), measureState: 'underWay' },
      text: 'Закуплен телетайп',
    }),
    ofDossier('signatureRecorded', {
      ...{ signatureId: of('signature'), documentId: of('document'), partyId: of('state') },
      ...{ manner: 'withReservation', text: 'За исключением арбитража' },
    }),
    ofDossier('notificationGiven', { notificationId: of('notification'), ...ofState(of) }, '2026-03-02'),
    ofDossier('depositMade', { depositId: of('deposit'), ...ofState(of) }, '2026-03-03'),
    ofDossier('entryIntoForceRecorded', { entryIntoForceId: of('force'), ...ofState(of) }, '2026-03-04'),
    ofDossier('withdrawalRecorded', { withdrawalId: of('withdrawal'), ...ofState(of) }, '2026-03-05'),
    ofDossier('stepOccurrenceRecorded', {
      ...{ occurrenceId: of('occurrence'), stepId: of('step'), meetingId: null, place: { ru: 'Синегорск' } },
      ...{ forInformation: true, actorIds: [], decisionId: null, purpose: both('для экспертизы'), outcomes: [] },
    }),
    ofDossier('stepPlanned', {
      ...{ planId: of('plan'), stepId: of('later'), meetingId: null, planned: onDay('2026-05-01') },
      ...{ place: both('Белореченск'), documentIds: [] },
    }),
  ];
}

const ANONYMOUS: Viewer = { role: 'anonymous' };
const found = async (text: string, viewer: Viewer = ANONYMOUS) =>
  (await world.register.search({ text, sight: sightOf(viewer) })).hits;
const named = async (text: string) => (await found(text)).map((hit) => [hit.kind, hit.id]);

describe('by its words in any form, search reaches', () => {
  test.each([
    ['отсрочкой', 'reply', 'reply'],
    ['терминологией', 'comment', 'comment'],
    ['операторов почты', 'comment', 'comment'],
    ['регламенты', 'comment', 'comment'],
    ['пункт 2.3 терминология', 'comment', 'comment'],
    ['реестры радиочастоты', 'instruction', 'instruction'],
    ['позывной', 'instruction', 'instruction'],
    ['утратившая', 'instruction', 'instruction'],
    ['обмену телеграмм', 'measure', 'measure'],
    ['exchanging telegram', 'measure', 'measure'],
    ['телетайпы', 'measure', 'measure'],
    ['исключения для арбитражей', 'signature', 'signature'],
    ['тарификации', 'dissentingOpinion', 'opinion'],
    ['паспорта кабелей', 'decision', 'decision'],
    ['ратификация', 'decision', 'decision'],
    ['хартией телефонии', 'decision', 'decision'],
    ['вымысловой', 'meeting', 'meeting'],
    ['синегорске', 'dossier', 'dossier'],
    ['экспертизой', 'dossier', 'dossier'],
    ['белореченска', 'dossier', 'dossier'],
  ])('%s: %s', async (text, kind, word) => expect(await named(text)).toEqual([[kind, id(word)]]));

  test('routes, by their title and by their steps', async () => {
    expect(await named('маршруты reach')).toContainEqual(['route', id('route')]);
    expect(await named('согласованием')).toContainEqual(['route', id('route')]);
  });
});

describe('by who is named, search reaches', () => {
  const SAID = [
    'reply',
    'comment',
    'position',
    'opinion',
    'signature',
    'notification',
    'deposit',
    'force',
    'withdrawal',
  ];
  const OWED = ['request', 'other request', 'instruction', 'measure', 'decision'];

  test.each(['Горнией', 'gornia', 'xd'])(
    'what a state said and owes, itself or by its administration: %s',
    async (text) => {
      const hits = (await found(text)).map((hit) => hit.id);
      expect(hits[0]).toBe(id('state'));
      expect(hits.toSorted()).toEqual(['state', ...SAID, ...OWED].map(id).toSorted());
    },
  );

  test('what a body asked, decided, put on its agenda and is reported to', async () => {
    const hits = (await found('комиссия по спектру')).map((hit) => hit.id);
    expect(hits.slice(0, 2).toSorted()).toEqual([id('commission'), id('meeting')].toSorted());
    expect(hits.toSorted()).toEqual(
      ['commission', 'meeting', 'decision', 'draft', 'item', 'request', 'other request', 'instruction']
        .map(id)
        .toSorted(),
    );
  });

  test('only what has the other words too, wherever they stand', async () => {
    expect(await named('Горния отсрочка')).toEqual([['reply', id('reply')]]);
    expect(await named('Горния радиочастоты комиссии')).toEqual([['instruction', id('instruction')]]);
    expect(await named('Ведомство телеграммы')).toEqual([['measure', id('measure')]]);
    expect(await named('Горния подпись')).toEqual([['signature', id('signature')]]);
    expect(await named('Горния 71')).toEqual([]);
    expect(await named('Ведомство отсрочка')).toEqual([]);
  });
});

describe('by number, search reaches', () => {
  test.each(['XD-88', '№ xd – 88'])('a reply: %s', async (text) =>
    expect((await named(text))[0]).toEqual(['reply', id('reply')]),
  );

  test('of two letters with one number that of the day which is written, and then the other', async () => {
    for (const text of ['исх. № 165 от 30 апреля 2019 г.', 'Письмо № 165 от 30.04.2019', 'No. 165 of 30 April 2019'])
      expect(await named(text)).toEqual([
        ['letter', id('request')],
        ['letter', id('other request')],
      ]);
    expect((await named('№ 165 от 30 апреля 2020 г.'))[0]).toEqual(['letter', id('other request')]);
  });

  test('a measure', async () => expect((await named('2.1 телеграммы'))[0]).toEqual(['measure', id('measure')]));
});

describe('search never reaches', () => {
  test('by a draft of a decision an instruction: nobody is instructed', async () =>
    expect(await named('построить маяк')).toEqual([]));

  test('what may not be seen, by any word, name or number', async () => {
    const words = ['тайный', 'hiddenia', 'xq', 'hidden-reach', 'XD-88', 'горния', 'комиссия', 'маршрут', 'исх. № 165'];
    const ids = await readRows<{ id: string }>(
      world.databaseUrl,
      `SELECT id FROM "Dossier" WHERE slug = 'hidden-reach'`,
    );
    const prefix = ids[0]?.id.slice(0, 8);
    expect(prefix).toBe(hiddenId('dossier').slice(0, 8));
    for (const text of [...words, 'отсрочка', 'терминология', 'радиочастоты', 'телеграммы', 'арбитраж', 'паспорт'])
      for (const hit of await found(text)) expect(hit.id.slice(0, 8)).not.toBe(prefix);
    const seen = new Set((await found('тайной Горнией', SECRETARIAT)).map(({ kind }) => kind));
    for (const kind of ['reply', 'comment', 'position', 'signature', 'letter', 'instruction', 'measure'] as const)
      expect(seen).toContain(kind);
  });

  test('a public reply by the name of who may not be seen', async () => {
    const hidden = hiddenId('state');
    await world.register.append(
      [
        newEntry('dossier', id('dossier'), 'replyReceived', {
          ...{ replyId: id('by hidden'), dossierId: id('dossier'), requestId: id('request'), partyId: hidden },
          ...{ letterNumber: null, text: 'Просим продления' },
        }),
      ],
      { idempotencyKey: 'by hidden' },
    );
    for (const text of ['hiddenia', 'hiddenia продление', 'xq']) expect(await found(text)).toEqual([]);
    expect((await found('hiddenia продление', SECRETARIAT)).map((hit) => hit.id)).toEqual([id('by hidden')]);
  });
});

test('every kind is reached by some word', async () => {
  const kinds = new Set<string>();
  for (const text of ['горния', 'ведомство', 'комиссия', 'reach', 'маршрут', '71-3', 'org-reach', 'соглашение'])
    for (const { kind } of await found(text)) kinds.add(kind);
  expect([...kinds].toSorted()).toEqual(SEARCH_KINDS.filter((kind) => kind !== 'remark').toSorted());
});
