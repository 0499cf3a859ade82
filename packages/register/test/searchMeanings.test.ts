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
import { BRANCHES } from '../src/search/branches.ts';
import { FORMER } from '../src/search/statement.ts';
import { idsOf, newEntry, readRows, worldEntries } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/**
 * Two states on one dossier. Gornia agreed, signed and deposited; Elania objected, did not sign and withdrew; a third, which few may
 * see, objected as well. No text of theirs says so.
 */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(facts(), { idempotencyKey: 'facts' });
});
afterAll(() => world.close());

const both = (ru: string, en = ru) => ({ ru, en });
const names = (short: string, genitive: string, en: string, full = short) => ({
  ru: {
    ...{ short, full },
    cases: {
      ...{ nominative: short, genitive, dative: genitive, accusative: genitive },
      ...{ instrumental: genitive, prepositional: genitive },
    },
  },
  en: { short: en, full: en },
});

function facts() {
  const entry = <K extends EntryKind>(
    stream: StreamKind,
    on: string,
    kind: K,
    payload: object,
    day = '2026-03-01',
    visibility: Visibility = 'public',
  ) => newEntry(stream, id(on), kind, payload as Payloads[K], { visibility, day });
  const ofDossier = <K extends EntryKind>(kind: K, payload: object, day?: string, visibility?: Visibility) =>
    entry('dossier', 'dossier', kind, { dossierId: id('dossier'), ...payload }, day, visibility);
  const state = (word: string, code: string, named: object, visibility?: Visibility) =>
    entry(
      'state',
      word,
      'memberStateRegistered',
      { memberStateId: id(word), code, synthetic: true, names: named },
      undefined,
      visibility,
    );
  const body = (word: string, named: object, bodyKind: string) =>
    entry('body', word, 'bodyRegistered', {
      ...{ bodyId: id(word), slug: word, bodyKind, organisationId: id('org'), parentId: null, names: named },
      synthetic: true,
    });
  const position = (word: string, party: string, stand: string, day?: string, visibility?: Visibility) =>
    ofDossier(
      'positionExpressed',
      {
        ...{ positionId: id(word), revisionId: id('revision'), stepId: id('step'), partyId: id(party), stand },
        text: null,
      },
      day,
      visibility,
    );
  const ofDocument = (party: string | null) => ({
    ...{ documentId: id('document'), partyId: party === null ? null : id(party) },
  });
  const decision = (word: string, verb: string, number: string) => ({
    ...{ decisionId: id(word), meetingId: id('meeting'), agendaItemId: null, dossierId: null, number, minutes: null },
    ...{ paperId: null, documentIds: [], recitals: [] },
    clauses: [
      {
        number: '1',
        acts: [
          {
            ...{ actId: id(`${word} act`), verb, object: both('лист тарифов', 'tariff sheet'), executorIds: [] },
            ...{ coExecutorIds: [], reportToIds: [], condition: null, term: null, asNeeded: false },
          },
        ],
      },
    ],
  });
  const comment = (word: string, party: string) =>
    ofDossier('commentMade', {
      ...{ commentId: id(word), revisionId: id('revision'), stepId: id('step'), partyId: id(party), element: null },
      ...{ text: 'Уточнить', proposedWording: null, replyId: null },
    });
  return [
    ...worldEntries(id, 'public', 'meant'),
    state('gornia', 'XD', names('Горния', 'Горнии', 'Gornia')),
    state('elania', 'XE', names('Елания', 'Елании', 'Elania')),
    state('hiddenia', 'XF', names('Скрытия', 'Скрытии', 'Hiddenia'), 'secretariat'),
    body(
      'exec',
      names('Исполнительный комитет КС', 'Исполнительного комитета КС', 'Executive Committee'),
      'executiveCommittee',
    ),
    body('economic', names('Экономический совет', 'Экономического совета', 'Economic Council'), 'council'),
    body(
      'questions',
      names('Комиссия по экономическим вопросам', 'Комиссии по экономическим вопросам', 'Questions Commission'),
      'commission',
    ),
    entry(
      'meeting',
      'meeting',
      'meetingHeld',
      {
        ...{ meetingId: id('meeting'), place: null, synthetic: true },
        sittings: [{ bodyId: id('economic'), number: 71 }],
      },
      '2026-02-11',
    ),
    entry('meeting', 'meeting', 'decisionTaken', decision('approval', 'approve', '71-4')),
    entry('meeting', 'meeting', 'decisionDrafted', decision('draft', 'recommend', '71-5')),
    entry('meeting', 'meeting', 'dissentingOpinionGiven', {
      ...{ dissentingOpinionId: id('opinion'), decisionId: id('approval'), partyId: id('elania'), paperId: null },
      text: 'Предельный размер платы не обоснован',
    }),
    position('agreement', 'gornia', 'agreed', '2026-03-10'),
    position('objection', 'elania', 'objected', '2026-03-11'),
    position('hidden objection', 'hiddenia', 'objected', '2026-03-11', 'secretariat'),
    ofDossier(
      'positionsRequested',
      {
        ...{ requestId: id('letter'), stepId: id('step'), letterNumber: 'исх. № 165', senderId: id('exec') },
        ...{ meetingId: null, asksFor: null, addresseeIds: [id('gornia')], collectives: [], term: null },
        answersKnown: true,
      },
      '2026-02-20',
    ),
    ofDossier('replyReceived', {
      ...{ replyId: id('reply'), requestId: id('letter'), partyId: id('gornia'), letterNumber: null, text: null },
    }),
    comment('accepted', 'gornia'),
    comment('rejected', 'elania'),
    ofDossier('commentDisposed', { commentId: id('accepted'), disposition: 'accepted', reason: null }),
    ofDossier('commentDisposed', { commentId: id('rejected'), disposition: 'rejected', reason: null }),
    ofDossier('instructionGiven', {
      ...{ instructionId: id('instruction'), decisionId: null, actId: null, object: both('вести реестр', 'keep it') },
      ...{ executorIds: [id('gornia')], coExecutorIds: [], reportToIds: [], condition: null, term: null },
      ...{ period: null, asNeeded: false },
    }),
    ofDossier('reportGiven', {
      ...{ reportId: id('report'), instructionId: id('instruction'), byIds: [id('gornia')], meetingId: null },
      text: null,
    }),
    ofDossier('measureAdded', {
      ...{ measureId: id('measure'), documentId: id('document'), number: '2.1', executorIds: [id('elania')] },
      ...{ title: both('Обмен сообщениями', 'Exchange of messages'), term: null },
    }),
    ofDossier('measureProgressed', {
      ...{ progressId: id('progress'), measureId: id('measure'), partyId: id('elania'), measureState: 'underWay' },
      text: null,
    }),
    ofDossier('signatureRecorded', {
      ...{ signatureId: id('signed'), ...ofDocument('gornia'), manner: 'signed', text: null },
    }),
    ofDossier('signatureRecorded', {
      ...{ signatureId: id('unsigned'), ...ofDocument('elania'), manner: 'notSigned', text: null },
    }),
    ofDossier('notificationGiven', { notificationId: id('notification'), ...ofDocument('gornia') }),
    ofDossier('depositMade', { depositId: id('deposit'), ...ofDocument('gornia') }, '2026-03-12'),
    ofDossier('entryIntoForceRecorded', { entryIntoForceId: id('force'), ...ofDocument(null) }),
    ofDossier('withdrawalRecorded', { withdrawalId: id('withdrawal'), ...ofDocument('elania') }),
    ofDossier('stepOccurrenceRecorded', {
      ...{ occurrenceId: id('occurrence'), stepId: id('step'), meetingId: null, place: null, forInformation: false },
      ...{ actorIds: [], decisionId: null, purpose: null },
      outcomes: [{ documentId: id('document'), outcome: 'endorsed', backTo: null }],
    }),
    entry('document', 'note', 'documentRegistered', {
      ...{ documentId: id('note'), slug: 'note', documentKind: 'backgroundNote', title: both('О связи', 'On links') },
      ...{ number: null, dated: onDay('2026-01-15'), synthetic: true },
    }),
    entry('document', 'about', 'documentRegistered', {
      ...{ documentId: id('about'), slug: 'about', documentKind: 'other', number: null, dated: null, synthetic: true },
      title: both('К письму от 15 января 2026 г.', 'On the letter of 15 January 2026'),
    }),
  ];
}

