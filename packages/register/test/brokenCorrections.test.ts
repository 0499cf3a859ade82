import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDate, VISIBILITIES } from '@concord/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { DatasetRefused, loadDataset, loadDatasets, openRegister, type Register, verify } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

const TODAY = '2026-11-24';
const sight = VISIBILITIES;

let database: TestDatabase;
let register: Register;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-dataset-'));
});
afterEach(() => rm(folder, { recursive: true }));

const NAMES =
  '{ ru: { short: Г, full: Г, cases: { genitive: Г, dative: Г, accusative: Г, instrumental: Г, prepositional: Г } }, en: { short: G, full: G } }';

/** A council of two, and a dossier that comes to it. Each fact is a line. */
const SCENE = `dossier: { slug: draft, route: way }
defaults: { occurred: today-20 }
facts:
  - { kind: organisationRegistered, payload: { slug: org, names: ${NAMES} } }
  - { kind: memberStateRegistered, as: state, payload: { code: XA, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: XB, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: council, bodyKind: council, organisation: org, names: ${NAMES} } }
  - { kind: membershipStarted, as: seat, payload: { body: council, party: XA, role: observer, from: today-20 } }
  - { kind: routePublished, as: way, payload: { slug: way, routeVersion: 1, title: { ru: П, en: W }, steps: [{ key: council, name: { ru: С, en: C }, stepType: approval, organisation: org, bodies: [council], after: [], necessity: must }] } }
  - { kind: dossierOpened, payload: { title: { ru: П, en: D } } }
  - { kind: documentAdded, as: text, payload: { slug: text, documentKind: rules, title: { ru: Т, en: T } } }
  - { kind: revisionIssued, payload: { document: text, label: one } }
  - { kind: meetingHeld, as: meeting, occurred: today-10, payload: { key: first, sittings: [{ body: council, number: 1 }] } }
  - { kind: stepOccurrenceRecorded, as: held, occurred: today-10, payload: { key: held, step: council, meeting: first, outcomes: [{ document: text, outcome: approved }] } }
  - { kind: positionExpressed, as: said, occurred: today-12, payload: { step: council, document: text, revision: one, party: XA, stand: agreed } }
`;
const FIRST_LINE = SCENE.split('\n').length;

const POSITION = 'step: council, document: text, revision: one, party: XA';

type Correction = Readonly<{ kind?: string; known?: string; more?: string; occurred?: string; corrects?: string }>;

/** A correction, on the line after the scene. */
function correction(replacement: string, given: Correction = {}): string {
  const { kind = 'misentryCorrected', occurred = 'today-5', more = '', corrects = 'said' } = given;
  return `  - { kind: ${kind}, occurred: ${occurred}, ${more} payload: { corrects: ${corrects}, reason: { ru: описка, en: misread }, replacement: ${replacement} } }\n`;
}

async function load(facts: string, into = register): Promise<number> {
  await writeFile(join(folder, 'dataset.yaml'), 'dataset: told\ntitle: T\nsynthetic: true\nfiles: [all.yaml]\n');
  await writeFile(join(folder, 'all.yaml'), SCENE + facts);
  return loadDataset(into, folder, { today: TODAY, log: () => undefined });
}

