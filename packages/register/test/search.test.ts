import {
  type EntryKind,
  fold,
  numberKeys,
  onDay,
  type Payloads,
  type SearchKind,
  type StreamKind,
  sightOf,
  VISIBILITIES,
  type Viewer,
  type Visibility,
} from '@concord/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idsOf, newEntry, readRows, remark, worldEntries } from '../src/testing/index.ts';
import { openWorld, SECRETARIAT, type World } from './world.ts';

/** A public commonwealth in which things are called as they are in the field, and a dossier for the secretariat alone. */
const id = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.register.append(publicEntries(), { idempotencyKey: 'public' });
  await world.register.append(hiddenEntries(), { idempotencyKey: 'hidden' });
});
afterAll(() => world.close());

const both = (ru: string, en = ru) => ({ ru, en });
const names = (ru: string, genitive: string, full: string, en: string) => ({
  ru: {
    ...{ short: ru, full },
    cases: {
      ...{ nominative: ru, genitive, dative: genitive, accusative: ru },
      ...{ instrumental: genitive, prepositional: genitive },
    },
  },
  en: { short: en, full: en },
});

function entry<K extends EntryKind>(
  stream: StreamKind,
  word: string,
  kind: K,
  payload: object,
  visibility: Visibility = 'public',
) {
  return newEntry(stream, id(word), kind, payload as Payloads[K], { visibility });
}

const document = (word: string, ru: string, en: string, number: string | null = null, visibility?: Visibility) =>
  entry(
    'document',
    word,
    'documentRegistered',
    {
      ...{ documentId: id(word), slug: word, documentKind: 'letter', title: both(ru, en), number },
      ...{ dated: onDay('2026-03-01'), synthetic: true },
    },
    visibility,
  );

function publicEntries() {
  const sittings = [
    { bodyId: id('heads'), number: 53 },
    { bodyId: id('coordination'), number: 24 },
  ];
  const body = (word: string, named: object, visibility?: Visibility) =>
    entry(
      'body',
      word,
      'bodyRegistered',
      {
        ...{ bodyId: id(word), slug: word, bodyKind: 'council', organisationId: id('org'), parentId: null },
        ...{ names: named, synthetic: true },
      },
      visibility,
    );
  const stated = {
    ...{ meetingId: id('meeting'), agendaItemId: null, dossierId: null, paperId: null, documentIds: [], recitals: [] },
    clauses: [
      {
        number: '1',
        acts: [
          {
            ...{
              actId: id('act'),
              verb: 'approve',
              object: both('перечень тарифов роуминга', 'the list of roaming tariffs'),
            },
            ...{ executorIds: [], coExecutorIds: [], reportToIds: [], condition: null, term: null, asNeeded: false },
          },
        ],
      },
    ],
  };
  const [first, ...rest] = worldEntries(id, 'public', 'found').map((each) =>
    each.kind === 'dossierOpened'
      ? {
          ...each,
          payload: {
            ...each.payload,
            title: both('Концепция цифрового развития связи', 'Concept of digital development'),
          },
        }
      : each,
  );
  return [
    ...(first ? [first, ...rest] : []),
    body('heads', names('Совет глав', 'Совета глав', 'Совет глав администраций связи', 'Council of Heads')),
    body('coordination', names('КСИ', 'КСИ', 'Координационный совет', 'CCI')),
    body('secret-body', names('Тайный совет', 'Тайного совета', 'Тайный совет', 'Secret council'), 'secretariat'),
    entry('meeting', 'meeting', 'meetingHeld', {
      ...{ meetingId: id('meeting'), sittings, place: both('Светлогорск', 'Svetlogorsk'), synthetic: true },
    }),
    entry('meeting', 'half', 'meetingHeld', {
      ...{ meetingId: id('half'), place: null, synthetic: true },
      sittings: [{ bodyId: id('secret-body'), number: 77 }],
    }),
    entry('meeting', 'meeting', 'decisionTaken', {
      ...{ decisionId: id('decision'), number: '53/24-9.2', minutes: '53/24', ...stated },
    }),
    newEntry(
      'body',
      id('coordination'),
      'decisionTaken',
      {
        ...{ decisionId: id('polled'), meetingId: null, bodyIds: [id('coordination')], manner: 'poll', number: '14' },
        draftedForId: null,
        ...{ agendaItemId: null, dossierId: null, minutes: null, paperId: null, documentIds: [] },
        ...{ recitals: [], clauses: [] },
      },
      { day: '2021-07-05' },
    ),
    entry('meeting', 'meeting', 'agendaItemPlaced', {
      ...{ agendaItemId: id('item'), meetingId: id('meeting'), number: '53/24-13', dossierId: null, documentIds: [] },
    }),
    document('letter-165', 'Письмо о тарифах', 'Letter on tariffs', 'исх. № 165'),
    document('letter-1650', 'Письмо об учёте', 'Letter on accounting', 'исх. № 01-12/1650'),
    document('about', 'Справка к решению № 53/24–9.2', 'Note on decision 53/24-9.2'),
    remark(id, 'remark'),
  ];
}