const ANONYMOUS: Viewer = { role: 'anonymous' };
/** The routes of the world have steps that are called so, too. */
const KINDS = SEARCH_KINDS.filter((kind) => kind !== 'route');
const found = async (text: string, viewer: Viewer = ANONYMOUS) =>
  (await world.register.search({ text, sight: sightOf(viewer), kinds: KINDS })).hits.map((hit) => hit.id);
const ids = (...words: string[]) => words.map((word) => id(word)).toSorted();

describe('a fact is found by what the field calls it, in any form and in both languages:', () => {
  test.each([
    [['возражение', 'возражениями', 'возражает', 'objection', 'objected'], ['objection']],
    [['согласовано', 'согласие', 'agreed'], ['agreement']],
    [['сдача на хранение', 'сдачи на хранение', 'сдано на хранение', 'deposit', 'deposited'], ['deposit']],
    [['особое мнение', 'особые мнения', 'dissenting opinion', 'dissent', 'обоснованный размер платы'], ['opinion']],
    [['уведомление', 'уведомила', 'notification', 'notified'], ['notification']],
    [['вступление в силу', 'вступил в силу', 'entry into force'], ['force']],
    [['выход', 'вышла', 'withdrawal', 'withdrew'], ['withdrawal']],
    [
      ['подписание', 'подписи', 'подпись', 'signature'],
      ['signed', 'unsigned'],
    ],
    [['подписано', 'подписала', 'signed'], ['signed']],
    [['не подписано', 'не подписала', 'not signed', 'unsigned'], ['unsigned']],
    [['отклонено', 'отклонение', 'rejected'], ['rejected']],
    [['принято частично'], []],
    [['одобрение', 'одобрено', 'endorsement'], ['dossier']],
    [['доклад', 'доложено', 'report'], ['instruction']],
    [['поручения', 'instruction'], ['instruction']],
    [['выполняется', 'under way'], ['measure']],
    [['мероприятие', 'measures'], ['measure']],
    [['ответы', 'reply'], ['reply']],
    [['проект решения', 'draft decision'], ['draft']],
    [['утвердить тарифы', 'approve tariffs'], ['approval']],
    [['рекомендовать', 'recommended'], ['draft']],
    [['справка', 'background note'], ['note']],
  ])('%j', async (texts, words) => {
    for (const text of texts) expect([text, (await found(text)).toSorted()]).toEqual([text, ids(...words)]);
  });

  test('while its word is typed, from the fourth letter on', async () => {
    expect(await found('возраж')).toEqual([id('objection')]);
    expect(await found('воз')).toEqual([]);
    expect(await found('не подпис')).toEqual([id('unsigned')]);
  });
});