describe('a correction that cannot be is refused with file, line and what was expected, and leaves nothing', () => {
  beforeAll(async () => {
    database = await createTestDatabase(inject('serverUrl'));
    register = await openRegister({ databaseUrl: database.databaseUrl, today: () => TODAY });
  });
  afterAll(async () => {
    await register.close();
    await database.drop();
  });

  test.each<[what: string, facts: string, message: RegExp, line?: number]>([
    [
      'of a fact that nobody named',
      correction('null', { corrects: 'nothing' }),
      /unknown fact "nothing"; expected the name \(as\) of one that stands above: state, seat, way, text, meeting, held, said$/,
    ],
    [
      'of a fact that comes only later',
      `${correction('null', { corrects: 'later' })}  - { kind: remarkNoted, as: later, payload: { key: a, remarkKind: unknown, text: { ru: а, en: a } } }\n`,
      /unknown fact "later"/,
    ],
    [
      'of a fact whose name another one has',
      '  - { kind: remarkNoted, as: said, payload: { key: a, remarkKind: unknown, text: { ru: а, en: a } } }\n',
      /as: another fact has this name/,
    ],
    [
      'by what is of another kind',
      correction('{ payload: { key: a, remarkKind: unknown, text: { ru: а, en: a } } }'),
      /payload\.replacement\.payload: expected the keys of positionExpressed, the kind of what it corrects/,
    ],
    [
      'by what another party said',
      correction(`{ payload: { ${POSITION.replace('XA', 'XB')}, stand: agreed } }`),
      /it is not about what .*all\.yaml:15 is about; expected the same keys there, or null and another fact/,
    ],
    [
      'by what another body’s stream would hold',
      correction('{ payload: { code: XC, names: N } }'.replace('N', NAMES), { corrects: 'state' }),
      /it is not about what .*all\.yaml:5 is about/,
    ],
    [
      'by an outcome that there cannot be there',
      correction('{ payload: { key: held, step: council, outcomes: [{ document: text, outcome: prepared }] } }', {
        corrects: 'held',
      }),
      /there is no outcome "prepared" at a step of the type approval/,
    ],
    [
      'by a stand that there is not',
      correction(`{ payload: { ${POSITION}, stand: happy } }`),
      /payload\.replacement\.payload\.stand: .*expected one of/,
    ],
    [
      'by what refers to nothing',
      correction('{ payload: { key: held, step: council, meeting: second, outcomes: [] } }', { corrects: 'held' }),
      /payload\.replacement\.payload\.meeting: unknown meeting "second"/,
    ],
    [
      'by nothing at all',
      correction('').replace(', replacement: ', ''),
      /replacement: no replacement; expected a payload/,
    ],
    ['without a reason', correction('null').replace('reason: { ru: описка, en: misread }, ', ''), /payload\.reason: /],
    [
      'of a slip, with a known of its own',
      correction('null', { more: 'known: today-4,' }),
      /known: a corrected slip keeps the known of what it corrects/,
    ],
    [
      'of a slip, to a day on which nobody knew it yet',
      correction(`{ occurred: today-8, payload: { ${POSITION}, stand: agreed } }`),
      /2026-11-16 is after 2026-11-12, since when it is known/,
    ],
    [
      'before what it corrects',
      correction('null', { kind: 'factRevised', occurred: 'today-15' }),
      /it is known before what it corrects, 2026-11-12/,
    ],
    [
      'for other readers',
      correction('null', { more: 'visibility: secretariat,' }),
      /^expected public, as of what it corrects$/,
    ],
    [
      'of a slip, by what names something that was known only later',
      `  - { kind: meetingHeld, occurred: today-8, payload: { key: second, sittings: [{ body: council, number: 2 }] } }\n${correction('{ payload: { key: held, step: council, meeting: second, outcomes: [{ document: text, outcome: approved }] } }', { corrects: 'held' })}`,
      /^it is known since 2026-11-14, before the meeting that it names, known since 2026-11-16; expected what was known by then$/,
      FIRST_LINE + 1,
    ],
    [
      'that takes back what others name',
      correction('null', { corrects: 'meeting', occurred: 'today' }),
      /all\.yaml:14 \(stepOccurrenceRecorded\) could not stand then: it names what is taken back/,
    ],
    [
      'that takes the ground from an outcome',
      correction(
        '{ payload: { slug: way, routeVersion: 1, title: { ru: П, en: W }, steps: [{ key: council, name: { ru: С, en: C }, stepType: preparation, organisation: org, bodies: [council], after: [], necessity: must }] } }',
        { corrects: 'way' },
      ),
      /all\.yaml:14 \(stepOccurrenceRecorded\) could not stand then: there is no outcome "approved"/,
    ],
    [
      'after which nothing of that key can be referred to',
      `${correction('null', { corrects: 'held' })}${correction('null', { corrects: 'meeting' })}  - { kind: stepOccurrenceRecorded, payload: { key: held, step: council, meeting: first, outcomes: [{ document: text, outcome: approved }] } }\n`,
      /unknown meeting "first"/,
      FIRST_LINE + 2,
    ],
  ])('%s', async (_, facts, message, line = FIRST_LINE) => {
    const failure: unknown = await load(facts).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(failure instanceof DatasetRefused)) throw new Error('It was loaded.', { cause: failure });
    expect(failure.problems).toContainEqual({
      file: expect.stringMatching(/all\.yaml$/),
      line,
      message: expect.stringMatching(message),
    });
    expect(await register.loadEntries({ sight })).toEqual([]);
  });
});

