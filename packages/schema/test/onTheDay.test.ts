import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDataset } from '@concord/register';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperOf, send } from './sending.ts';
import { openWorld, SECRETARIAT, TODAY, type World } from './world.ts';

const CASES = '{ genitive: Т, dative: Т, accusative: Т, instrumental: Т, prepositional: Т }';
const NAMES = `{ ru: { short: Т, full: Тест, cases: ${CASES} }, en: { short: T, full: Test } }`;
const CITATION = 'citation: { ru: ст. 1, en: art. 1 }';
const body = (slug: string): string =>
  `  - { kind: bodyRegistered, payload: { slug: ${slug}, bodyKind: council, organisation: days, names: ${NAMES} } }\n`;
const member = (of: string, party: string, more = 'role: fullMember, from: 2020'): string =>
  `  - { kind: membershipStarted, payload: { body: ${of}, party: ${party}, ${more} } }\n`;
const rule = (of: string, key: string, kind: string, from: string): string =>
  `  - { kind: decisionRuleCited, payload: { body: ${of}, key: ${key}, ruleKind: ${kind}, from: ${from}, ${CITATION} } }\n`;
const step = (key: string, stepType: string, bodies: string, after: string): string =>
  `        - { key: ${key}, name: { ru: ${key}, en: ${key} }, stepType: ${stepType}, organisation: days, bodies: [${bodies}], after: [${after}], necessity: must }\n`;

/** Two councils of consensus, of which the first is joined by XC and goes over to unanimity once it has decided. */
const BODIES = `defaults: { occurred: 2026-01-01 }
facts:
  - { kind: organisationRegistered, payload: { slug: days, names: ${NAMES} } }
${body('first')}${body('second')}${['first', 'second'].map((of) => member(of, 'XA') + member(of, 'XB')).join('')}
${member('first', 'XC', 'role: fullMember, from: 2026-03-01')}${member('second', 'XK', 'role: observer, from: 2020')}
${rule('first', 'later', 'unanimity', '2026-03-01')}${rule('first', 'earlier', 'consensus', '2020-01-01')}${rule('second', 'only', 'consensus', '2020-01-01')}
  - kind: routePublished
    payload:
      slug: days-route
      routeVersion: 1
      title: { ru: Путь, en: Way }
      steps:
${step('draft', 'preparation', 'first', '')}${step('law', 'consultation', 'first', 'draft')}${step('council', 'approval', 'first, second', 'law')}
`;
const done = (day: string, at: string, outcomes: string): string =>
  `  - { kind: stepOccurrenceRecorded, occurred: ${day}, payload: { key: ${at}, step: ${at}, outcomes: [${outcomes}] } }\n`;
const of = (outcome: string): string =>
  ['one', 'two'].map((document) => `{ document: days-${document}, outcome: ${outcome} }`).join(', ');
const said = (party: string, stand: string): string =>
  `  - { kind: positionExpressed, occurred: 2026-01-20, payload: { step: law, document: days-one, revision: first, party: ${party}, stand: ${stand} } }\n`;
const document = (name: string): string =>
  `  - { kind: documentAdded, payload: { slug: days-${name}, documentKind: rules, title: { ru: ${name}, en: ${name} } } }
  - { kind: revisionIssued, payload: { document: days-${name}, label: first } }\n`;
const DOSSIER = `dossier: { slug: days-dossier, route: days-route }
defaults: { occurred: 2026-01-10 }
facts:
  - { kind: dossierOpened, payload: { title: { ru: Вопрос, en: Question } } }
${document('one')}${document('two')}${done('2026-01-11', 'draft', of('prepared'))}${said('XA', 'agreed')}${said('XB', 'abstained')}${done('2026-02-01', 'law', of('approved'))}`;

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'concord-days-'));
  const head = 'dataset: days\ntitle: D\nsynthetic: true\nfiles: [bodies.yaml, dossier.yaml]\n';
  await writeFile(join(folder, 'dataset.yaml'), head);
  await writeFile(join(folder, 'bodies.yaml'), BODIES);
  await writeFile(join(folder, 'dossier.yaml'), DOSSIER);
  await loadDataset(world.register, folder, { today: TODAY, log: () => undefined });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const PARTY = '{ ... on MemberState { code } ... on Body { slug } }';