describe('together with whose it is, its number and its day:', () => {
  test.each([
    [['возражение Елании', 'Елания возражает', 'objection Elania', 'XE возражение'], ['objection']],
    [['особое мнение Елании', 'dissenting opinion of Elania'], ['opinion']],
    [['возражение Горнии', 'сдача на хранение Елания', 'особое мнение Горнии'], []],
    [['сдача на хранение Горния', 'deposit of Gornia'], ['deposit']],
    [['письмо исполкома', 'письмо исполкома КС 165', 'letter of the ExCom', 'исх. № 165 исполком'], ['letter']],
    [['мероприятие 2.1', 'мероприятие 2.1 Елания'], ['measure']],
    [['возражение 11.03.2026', 'возражение 11 марта 2026', 'objection 11 March 2026'], ['objection']],
    [['возражение 12.03.2026'], []],
    [['сдача на хранение 2026-03-12'], ['deposit']],
    [
      ['решение 11.02.2026', 'утверждено 11 февраля 2026 г.'],
      ['approval', 'draft'],
    ],
  ])('%j', async (texts, words) => {
    for (const text of texts) {
      const hits = await found(text);
      expect([text, hits.toSorted()]).toEqual([text, text.startsWith('утверждено') ? ids('approval') : ids(...words)]);
    }
  });
});