function hiddenEntries() {
  return [
    ...worldEntries(idsOf(), 'secretariat', 'hidden'),
    document('hidden-letter', 'Секретное письмо', 'Secret letter', 'исх. № 999', 'secretariat'),
    remark(id, 'secret', { visibility: 'secretariat' }),
  ];
}

const ANONYMOUS: Viewer = { role: 'anonymous' };
const found = async (text: string, viewer: Viewer = ANONYMOUS, kinds?: readonly SearchKind[]) =>
  (await world.register.search({ text, kinds, sight: sightOf(viewer) })).hits;
const kindsOf = async (text: string) => (await found(text)).map(({ kind }) => kind);
const idsFound = async (text: string, viewer: Viewer = ANONYMOUS) => (await found(text, viewer)).map((hit) => hit.id);

describe('words', () => {
  test.each([
    'концепции',
    'КОНЦЕПЦИЯ',
    'связи',
    'цифровое развитие',
    'концепц',
    'концепци',
    'concepts',
    'digital developm',
  ])('are found in any form, and as they are typed: %s', async (text) =>
    expect(await idsFound(text)).toContain(id('dossier')),
  );

  test.each(['концепции тарифов', 'концерт', 'digital tariffs', 'концепция и рыба'])(
    'must all be there: %s',
    async (text) => expect(await idsFound(text)).not.toContain(id('dossier')),
  );

  test('that mean nothing are left out, also the last one, unless there is nothing else', async () => {
    expect(await idsFound('концепция по развитию и')).toContain(id('dossier'));
    expect(await found('и ')).toEqual([]);
    expect(await idsFound('разви ')).toEqual([]);
  });

  test('are those of the act of a decision, of a place, of a name in any case, with and without ё', async () => {
    expect(await found('роуминг')).toEqual([{ kind: 'decision', id: id('decision'), dossierId: null }]);
    expect(await found('светлогорск')).toEqual([{ kind: 'meeting', id: id('meeting'), dossierId: null }]);
    expect(await idsFound('Совета глав')).toEqual(expect.arrayContaining([id('heads'), id('meeting')]));
    expect(await idsFound('учет')).toEqual([id('letter-1650')]);
    expect(await idsFound('учёт')).toEqual([id('letter-1650')]);
  });

  test('of a meeting are its bodies’ and its own together, and of what belongs to it the same', async () => {
    const [first, ...rest] = await found('КСИ совета глав 53/24');
    expect(first).toEqual({ kind: 'meeting', id: id('meeting'), dossierId: null });
    expect(rest.map(({ kind }) => kind).toSorted()).toEqual(['agendaItem', 'decision']);
  });
});

describe('numbers', () => {
  test.each(['53/24-9.2', '№ 053/24 – 9.2', 'No. 53/24-9.2', '53 / 24\u20119.2', 'решение 53/24-9.2'])(
    'are found however they are spelt, the exact one first: %s',
    async (text) => expect((await idsFound(text))[0]).toBe(id('decision')),
  );

  test.each([
    '№ 14 от 5 июля 2021 г.',
    'решение № 14',
    'решение опросом',
    'решение КСИ',
    'КСИ опросом',
    'решение КСИ 5 июля 2021',
    'decision by written procedure',
  ])('and what else is said of it find a decision without a meeting: %s', async (text) => {
    expect(await idsFound(text)).toContain(id('polled'));
  });

  test('lead to what they belong to, and to what mentions them', async () => {
    const [decision, ...rest] = await idsFound('53/24-9.2');
    expect(decision).toBe(id('decision'));
    expect(rest.toSorted()).toEqual([id('meeting'), id('about')].toSorted());
    expect((await kindsOf('53/24')).slice(0, 1)).toEqual(['meeting']);
    expect(await idsFound('53/24')).toEqual(expect.arrayContaining([id('decision'), id('item'), id('about')]));
    expect(await idsFound('53')).toContain(id('meeting'));
  });

  test('of letters are found with and without «исх.», a date and an index; what begins alike comes after', async () => {
    for (const text of ['исх. № 165', '165', 'исх.№165 от 30 апреля 2019 г.', 'письмо 165'])
      expect((await idsFound(text))[0]).toBe(id('letter-165'));
    expect(await idsFound('165')).toEqual([id('letter-165'), id('letter-1650')]);
    expect(await idsFound('01-12/1650')).toEqual([id('letter-1650')]);
    expect(await idsFound('вх. № 1-12 / 1650')).toEqual([id('letter-1650')]);
  });

  test('have the same keys in the database and in the domain', async () => {
    const part = fc.stringMatching(/^[0-9]{1,4}$|^[A-ZА-Яё0-9]{1,3}$|^[0-9]{1,3}[-/]?(?:К|ВС|р|а|г|го|й|я|th)$/);
    const mark = fc.constantFrom('/', '-', '\u2013', '.', ' ', ' / ', ' - ', '; ', ' № ', '\u00A0', 'ё', '«');
    const text = fc.array(fc.tuple(part, mark), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''));
    const texts = fc.sample(text, 1_000);
    const literal = (each: string) => `'${each.replaceAll("'", "''")}'`;
    const rows = await readRows<{ keys: string[] }>(
      world.databaseUrl,
      `SELECT search_keys(text) AS keys FROM unnest(ARRAY[${texts.map(literal).join()}]) WITH ORDINALITY AS of(text, n) ORDER BY n`,
    );
    // A whole text that is a number forgives more than a number within a text.
    const expected = texts.map((each) => numberKeys(`; ${each} ;`));
    expect(rows.map(({ keys }) => [...new Set(keys)])).toEqual(expected);
  });
});

