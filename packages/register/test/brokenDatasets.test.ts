import { type LocalDate, VISIBILITIES } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DatasetRefused, openRegister, type Register } from '../src/index.ts';
import { createDemoDatabase, type TestDatabase } from '../src/testing/index.ts';
import { NAMES, openEmptyRegister, TODAY, useDatasets } from './testkit/datasets.ts';

const datasets = useDatasets();

/** A file without fault, so that something could be half loaded. */
const GOOD = `facts:
  - kind: organisationRegistered
    occurred: today-9
    payload:
      slug: test
      names: ${NAMES}
`;

const paper = (fields: string) => `facts:
  - kind: documentRegistered
    occurred: today-9
    payload:
      slug: paper
      documentKind: other
      title: { ru: Бумага, en: Paper }
${fields}`;

/** A paper of which these lines say for whom it is. */
const forWhom = (...lines: readonly string[]) =>
  `${paper('      dated: today-9\n')}${lines.map((line) => `    ${line}\n`).join('')}`;

/** A route and a dossier on it, so that something can happen there. */
const DOSSIER = `dossier: { slug: draft, route: way }
defaults: { occurred: today-9 }
facts:
  - kind: routePublished
    payload:
      slug: way
      routeVersion: 1
      title: { ru: Путь, en: Way }
      steps: [{ key: council, name: { ru: Совет, en: Council }, stepType: approval, organisation: test, bodies: [], after: [], necessity: must }]
  - { kind: dossierOpened, payload: { title: { ru: Проект, en: Draft } } }
  - { kind: documentAdded, payload: { slug: text, documentKind: rules, title: { ru: Текст, en: Text } } }
`;

/** A body that is known since today-13 and one since today-9 on one line, and a meeting of the first, announced on a day. */
function meeting(announced: string): string {
  const body = (slug: string, day: string) =>
    `  - { kind: bodyRegistered, occurred: ${day}, payload: { slug: ${slug}, bodyKind: council, organisation: old, names: ${NAMES} } }\n`;
  return [
    `facts:\n  - { kind: organisationRegistered, occurred: today-13, payload: { slug: old, names: ${NAMES} } }\n`,
    `${body('council', 'today-13')}${body('late', 'today-9')}`,
    `  - { kind: meetingAnnounced, occurred: ${announced}, payload: { key: first, sittings: [{ body: council }], planned: today } }\n`,
  ].join('');
}

/** Lists of lists that unfold to thousands of values. */
const BOMB = [1, 2, 3].reduce(
  (text, _, level) =>
    `${text}${'bcd'.charAt(level)}: &${'bcd'.charAt(level)} [${Array(9).fill(`*${'abc'.charAt(level)}`)}]\n`,
  `a: &a [${Array(9).fill('x')}]\n`,
);

async function refusalOf(text: string, { synthetic = true } = {}): Promise<DatasetRefused> {
  const manifest = `dataset: broken\ntitle: Broken\nsynthetic: ${synthetic}\nfiles: [${synthetic ? 'good.yaml, ' : ''}bad.yaml]\n`;
  const loading = datasets.load({ 'dataset.yaml': manifest, 'good.yaml': GOOD, 'bad.yaml': text });
  const failure: unknown = await loading.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof DatasetRefused)) throw new Error('It was loaded.', { cause: failure });
  return failure;
}

type Case = readonly [what: string, text: string, line: number, message: RegExp, synthetic?: boolean];