const PROGRESSES = `query ($step: ID) { dossier(slug: "days-dossier") { progresses(step: $step) {
  body { slug } revision { document { slug } } total rule { kind } counts { stand count } carries { answer }
  stands { awaited hasVote party ${PARTY} } wouldPass { from to party ${PARTY} } } } }`;
const STEPS = `{ dossier(slug: "days-dossier") { documents { document { id } } steps { state reason parties ${PARTY}
  step { id key bodies { id } } occurrences { outcomes { outcome backTo { key } } } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: a test names the fields that it asked for
type Data = any;
const dossier = async (): Promise<Data> => (await world.runOk(STEPS, {}, SECRETARIAT)).dossier;
const stepOf = async (key: string): Promise<Data> =>
  (await dossier()).steps.find((each: Data) => each.step.key === key);
/** The progress of the first document at a step, in a body. */
const progressOf = async (key: string, slug: string): Promise<Data> => {
  const { step: at } = await stepOf(key);
  const { progresses } = (await world.runOk(PROGRESSES, { step: at.id }, SECRETARIAT)).dossier;
  return progresses.find(({ body: own, revision }: Data) => own.slug === slug && revision.document.slug === 'days-one');
};
const enter = async (key: string, day: string, outcomes: readonly Data[], more: Data = {}): Promise<Data> => {
  const { step: at } = await stepOf(key);
  const source = { paper: await paperOf(world), locator: '1' };
  const input = { dossier: 'days-dossier', step: at.id, occurred: day, outcomes, source, ...more };
  return send(
    world,
    'recordStepOccurrence',
    input,
    SECRETARIAT,
    '... on StepOccurrenceRecorded { entry { summary(locale: RU) } }',
  );
};
const meetAlone = async (slug: string, number: number, day: string): Promise<string> => {
  const source = { paper: await paperOf(world), locator: '1' };
  const { id } = (await world.runOk('query ($slug: String!) { body(slug: $slug) { id } }', { slug })).body;
  const sittings = [{ body: id, number }];
  const announced = { planned: day, occurred: '2026-02-02', sittings, source };
  const fields = '... on MeetingRecorded { meeting { id } }';
  const { meeting } = await send(world, 'announceMeeting', announced, SECRETARIAT, fields);
  await send(world, 'holdMeeting', { meeting: meeting.id, occurred: day, items: [], source }, SECRETARIAT, fields);
  return meeting.id;
};

describe('what was decided', () => {
  test('is told by the members and the rule of its day', async () => {
    expect(await progressOf('law', 'first')).toMatchObject({
      total: 2,
      rule: { kind: 'CONSENSUS' },
      carries: { answer: 'YES' },
      stands: [{ awaited: false }, { awaited: false }],
    });
  });

  test('and the rules say until when each held, and what came after it', async () => {
    const { rules } = (
      await world.runOk('{ body(slug: "first") { rules { kind from { edtf } until { edtf } replacedBy { kind } } } }')
    ).body;
    expect(rules).toEqual([
      {
        kind: 'CONSENSUS',
        from: { edtf: '2020-01-01' },
        until: { edtf: '2026-02-28' },
        replacedBy: { kind: 'UNANIMITY' },
      },
      { kind: 'UNANIMITY', from: { edtf: '2026-03-01' }, until: null, replacedBy: null },
    ]);
  });
});

describe('at a step of two bodies', () => {
  test('who is asked without a vote is shown and stops nothing, and an abstention is enough of a member', async () => {
    const { step: at } = await stepOf('council');
    const { memberStates } = await world.runOk('{ memberStates { id code } }');
    const idOf = (code: string): string => memberStates.find((each: Data) => each.code === code).id;
    const source = { paper: await paperOf(world), locator: '1' };
    const asked = {
      dossier: 'days-dossier',
      step: at.id,
      addressees: ['XA', 'XB', 'XK'].map(idOf),
      occurred: '2026-02-02',
      source,
    };
    expect(await send(world, 'requestPositions', asked, SECRETARIAT, '')).not.toMatchObject({
      code: expect.anything(),
    });
    const [{ document: one }] = (await dossier()).documents;
    for (const [code, stand] of [
      ['XA', 'AGREED'],
      ['XB', 'OBJECTED'],
      ['XK', 'OBJECTED'],
    ] as const) {
      const input = {
        dossier: 'days-dossier',
        document: one.id,
        step: at.id,
        party: idOf(code),
        stand,
        occurred: '2026-02-03',
        source,
      };
      expect(await send(world, 'expressPosition', input, SECRETARIAT, '')).not.toMatchObject({
        code: expect.anything(),
      });
    }
    expect(await progressOf('council', 'second')).toMatchObject({
      total: 2,
      counts: [
        { stand: 'AGREED', count: 1 },
        { stand: 'OBJECTED', count: 1 },
      ],
      carries: { answer: 'NO' },
      stands: [
        { hasVote: true, party: { code: 'XA' } },
        { hasVote: true, party: { code: 'XB' } },
        { hasVote: false, party: { code: 'XK' } },
      ],
      wouldPass: [[{ from: 'OBJECTED', to: 'ABSTAINED', party: { code: 'XB' } }]],
    });
    expect((await stepOf('council')).parties).toEqual([{ code: 'XB' }]);
    const abstained = { dossier: 'days-dossier', document: one.id, step: at.id, party: idOf('XB'), stand: 'ABSTAINED' };
    await send(world, 'expressPosition', { ...abstained, occurred: '2026-02-04', source }, SECRETARIAT, '');
    expect((await progressOf('council', 'second')).carries).toEqual({ answer: 'YES' });
  });

  test('the meeting of one does not do it, and it is told who has decided', async () => {
    const meeting = await meetAlone('second', 1, '2026-03-10');
    const documents = (await dossier()).documents.map((each: Data) => each.document.id);
    const outcomes = documents.map((id: string) => ({ document: id, outcome: 'APPROVED' }));
    await enter('council', '2026-03-10', outcomes, { meeting });
    const { state, reason, parties } = await stepOf('council');
    expect([state, parties]).toEqual(['MUST', [{ slug: 'first' }]]);
    expect(reason).toContain('Решение принято: Т (утверждено, 10 марта 2026); остаётся: Т.');
  });

  test('when one document is approved by all and the other sent back, both are told', async () => {
    const [one, two] = (await dossier()).documents.map((each: Data) => each.document.id);
    const { step: council } = await stepOf('council');
    const { step: draft } = await stepOf('draft');
    const wrong = await enter('council', '2026-03-12', [{ document: two, outcome: 'RETURNED', backTo: council.id }]);
    expect(wrong).toMatchObject({
      code: 'RETURN_DOES_NOT_FIT',
      ru: expect.stringContaining('этапы до него: «draft» и «law»'),
    });
    const parted = await enter('council', '2026-03-12', [
      { document: one, outcome: 'APPROVED' },
      { document: two, outcome: 'RETURNED', backTo: draft.id },
    ]);
    expect(parted).toMatchObject({ entry: { summary: expect.stringContaining('(на этап «draft»)') } });
    const { steps } = await dossier();
    expect(steps.map(({ step: at, state }: Data) => [at.key, state])).toEqual([
      ['draft', 'MUST'],
      ['law', 'NOT_YET'],
      ['council', 'NOT_YET'],
    ]);
    expect(steps[2].reason).toMatch(/^«one»: утверждено; «two»: возвращено на доработку\. Сначала: «law»\./);
    expect(steps[2].occurrences.at(-1).outcomes).toEqual([
      { outcome: 'APPROVED', backTo: null },
      { outcome: 'RETURNED', backTo: { key: 'draft' } },
    ]);
  });
});