test('a correction cannot bring what is real into what is fictional', async () => {
  const other = await createTestDatabase(inject('serverUrl'));
  const own = await openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
  await loadDatasets(own, 'record', { today: TODAY, log: () => undefined });
  const before = await own.position();
  const sittings = '[{ body: council, number: 1 }, { body: cis-economic-council, number: 2 }]';
  const loading = load(correction(`{ payload: { key: first, sittings: ${sittings} } }`, { corrects: 'meeting' }), own);
  await expect(loading).rejects.toThrow(`all.yaml:${FIRST_LINE}: `);
  await expect(loading).rejects.toThrow('the body "cis-economic-council" is real, and this dataset is synthetic');
  expect(await own.position()).toEqual(before);
  await own.close();
  await other.drop();
});

describe('a dataset with corrections', () => {
  beforeEach(async () => {
    database = await createTestDatabase(inject('serverUrl'));
    register = await openRegister({ databaseUrl: database.databaseUrl, today: () => TODAY });
  });
  afterEach(async () => {
    expect(await verify({ databaseUrl: database.databaseUrl })).toMatchObject({ kind: 'sound' });
    await register.close();
    await database.drop();
  });

  /** What XA says on a day, and when it said so. */
  const said = async (asOf?: LocalDate) => {
    const { records } = await register.loadDossiers({}, { sight, asOf });
    return [...records.position.values()].map(
      ({ stand, occurred, known }) => `${stand} ${occurred.edtf} ${known.edtf}`,
    );
  };

  test('says of a slip on every day what it should have said', async () => {
    await load(correction(`{ payload: { ${POSITION}, stand: objected } }`));
    const right = ['objected 2026-11-12 2026-11-12'];
    expect([await said('2026-11-11'), await said('2026-11-12'), await said()]).toEqual([[], right, right]);
  });

  test('says what was revised only since then', async () => {
    await load(
      correction(`{ occurred: today-14, payload: { ${POSITION}, stand: reserved } }`, {
        kind: 'factRevised',
        more: 'known: today-3,',
      }),
    );
    const [before, after] = [['agreed 2026-11-12 2026-11-12'], ['reserved 2026-11-10 2026-11-21']];
    expect([await said('2026-11-20'), await said('2026-11-21'), await said()]).toEqual([before, after, after]);
  });

  test('revises a fact to what names something that is known since then', async () => {
    const meeting =
      '  - { kind: meetingHeld, occurred: today-8, payload: { key: second, sittings: [{ body: council, number: 2 }] } }\n';
    const replacement =
      '{ payload: { key: held, step: council, meeting: second, outcomes: [{ document: text, outcome: approved }] } }';
    const facts = meeting + correction(replacement, { kind: 'factRevised', corrects: 'held', occurred: 'today-8' });
    expect(await load(facts)).toBe(14);
  });

  test('has what a slip left out known since the fact, and what a revision adds since then', async () => {
    const step = (key: string) =>
      `{ key: ${key}, name: { ru: С, en: C }, stepType: approval, organisation: org, bodies: [council], after: [], necessity: must }`;
    const way = `{ payload: { slug: way, routeVersion: 1, title: { ru: П, en: W }, steps: [${step('council')}, ${step('late')}] } }`;
    const plan =
      '  - { kind: stepPlanned, occurred: today-9, payload: { key: p, step: late, planned: today, documents: [] } }\n';
    const revised = correction(way, { kind: 'factRevised', corrects: 'way' });
    await expect(load(revised + plan)).rejects.toThrow('before the step "late" that it names, known since 2026-11-19');
    await load(correction(way, { corrects: 'way' }) + plan);
  });

  test('has what was taken back known since it was said again', async () => {
    const meeting = (key: string, day: string) =>
      `  - { kind: meetingHeld, as: ${key}-${day}, occurred: ${day}, payload: { key: ${key}, sittings: [{ body: council, number: 2 }] } }\n`;
    const taken = correction('null', { corrects: 'second-today-8' });
    const officer = (day: string) =>
      `  - { kind: officerNamed, occurred: ${day}, payload: { key: o, meeting: second, office: chair, name: { ru: а, en: a } } }\n`;
    const again = meeting('second', 'today-8') + taken + meeting('second', 'today-2');
    await expect(load(again + officer('today-3'))).rejects.toThrow(
      'before the meeting that it names, known since 2026-11-22',
    );
    await load(again + officer('today-2'));
  });

  test('corrects a correction', async () => {
    const again = correction(`{ payload: { ${POSITION}, stand: abstained } }`, { corrects: 'slip', occurred: 'today' });
    await load(correction('null', { more: 'as: slip,' }) + again);
    expect([await said('2026-11-12'), await said()]).toEqual(Array(2).fill(['abstained 2026-11-12 2026-11-12']));
  });

  test('can say again what was taken back, by the same key', async () => {
    const again = `  - { kind: positionExpressed, occurred: today-2, payload: { ${POSITION}, stand: disinterested } }\n`;
    await load(correction('null') + again);
    expect([await said('2026-11-12'), await said()]).toEqual([[], ['disinterested 2026-11-22 2026-11-22']]);
  });

  test('corrects facts of any stream, which repeat their keys', async () => {
    const seat = '{ payload: { body: council, party: XA, role: fullMember, from: today-20 } }';
    const meeting = '{ occurred: today-11, payload: { key: first, sittings: [{ body: council, number: 2 }] } }';
    const more = { kind: 'factRevised', occurred: 'today' };
    await load(correction(seat, { corrects: 'seat' }) + correction(meeting, { corrects: 'meeting', ...more }));
    const { records } = await register.loadDossiers({}, { sight });
    expect([...records.membership.values()]).toEqual([expect.objectContaining({ role: 'fullMember' })]);
    expect([...records.meeting.values()]).toEqual([
      expect.objectContaining({
        held: { edtf: '2026-11-13', inferred: false },
        sittings: [expect.objectContaining({ number: 2 })],
      }),
    ]);
  });

  test('has the same ids for what has a name wherever it is loaded, and each id once', async () => {
    const other = await createTestDatabase(inject('serverUrl'));
    const second = await openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
    const facts = correction(`{ payload: { ${POSITION}, stand: objected } }`, { more: 'as: slip,' });
    await Promise.all([load(facts), load(facts, second)]);
    const [here, there] = await Promise.all([register, second].map((each) => each.loadEntries({ sight })));
    const same = here?.filter(({ id }) => there?.some((entry) => entry.id === id));
    expect(same?.map(({ kind }) => kind)).toEqual([
      ...['memberStateRegistered', 'membershipStarted', 'routePublished', 'documentAdded', 'meetingHeld'],
      ...['stepOccurrenceRecorded', 'positionExpressed', 'misentryCorrected'],
    ]);
    expect(new Set(here?.map(({ id }) => id)).size).toBe(here?.length);
    for (const { id } of same ?? [])
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    await second.close();
    await other.drop();
  });
});
