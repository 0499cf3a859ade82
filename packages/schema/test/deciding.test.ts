import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataset } from '@concord/register';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, openWorld, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

const CASES = '{ genitive: Т, dative: Т, accusative: Т, instrumental: Т, prepositional: Т }';
const NAMES = `{ ru: { short: Т, full: Тест, cases: ${CASES} }, en: { short: T, full: Test } }`;
const CITATION = 'citation: { ru: ст. 86, en: rule 86 }';
const MEMBERS = ['XA', 'XB', 'XC', 'XD'];
const members = (body: string): string =>
  MEMBERS.map(
    (party) =>
      `  - { kind: membershipStarted, payload: { body: ${body}, party: ${party}, role: fullMember, from: 2020 } }\n`,
  ).join('');

/** An assembly that counts votes and a council of consensus, of the same four states, and a joint meeting of both. */
const BODIES = `defaults: { occurred: 2026-01-01 }
facts:
  - { kind: organisationRegistered, payload: { slug: votes, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: assembly, bodyKind: council, organisation: votes, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: silent, bodyKind: council, organisation: votes, names: ${NAMES} } }
${members('assembly')}${members('silent')}
  - kind: decisionRuleCited
    payload: { body: assembly, key: thirds, ruleKind: majority, majority: { share: { numerator: 2, denominator: 3 }, of: voting }, quorum: { numerator: 1, denominator: 2 }, from: 2020, ${CITATION} }
  - { kind: decisionRuleCited, payload: { body: silent, key: silence, ruleKind: silenceProcedure, from: 2020, ${CITATION} } }
  - kind: calendarCited
    occurred: 2026-02-01
    payload: { body: assembly, key: days, firstYear: 2026, lastYear: 2026, weekend: [6, 7], holidays: [2026-03-09], ${CITATION} }
  - kind: routePublished
    payload:
      slug: ballot
      routeVersion: 1
      title: { ru: Путь, en: Way }
      steps: [{ key: vote, name: { ru: Голосование, en: Vote }, stepType: approval, organisation: votes, bodies: [assembly, silent], after: [], necessity: must }]
  - { kind: meetingAnnounced, payload: { key: joint, planned: 2026-03-10, sittings: [{ body: assembly, number: 1 }, { body: silent, number: 2 }] } }
  - { kind: meetingHeld, occurred: 2026-03-10, payload: { key: joint, sittings: [{ body: assembly, number: 1 }, { body: silent, number: 2 }] } }
  - { kind: attendanceRecorded, occurred: 2026-03-12, payload: { meeting: joint, body: assembly, parties: [XA, XB, XC] } }
`;
const said = (party: string, stand: string, more = ''): string =>
  `  - { kind: positionExpressed, occurred: 2026-03-10, ${more} payload: { step: vote, document: ballot-text, revision: first, party: ${party}, stand: ${stand} } }\n`;
const DOSSIER = `dossier: { slug: ballot-dossier, route: ballot }
defaults: { occurred: 2026-02-01 }
facts:
  - { kind: dossierOpened, payload: { title: { ru: Вопрос, en: Question } } }
  - { kind: documentAdded, payload: { slug: ballot-text, documentKind: rules, title: { ru: Текст, en: Text } } }
  - { kind: revisionIssued, payload: { document: ballot-text, label: first } }
  - { kind: stepPlanned, payload: { key: plan, step: vote, meeting: joint, planned: 2026-03-10, documents: [ballot-text] } }
  - { kind: positionsRequested, payload: { key: letter, step: vote, addressees: [XA, XB, XC, XD], term: 2026-03-15, answersKnown: true } }
${said('XA', 'agreed')}${said('XB', 'objected')}${said('XC', 'agreed', 'visibility: secretariat,')}`;

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'concord-deciding-'));
  await writeFile(
    join(folder, 'dataset.yaml'),
    'dataset: votes\ntitle: V\nsynthetic: true\nfiles: [bodies.yaml, dossier.yaml]\n',
  );
  await writeFile(join(folder, 'bodies.yaml'), BODIES);
  await writeFile(join(folder, 'dossier.yaml'), DOSSIER);
  await loadDataset(world.register, folder, { today: TODAY, log: () => undefined });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const STATE = '{ ... on MemberState { code } }';
const PROGRESSES = `query ($asOf: LocalDate) { dossier(slug: "ballot-dossier", asOf: $asOf) { progresses {
  body { slug } total counts { stand count }
  rule { kind text en: text(locale: EN) majority { share { numerator denominator } of orMore } quorum { numerator denominator } }
  carries { answer reason } wouldPass { party ${STATE} from to }
  silence { state term brokenBy ${STATE} objections { party ${STATE} stand } silent ${STATE} } } } }`;