const CASES: readonly Case[] = [
  [
    'a day that does not exist',
    paper('      dated: 2019-02-30\n'),
    8,
    /"2019-02-30" is no date; expected one that exists/,
  ],
  ['an interval that runs backwards', paper('      dated: 2019-03-02/2019-03-01\n'), 8, /is no date; expected/],
  ['a key that nobody knows', paper('      dated: today-9\n      colour: red\n'), 9, /unknown key "colour"; expected/],
  ['a key that is missing', paper(''), 5, /dated: no date; expected one that exists/],
  [
    'a kind that does not exist',
    'facts:\n  - kind: documentLost\n',
    2,
    /"documentLost" is no kind of fact; expected one of/,
  ],
  [
    'a fact of a dossier where none is named',
    'facts:\n  - kind: dossierOpened\n',
    2,
    /is no kind of fact; expected one of/,
  ],
  [
    'a value that is not in the list',
    paper('      dated: today-9\n').replace('other', 'novel'),
    6,
    /expected one of "concept"/,
  ],
  ['a NUL in the file', paper('      dated: today-9\0\n'), 8, /NUL character/],
  ['a NUL in a text', paper('      number: "№ \\0"\n      dated: today-9\n'), 8, /NUL character/],
  ['a slug that is taken', GOOD, 5, /the key "test" is taken \(organisation\)/],
  [
    'a fact from the future',
    paper('      dated: today-9\n').replace('today-9', 'today+1'),
    3,
    /2026-11-25 is after today, 2026-11-24/,
  ],
  [
    'what is known before it happened',
    paper('      dated: today-9\n    known: today-10\n'),
    9,
    /before the fact itself/,
  ],
  [
    'what was never known',
    paper('      dated: today-9\n').replace('today-9', 'XXXX-XX-XX'),
    2,
    /expected since when it was known/,
  ],
  [
    'a reference to nothing',
    `${paper('      dated: today-9\n')}    sources: [{ paper: charter, at: article 1 }]\n`,
    9,
    /unknown document "charter"; expected one that was said before: paper/,
  ],
  [
    'a source without a place',
    `${paper('      dated: today-9\n')}    sources: [{ paper: paper }]\n`,
    9,
    /expected one place in the paper/,
  ],
  [
    'what is for a state that is not there',
    forWhom('visibility: concerned', 'concerned: [QQ]'),
    10,
    /unknown memberState "QQ"; expected one that was said before/,
  ],
  [
    'what is for something that is no state',
    forWhom('visibility: concerned', 'concerned: [public]'),
    10,
    /unknown memberState "public"/,
  ],
  [
    'what is for the states concerned, of which none is named',
    forWhom('visibility: concerned'),
    9,
    /^visibility: concerned, and no state is named; expected their codes/,
  ],
  [
    'what is for nobody',
    forWhom('visibility: concerned', 'concerned: []'),
    10,
    /concerned: nobody; expected the codes of states/,
  ],
  [
    'what names states, and is for others',
    forWhom('visibility: members', 'concerned: [QQ]'),
    10,
    /unknown memberState "QQ"/,
  ],
  ['a day counted from today in a real dataset', paper('      dated: 2019\n'), 3, /"today-9" is no date/, false],
  [
    'a real fact without a source',
    paper('      dated: 2019\n').replace('today-9', '2019'),
    2,
    /sources: none; expected the paper/,
    false,
  ],
  [
    'a real state’s code in a synthetic dataset',
    `facts:\n  - kind: memberStateRegistered\n    occurred: today\n    payload:\n      code: KZ\n      names: ${NAMES}\n`,
    5,
    /expected XA to XZ/,
  ],
  [
    'an outcome that there cannot be at such a step',
    `${DOSSIER}  - kind: stepOccurrenceRecorded
    payload: { key: one, step: council, outcomes: [{ document: text, outcome: prepared }] }
`,
    13,
    /there is no outcome "prepared" at a step of the type approval; expected one of discussed, /,
  ],
  [
    'an outcome of a paper that does not travel in the dossier',
    `${DOSSIER}  - kind: documentRegistered
    payload: { slug: letter, documentKind: letter, title: { ru: Письмо, en: Letter }, dated: today-9 }
  - kind: stepOccurrenceRecorded
    payload: { key: one, step: council, outcomes: [{ document: letter, outcome: approved }] }
`,
    15,
    /no document of this dossier/,
  ],
  [
    'a fact of a dossier that was not opened',
    'dossier: { slug: draft, route: way }\nfacts:\n  - { kind: remarkNoted, occurred: today, payload: { key: a, remarkKind: unknown, text: { ru: а, en: a } } }\n',
    3,
    /remarkNoted comes before the dossier; expected dossierOpened first/,
  ],
  [
    'what is known before what it names',
    `facts:\n  - { kind: bodyRegistered, occurred: today-12, payload: { slug: b, bodyKind: council, organisation: test, names: ${NAMES} } }\n`,
    2,
    /^it is known since 2026-11-12, before the organisation "test" that it names, known since 2026-11-15; expected a `known` of that day or later$/,
  ],
  [
    'what is said to be known before the subject of its stream',
    `${DOSSIER}  - kind: remarkNoted\n    occurred: today-12\n    known: today-11\n    payload: { key: a, remarkKind: unknown, text: { ru: а, en: a } }\n`,
    14,
    /^it is known since 2026-11-13, before the dossier "draft" that it names, known since 2026-11-15;/,
  ],
  [
    'what is known before what it names deep inside',
    `${meeting('today-12')}  - kind: decisionDrafted\n    occurred: today-10\n    payload: { key: d, meeting: first, clauses: [{ number: 1, acts: [{ key: a, verb: instruct, object: { ru: а, en: a }, executors: [late] }] }] }\n`,
    7,
    /^it is known since 2026-11-14, before the body "late" that it names, known since 2026-11-15;/,
  ],
  ...['2.1', '"0"', '"первый"', '[1]'].map(
    (number): Case => [
      `a clause with the number ${number}`,
      `${meeting('today-12')}  - kind: decisionDrafted\n    occurred: today-10\n    payload: { key: d, meeting: first, clauses: [{ number: ${number}, acts: [{ key: a, verb: instruct, object: { ru: а, en: a } }] }] }\n`,
      8,
      /is no number of a clause; expected 2, "2\.1" or "3а"$/,
    ],
  ),
  [
    'an item of an agenda that is known before the meeting',
    `${meeting('today-5')}  - { kind: agendaItemPlaced, occurred: today-8, payload: { key: i, meeting: first, number: '1' } }\n`,
    6,
    /^it is known since 2026-11-16, before the meeting that it names, known since 2026-11-19;/,
  ],
  ['a key that is said twice', `facts: []\nfacts: []\n`, 2, /^this key stands there twice; expected unique keys$/],
  ['text that is no YAML', 'facts: [\n', 2, /^no YAML \(.*\); expected it as prisma/],
  [
    'two documents in one file',
    `${GOOD}---\n${GOOD}`,
    7,
    /^a second document begins here \(---\); expected one in a file$/,
  ],
  [
    'aliases that unfold to too much',
    BOMB,
    2,
    /^aliases \(\*a\) that unfold to too much; expected each value written out/,
  ],
  ['an alias of nothing', 'facts:\n  - *some\n', 2, /^the alias \*some names nothing that stands above; expected/],
  [
    'brackets without end',
    `a: 1\nfacts: ${'['.repeat(100_000)}`,
    2,
    /^too many levels inside each other; expected the few/,
  ],
  [
    'lists without end',
    `a: 1\nfacts:\n  ${'- '.repeat(10_000)}`,
    3,
    /^too many levels inside each other; expected the few/,
  ],
  ['nothing at all', '', 1, /^nothing; expected keys with their values \(key: value\)$/],
  ['a list in the place of keys', '- kind: a\n', 1, /^a list; expected keys with their values \(key: value\)$/],
  [
    'a fact without a kind',
    'facts:\n  - occurred: today\n',
    2,
    /^kind: none is said; expected one of organisationRegistered, /,
  ],
  [
    'more than one dataset may hold',
    `facts:\n${'  - {}\n'.repeat(20_000)}`,
    20_001,
    /^more facts than one dataset may have; expected at most 20000, and the others in another dataset$/,
  ],
  [
    'a file that is too large',
    `facts: []\n${'#'.repeat(5 * 1024 * 1024)}`,
    1,
    /^it has 5\.0 MB; expected at most 5\.0 MB in a file$/,
  ],
  ['a file without facts', 'facts: []\n', 1, /^facts: an empty list; expected at least 1 in it$/],
];