describe('what is found', () => {
  test('comes by code and by short name first, then by title, then by what else it says', async () => {
    expect(await found('xa-found')).toEqual([{ kind: 'memberState', id: id('XA'), dossierId: null }]);
    expect((await idsFound('heads'))[0]).toBe(id('heads'));
    const tariffs = await found('тарифы');
    expect(tariffs.map(({ kind }) => kind)).toEqual(['document', 'decision']);
  });

  test('is of the kinds asked for', async () => {
    expect((await found('совет', ANONYMOUS, ['meeting'])).map((hit) => hit.kind)).toEqual(['meeting']);
    expect(await found('совет', ANONYMOUS, [])).toEqual([]);
  });

  test('is what the reader sees: nothing hidden is found or counted, nor by a hidden name', async () => {
    for (const text of ['секретное', '999', 'secret', 'тайный', 'hidden', 'secret-body'])
      expect(await found(text)).toEqual([]);
    expect(await idsFound('999', SECRETARIAT)).toEqual([id('hidden-letter')]);
    expect(await idsFound('тайный совет', SECRETARIAT)).toEqual(
      expect.arrayContaining([id('secret-body'), id('half')]),
    );
    expect(await idsFound('77')).toEqual([id('half')]);
  });

  test('is in the rows of today, and seen by whoever sees them', async () => {
    const records = fold(await world.register.loadEntries({ sight: VISIBILITIES }));
    for (const { kind, id: one } of await found('совет', SECRETARIAT, ['body', 'meeting']))
      expect(records[kind as 'body' | 'meeting'].has(one)).toBe(true);
  });

  test('says which words of a text were meant', async () => {
    const { matching } = await world.register.search({ text: 'концепции связ', sight: ['public'] });
    expect([...(await matching(['Концепция', 'связью', 'развития', 'и']))]).toEqual(['Концепция', 'связью']);
  });
});

describe('any text', () => {
  test.each([
    ...[
      '\0',
      '\uD800',
      "'",
      "''",
      '"',
      '\\',
      "' | 'x",
      '!концепция',
      '(((',
      ':*',
      '& | !',
      '<->',
      'a:*b',
      '%',
      '_',
      '$1',
      '--',
    ],
    ...['\'; DROP TABLE "Dossier"; --', '\u202Eсвязь', '🇷🇺', 'ъ'.repeat(200), '1/'.repeat(100), 'й'.normalize('NFD')],
  ])('is only text: %j', async (text) => {
    expect(Array.isArray(await found(text))).toBe(true);
  });

  test('with operators finds the same as without', async () => {
    const plain = await idsFound('концепция развития связи ');
    for (const text of [
      '"концепция" развития & !связи;',
      '-концепция | развития <-> связи:*',
      "'концепция' OR-развития (связи)",
    ])
      expect(await idsFound(text.replace('OR-', ''))).toEqual(plain);
  });

  test.each([
    `repeat('я', 3000000)`,
    `(SELECT string_agg(md5(n::text), ' ') FROM generate_series(1, 20000) n)`,
    `(SELECT string_agg(n || '/' || n || '-1.2', ' ') FROM generate_series(100000, 120000) n)`,
    `repeat('1/', 100000) || '1'`,
    `repeat('9', 100000)`,
  ])('can be written, however long: %s', async (text) => {
    const [row] = await readRows<{ length: number }>(
      world.databaseUrl,
      `SELECT length(search_document(jsonb_build_object('ru', ${text}), ${text}, 'slug', NULL, NULL, NULL)) AS length`,
    );
    expect(row?.length).toBeGreaterThan(0);
  });

  test('never fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' })),
        async (text) => {
          await found(text);
        },
      ),
      { numRuns: 150 },
    );
  });
});