test('a body is found by its shortened name and by its initials', async () => {
  for (const text of ['исполком', 'Исполкомом КС', 'ExCom']) expect((await found(text))[0]).toBe(id('exec'));
  expect((await found('Экономсовет'))[0]).toBe(id('economic'));
  for (const text of ['КЭВ', 'кэв']) expect(await found(text)).toEqual([id('questions')]);
});

describe('a day', () => {
  const FORMS = ['15.01.2026', '15 января 2026 г.', '«15» января 2026 года', '2026-01-15', '15 January 2026'];

  test('is found however it is written, by what bears it before what tells of it', async () => {
    for (const text of FORMS) expect([text, await found(text)]).toEqual([text, [id('note'), id('about')]]);
    expect(await found('письму 15.01.2026')).toEqual([id('about')]);
  });

  test('of a meeting finds the meeting first, and what belongs to it', async () => {
    const [first, ...rest] = await found('11.02.2026');
    expect([first, rest.toSorted()]).toEqual([id('meeting'), ids('approval', 'draft')]);
  });

  test('beside a number is that of the number itself, or of its meeting', async () => {
    const isExact = async (text: string) => (await world.register.search({ text, sight: sightOf(ANONYMOUS) })).isExact;
    expect(await isExact('№ 165 от 20.02.2026')).toBe(true);
    expect(await isExact('№ 165 от 21.02.2026')).toBe(false);
    expect(await isExact('№ 71-4 от 11.02.2026')).toBe(true);
    expect(await isExact('№ 71-4 от 12.02.2026')).toBe(false);
  });
});

test('what may not be seen is found by no word for it', async () => {
  expect(await found('возражение')).toEqual([id('objection')]);
  expect((await found('возражение', SECRETARIAT)).toSorted()).toEqual(ids('objection', 'hidden objection'));
  for (const text of ['возражение Скрытии', 'objection Hiddenia']) {
    expect(await found(text)).toEqual([]);
    expect(await found(text, SECRETARIAT)).toEqual([id('hidden objection')]);
  }
});

test('no function of the database holds a word of the field', async () => {
  const rows = await readRows<{ source: string }>(
    world.databaseUrl,
    `SELECT pg_get_functiondef(oid) AS source FROM pg_proc WHERE proname IN
      ('search_document', 'search_meeting', 'search_decision', 'search_agenda_item', 'search_letter', 'search_reply',
       'search_comment', 'search_instruction', 'search_measure', 'search_occurrence', 'search_fact', 'search_marks')`,
  );
  expect(rows).toHaveLength(12);
  for (const { source } of rows) expect(source).not.toMatch(/[а-яё]/i);
});

test('every table is looked through by an index of what is searched for', async () => {
  // Of few rows PostgreSQL would rather read all.
  const url = new URL(world.databaseUrl);
  url.searchParams.set('options', '-c enable_seqscan=off');
  const SOUGHT = `'''#position.objected'' | ''@2026-03-11'''`;
  // What was called otherwise before stands in the journal.
  const former = FORMER.replaceAll('$1', `ARRAY['public']`);
  const plan = await readRows(url.href, `EXPLAIN WITH ${former} SELECT FROM former`);
  expect(JSON.stringify(plan)).toContain('JournalEntry_renamed_idx');
  for (const { table, vector } of Object.values(BRANCHES).flat()) {
    if (table === 'former') continue;
    const plan = await readRows(url.href, `EXPLAIN SELECT FROM "${table}" t WHERE ${vector} @@ ${SOUGHT}`);
    expect([vector, JSON.stringify(plan)]).toEqual([vector, expect.stringContaining(`${table}_search_idx`)]);
  }
});