describe('how the bodies of a joint meeting decide', () => {
  const asOf = async (day: string, viewer = SECRETARIAT) =>
    (await world.runOk(PROGRESSES, { asOf: day }, viewer)).dossier.progresses;

  test('each by its own rule, which says itself in words', async () => {
    const [assembly, silent] = await asOf('2026-03-20');
    expect(assembly).toMatchObject({
      body: { slug: 'assembly' },
      total: 4,
      rule: {
        kind: 'MAJORITY',
        text: 'две трети присутствующих и голосующих; кворум — половина членов',
        en: 'two thirds of those present and voting; quorum: half of the members',
        majority: { share: { numerator: 2, denominator: 3 }, of: 'VOTING', orMore: true },
        quorum: { numerator: 1, denominator: 2 },
      },
      carries: { answer: 'YES', reason: 'За 2 из 3 голосующих, нужно 2.' },
      wouldPass: [],
      silence: null,
    });
    expect(silent).toMatchObject({
      body: { slug: 'silent' },
      rule: { kind: 'SILENCE_PROCEDURE', text: 'процедура умолчания', majority: null, quorum: null },
      carries: { answer: 'NO' },
      wouldPass: [
        [
          { party: { code: 'XB' }, from: 'OBJECTED', to: 'ABSTAINED' },
          { party: { code: 'XD' }, from: 'NO_ANSWER', to: 'AGREED' },
        ],
      ],
      silence: {
        ...{ state: 'BROKEN', term: '2026-03-15', brokenBy: [{ code: 'XB' }], silent: [] },
        objections: [{ party: { code: 'XB' }, stand: 'OBJECTED' }],
      },
    });
  });

  test('as of every day: before the meeting, between it and its attendance, and afterwards', async () => {
    const answers = await Promise.all(
      ['2026-03-09', '2026-03-11', '2026-03-12'].map(async (day) => (await asOf(day))[0].carries.answer),
    );
    expect(answers).toEqual(['NOT_YET', 'CANNOT_TELL', 'YES']);
    const [before] = await asOf('2026-03-09');
    expect(
      before.wouldPass.map((set: readonly { party: { code: string } }[]) => set.map(({ party }) => party.code)),
    ).toEqual([
      ['XA', 'XB', 'XC'],
      ['XA', 'XB', 'XD'],
      ['XA', 'XC', 'XD'],
      ['XB', 'XC', 'XD'],
    ]);
  });

  test.each([
    ['anonymous', ANONYMOUS],
    ['a delegate', delegateOf('XA')],
  ])('%s counts what they may see', async (_, viewer) => {
    const [assembly] = await asOf('2026-03-20', viewer);
    expect(assembly.total).toBe(4);
    expect(assembly.carries.answer).toBe('NOT_YET');
    expect(assembly.wouldPass).toEqual([
      [{ party: { code: 'XC' }, from: 'NO_ANSWER', to: 'AGREED' }],
      [{ party: { code: 'XB' }, from: 'OBJECTED', to: 'AGREED' }],
    ]);
  });

  test('only one body, and no document of another dossier', async () => {
    const { body } = await world.runOk('{ body(slug: "silent") { id } }');
    const { dossier } = await world.runOk(
      'query ($body: ID) { dossier(slug: "ballot-dossier") { progresses(body: $body) { body { slug } } } }',
      { body: body.id },
    );
    expect(dossier).toEqual({ progresses: [{ body: { slug: 'silent' } }] });
    const [other] = (await world.runOk(`{ dossier(slug: "${TRAINING}") { documents { document { id } } } }`)).dossier
      .documents;
    const errors = await world.runError(
      'query ($document: ID) { dossier(slug: "ballot-dossier") { progresses(document: $document) { total } } }',
      { document: other.document.id },
    );
    expect(errors).toEqual([expect.stringMatching(/^document: документа .+ в этом досье нет/)]);
  });
});

describe('the working days of a body', () => {
  const QUERY = `query ($slug: String!, $from: LocalDate!, $to: LocalDate!, $asOf: LocalDate) { body(slug: $slug, asOf: $asOf) { calendar {
    years { firstYear lastYear weekend holidays workingDays citation }
    workingDaysBetween(from: $from, to: $to) { count reason(locale: EN) }
    addWorkingDays(from: $from, count: 2) { day reason } } } }`;
  const calendar = async (slug: string, from: string, to: string, asOf: string | null = null) =>
    (await world.runOk(QUERY, { slug, from, to, asOf })).body.calendar;

  test('are counted by the calendar that was cited', async () => {
    expect(await calendar('assembly', '2026-03-06', '2026-03-11')).toEqual({
      years: [
        {
          ...{ firstYear: 2026, lastYear: 2026, weekend: [6, 7], holidays: ['2026-03-09'], workingDays: [] },
          citation: 'ст. 86',
        },
      ],
      workingDaysBetween: { count: 2, reason: null },
      addWorkingDays: { day: '2026-03-11', reason: null },
    });
  });

  test('nobody can tell without one, outside of its years, or before it was known', async () => {
    const reason = 'No source gives the body’s working days of 2026.';
    const unknown = { years: [], workingDaysBetween: { count: null, reason } };
    expect(await calendar('silent', '2026-03-06', '2026-03-11')).toMatchObject(unknown);
    expect(await calendar('assembly', '2026-03-06', '2026-03-11', '2026-01-31')).toMatchObject(unknown);
    expect(await calendar('assembly', '2026-12-30', '2027-01-11')).toMatchObject({
      workingDaysBetween: { count: null, reason: expect.stringContaining('2027') },
      addWorkingDays: { day: null, reason: expect.stringContaining('2027') },
    });
  });

  test('there are none below zero', async () => {
    const query = '{ body(slug: "assembly") { calendar { addWorkingDays(from: "2026-03-06", count: -1) { day } } } }';
    expect(await world.runError(query)).toEqual(['Рабочих дней не может быть -1. Укажите число от нуля.']);
  });
});