describe('a broken dataset is refused with file, line and what was expected, and leaves nothing', () => {
  for (const [what, text, line, message, synthetic] of CASES)
    test(what, async () => {
      const { problems, message: whole } = await refusalOf(text, synthetic === undefined ? {} : { synthetic });
      expect(problems).toContainEqual({
        file: expect.stringMatching(/bad\.yaml$/),
        line,
        message: expect.stringMatching(message),
      });
      expect(whole).toContain(`bad.yaml:${line}: `);
      expect(await datasets.register.loadEntries({ sight: VISIBILITIES })).toEqual([]);
    });

  test('since when facts are known for all of a file, before they happened', async () => {
    const { problems } = await refusalOf(`defaults: { known: today-10 }\n${paper('      dated: today-9\n')}`);
    expect(problems).toEqual([
      expect.objectContaining({
        line: 3,
        message: expect.stringMatching(/^known: 2026-11-14 is before the fact itself/),
      }),
    ]);
  });

  test('a file that is not there', async () => {
    const manifest = 'dataset: broken\ntitle: B\nsynthetic: true\nfiles: [gone.yaml]\n';
    const loading = datasets.load({ 'dataset.yaml': manifest });
    await expect(loading).rejects.toThrow(/gone\.yaml:1: cannot be read \(ENOENT\)/);
  });
});

describe('a dataset of the one side, the fictional or the real, over a register that holds the other', () => {
  let other: TestDatabase;
  let own: Register;
  beforeAll(async () => {
    other = await createDemoDatabase(inject('serverUrl'), TODAY);
    own = await openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
  });
  afterAll(async () => {
    await own.close();
    await other.drop();
  });

  const NOW = 'occurred: 2026-11-20';
  const MEMBER = (body: string, party: string) =>
    `facts:\n  - kind: membershipStarted\n    ${NOW}\n    payload: { body: ${body}, party: ${party}, role: fullMember, from: 2020 }\n`;
  const position = (dossier: string, document: string, revision: string, route: string, step: string) =>
    `dossier: { slug: ${dossier}, route: ${route} }\nfacts:\n  - kind: positionExpressed\n    ${NOW}\n    payload: { step: ${step}, document: ${document}, revision: ${revision}, party: XA, stand: objected }\n`;
  const REAL = [
    'cis-digital-development-concept',
    'cis-digital-concept',
    'проект',
    'cis-strategic-documents',
    'expert-group',
  ] as const;

  test.each([
    ['a member', true, MEMBER('cis-economic-council', 'XA'), 4, 'the body "cis-economic-council" is real'],
    ['a position', true, position(...REAL), 1, 'the dossier "cis-digital-development-concept" is real'],
    [
      'a rule',
      true,
      `facts:\n  - kind: decisionRuleCited\n    ${NOW}\n    payload: { body: cis-economic-council, key: made-up, ruleKind: consensus, from: 2020, citation: { ru: а, en: a } }\n`,
      4,
      'the body "cis-economic-council" is real',
    ],
    [
      'a meeting',
      true,
      `facts:\n  - kind: meetingHeld\n    ${NOW}\n    payload: { key: rcc-53-24, sittings: [{ body: cts-working-group }] }\n`,
      4,
      'the meeting "rcc-53-24" is real',
    ],
    [
      'a source',
      true,
      `facts:\n  - kind: organisationRegistered\n    ${NOW}\n    sources: [{ paper: background-note-55-25-13, paragraph: 1 }]\n    payload: { slug: new, names: ${NAMES} }\n`,
      4,
      'the document "background-note-55-25-13" is real',
    ],
    [
      'a dossier on a route',
      true,
      `dossier: { slug: new, route: cis-strategic-documents }\nfacts:\n  - kind: dossierOpened\n    ${NOW}\n    payload: { title: { ru: а, en: a } }\n`,
      5,
      'the route "cis-strategic-documents" is real',
    ],
    [
      'a slug',
      true,
      `facts:\n  - kind: organisationRegistered\n    ${NOW}\n    payload: { slug: rcc, names: ${NAMES} }\n`,
      4,
      'is taken',
    ],
    [
      'a fictional state in a real body',
      false,
      MEMBER('cis-economic-council', 'XA'),
      4,
      'the memberState "XA" is fictional',
    ],
    ['a position of a fictional state', false, position(...REAL), 5, 'the memberState "XA" is fictional'],
  ])('cannot bring %s into it', async (_, synthetic, text, line, message) => {
    const before = await own.position();
    const manifest = `dataset: intruder\ntitle: I\nsynthetic: ${synthetic}\nfiles: [bad.yaml]\n`;
    const loading = datasets.load({ 'dataset.yaml': manifest, 'bad.yaml': text }, { into: own });
    await expect(loading).rejects.toThrow(`bad.yaml:${line}: `);
    await expect(loading).rejects.toThrow(message);
    expect(await own.position()).toEqual(before);
  });
});

test('a real dataset is loaded once all its facts are known, and nothing of it before', async () => {
  const own = await openEmptyRegister();
  const entry = (slug: string, day: string) =>
    `  - kind: documentRegistered\n    occurred: ${day}\n    sources: [{ paper: one, at: heading }]\n    payload: { slug: ${slug}, documentKind: other, title: { ru: а, en: a }, dated: 2019 }\n`;
  const files = {
    'dataset.yaml': 'dataset: later\ntitle: Later\nsynthetic: false\nfiles: [later.yaml]\n',
    'later.yaml': `facts:\n${entry('one', '2019-03-01')}${entry('two', '2019-05-02')}`,
  };
  const load = (today: LocalDate) => datasets.load(files, { into: own, today });
  await expect(load('2019-05-01')).rejects.toThrow(
    /^Later: not loaded yet, because it is known only since 2019-05-02 \(\S+later\.yaml:6\), and today is 2019-05-01; it can be loaded on 2019-05-02 or later$/,
  );
  expect(await own.loadEntries({ sight: VISIBILITIES })).toEqual([]);
  expect(await load('2019-05-02')).toEqual(['Later: 2 entries recorded']);
});

test('nothing is known before what the register holds since a later day', async () => {
  const own = await openEmptyRegister();
  const load = (key: string, text: string) => {
    const path = `${key}.yaml`;
    return datasets.load({ [path]: `dataset: ${key}\ntitle: T\nsynthetic: true\n${text}` }, { path, into: own });
  };
  const item = (day: string) =>
    `facts:\n  - { kind: agendaItemPlaced, occurred: ${day}, payload: { key: i, meeting: first, number: '1' } }\n`;
  await load('one', meeting('today-5'));
  await expect(load('two', item('today-6'))).rejects.toThrow(
    /two\.yaml:5: it is known since 2026-11-18, before the meeting that it names, known since 2026-11-19; expected a `known` of that day or later$/,
  );
  expect(await load('two', item('today-5'))).toEqual(['T: 1 entry recorded']);
});

test('a paper may be known later than what it tells', async () => {
  const own = await openEmptyRegister();
  const text = `${paper('      dated: today-9\n')}  - kind: organisationRegistered
    occurred: today-20
    sources: [{ paper: paper, paragraph: 1 }]
    payload: { slug: old, names: ${NAMES} }
  - { kind: bodyRegistered, occurred: today-20, payload: { slug: council, bodyKind: council, organisation: old, names: ${NAMES} } }
  - { kind: meetingHeld, occurred: today-20, payload: { key: first, sittings: [{ body: council }] } }
  - { kind: decisionTaken, occurred: today-20, payload: { key: d, meeting: first, paper: paper } }
`;
  const files = { 'one.yaml': `dataset: one\ntitle: T\nsynthetic: true\n${text}` };
  expect(await datasets.load(files, { path: 'one.yaml', into: own })).toEqual(['T: 5 entries recorded']);
});

test('since when facts are known can be said for all of a file, but not of corrected slips', async () => {
  const own = await openEmptyRegister();
  const document = (slug: string, more: string) =>
    `{ kind: documentRegistered, ${more} payload: { slug: ${slug}, documentKind: other, title: { ru: а, en: a }, dated: 2019 } }`;
  const replacement = '{ payload: { slug: b, documentKind: letter, title: { ru: а, en: a }, dated: 2019 } }';
  const text = `dataset: one\ntitle: T\nsynthetic: true
defaults: { occurred: 2019-01-01, known: { edtf: /2019-05-01, inferred: true } }
facts:
  - ${document('a', '')}
  - ${document('b', 'as: b, known: 2019-06-01,')}
  - { kind: misentryCorrected, occurred: 2020-01-01, payload: { corrects: b, reason: { ru: а, en: a }, replacement: ${replacement} } }
`;
  await datasets.load({ 'one.yaml': text }, { path: 'one.yaml', into: own });
  const known = (await own.loadEntries({ sight: VISIBILITIES })).map((entry) => entry.known);
  expect(known).toEqual([
    { edtf: '/2019-05-01', inferred: true },
    { edtf: '2019-06-01', inferred: false },
    { edtf: '2020-01-01', inferred: false },
  ]);
});

test('a dataset whose files have changed since is not loaded, and what was loaded stays', async () => {
  const own = await openEmptyRegister();
  const manifest = 'dataset: small\ntitle: Small\nsynthetic: true\nfiles: [good.yaml]\n';
  const load = (text: string) => datasets.load({ 'dataset.yaml': manifest, 'good.yaml': text }, { into: own });
  expect(await load(GOOD)).toEqual(['Small: 1 entry recorded']);
  await expect(load(GOOD.replace('Тест', 'Проба'))).rejects.toThrow(
    /^Small: not loaded, because a dataset with the key "small" was loaded before/,
  );
  expect(await own.loadEntries({ sight: VISIBILITIES })).toHaveLength(1);
});
