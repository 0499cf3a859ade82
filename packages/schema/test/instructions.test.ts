import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@concord/domain';
import { loadDataset } from '@concord/register';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, delegateOf, idsFor, openWorld, RECORD, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

const VIEWER: Viewer = { role: 'viewer', account: 'viewer' };

/** What a taken decision of the expert group of 14 February instructs, what was only drafted, and a plan. */
const FACTS = `dataset: instructions
title: Instructions
synthetic: true
dossier: { slug: ${TRAINING}, route: cts-agreements }
defaults: { sources: [{ paper: cts-letters, at: minutes 12 }] }
facts:
  - kind: decisionTaken
    occurred: 2026-02-14
    payload:
      key: instructing
      meeting: expert-group-12
      dossier: ${TRAINING}
      number: '12/1'
      clauses:
        - number: 1
          acts:
            - key: report
              verb: instruct
              object: { ru: доложить о переводе реестров, en: report on the registers }
              executors: [cts-working-group]
              reportTo: [cts-communications-commission]
              condition: { wording: { ru: после подписания, en: after signature }, step: cts-agreements/signature }
              asNeeded: true
            - { key: collect, verb: instruct, object: { ru: собрать сведения, en: collect }, executors: [cts-working-group] }
  - kind: decisionDrafted
    occurred: 2026-03-19
    payload:
      key: drafted-only
      meeting: commission-71
      dossier: ${TRAINING}
      clauses: [{ number: 1, acts: [{ key: report, verb: instruct, object: { ru: доложить, en: report }, executors: [cts-working-group] }] }]
  - { kind: instructionGiven, occurred: 2026-02-14, payload: { key: after-signature, decision: instructing, act: 1/report } }
  - kind: instructionGiven
    occurred: 2026-02-15
    payload:
      key: late
      object: { ru: представить перечень реестров, en: present the list of registers }
      executors: [XA]
      coExecutors: [XB, cts-working-group]
      reportTo: [cts-communications-commission]
      term: 2026-03-10
  - kind: instructionGiven
    occurred: 2026-02-10
    payload: { key: monthly, object: { ru: докладывать, en: report }, executors: [cts-working-group], period: month }
  - kind: reportGiven
    occurred: 2026-03-05
    payload: { key: first, instruction: monthly, by: [cts-working-group], meeting: expert-group-12, text: Начато }
  - kind: instructionGiven
    occurred: 2026-02-16
    visibility: members
    payload: { key: for-members, object: { ru: сверить списки, en: compare lists }, executors: [XC], term: 2026-03-01 }
  - kind: instructionGiven
    occurred: 2026-02-16
    visibility: secretariat
    payload: { key: hidden, object: { ru: подготовить справку, en: prepare a note }, executors: [XC], term: 2026-02-20 }
  - kind: instructionGiven
    occurred: 2026-02-16
    payload: { key: done, object: { ru: назначить ответственных, en: name who is responsible }, executors: [XD] }
  - { kind: instructionDischarged, occurred: 2026-03-01, payload: { instruction: done, reason: Исполнено } }
  - kind: measureAdded
    occurred: 2026-02-14
    payload:
      key: exchange
      document: registry-data-agreement
      number: '2.1'
      title: { ru: Обмен реестрами, en: Exchange of registers }
      executors: [XA, XB, XC]
      term: 2026-03-15
  - { kind: measureProgressed, occurred: 2026-02-20, payload: { key: xa-1, measure: exchange, party: XA, state: underWay } }
  - { kind: measureProgressed, occurred: 2026-03-12, payload: { key: xa-2, measure: exchange, party: XA, state: done } }
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const folder = await mkdtemp(join(tmpdir(), 'concord-instructions-'));
  await writeFile(join(folder, 'one.yaml'), FACTS);
  await loadDataset(world.register, join(folder, 'one.yaml'), { today: TODAY, log: () => undefined });
  await rm(folder, { recursive: true });
});
afterAll(() => world.close());

const LIST = `query ($filter: InstructionFilter, $asOf: LocalDate, $first: Int, $after: String) {
  instructions(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount asOf position pageInfo { hasNextPage endCursor }
    edges { node { id object(locale: EN) state reason nextReportDue daysLate since { edtf } dossier { slug } } }
  }
}`;

type Node = Readonly<Record<'id' | 'object' | 'state', string>> &
  Readonly<{ daysLate: number | null; dossier: { slug: string } }>;

/** Those of the one dossier that this file instructs about; the training set has others. */
async function list(variables: object = {}, viewer = ANONYMOUS): Promise<readonly Node[]> {
  const { instructions } = await world.runOk(LIST, { ...variables }, viewer);
  const nodes: readonly Node[] = instructions.edges.map(({ node }: { node: Node }) => node);
  return nodes.filter(({ dossier }) => dossier.slug === TRAINING);
}
const told = (nodes: readonly Node[]) => nodes.map(({ object, state, daysLate }) => [object, state, daysLate]);
const objectsOf = (nodes: readonly Node[]) => nodes.map(({ object }) => object);

async function idOf(object: string): Promise<string> {
  const nodes = [...(await list({}, SECRETARIAT)), ...(await list({ filter: { state: 'DISCHARGED' } }, SECRETARIAT))];
  return nodes.find((node) => node.object === object)?.id ?? '';
}

describe('who has to report', () => {
  test('the most overdue first, then what is due next, as far as the reader may see', async () => {
    const open = [
      ['present the list of registers', 'LATE', 10],
      ['report', 'REPORTED', null],
      ['report on the registers', 'WAITING', null],
    ];
    expect(told(await list())).toEqual(open);
    const compare = ['compare lists', 'LATE', 19];
    expect(told(await list({}, VIEWER))).toEqual([compare, ...open]);
    expect(told(await list({}, delegateOf('XC')))).toEqual([compare, ...open]);
    expect(told(await list({}, SECRETARIAT))).toEqual([['prepare a note', 'LATE', 28], compare, ...open]);
  });

  test('on a past day as it was known then', async () => {
    const past = await list({ asOf: '2026-03-01' });
    expect(told(past)).toEqual([
      ['report', 'RUNNING', null],
      ['present the list of registers', 'RUNNING', null],
      ['report on the registers', 'WAITING', null],
    ]);
    expect(objectsOf(await list({ asOf: '2026-02-28', filter: { stateCode: 'xd' } }))).toEqual([
      'name who is responsible',
    ]);
    expect(await list({ asOf: '2026-02-09' })).toEqual([]);
    const { node } = await world.runOk(
      'query ($id: ID!) { node(id: $id) { ... on Instruction { state reports { totalCount } } } }',
      { id: past[0]?.id },
    );
    expect(node).toEqual({ state: 'RUNNING', reports: { totalCount: 0 } });
  });

  test('by state of the instruction, by executor, by the code of a state, late or not', async () => {
    const { party } = await idsFor(world, 'XB');
    const wanted = async (filter: object) => objectsOf(await list({ filter }, SECRETARIAT));
    expect(await wanted({ executor: party })).toEqual(['present the list of registers']);
    expect(await wanted({ stateCode: 'XC', late: true })).toEqual(['prepare a note', 'compare lists']);
    expect(await wanted({ late: false })).toEqual(['report', 'report on the registers']);
    expect(await wanted({ state: 'DISCHARGED' })).toEqual(['name who is responsible']);
    expect(await world.runError(LIST, { filter: { executor: 'x' } })).toEqual([
      expect.stringMatching(/^filter\.executor/),
    ]);
    expect(await world.runError(LIST, { filter: { stateCode: 'ZZ' } })).toEqual([expect.stringContaining('XA, XB')]);
  });

  test('page by page', async () => {
    const first = (await world.runOk(LIST, { first: 2 })).instructions;
    expect([first.totalCount, first.edges.length, first.pageInfo.hasNextPage]).toEqual([5, 2, true]);
    expect(objectsOf(await list({ first: 3, after: first.pageInfo.endCursor }))).toEqual([
      ...['report', 'report on the registers'],
    ]);
    expect([first.asOf, first.position]).toEqual([TODAY, expect.any(String)]);
  });

  test('says whence it comes, who is charged, what starts it, and who reported where', async () => {
    const { node } = await world.runOk(
      `query ($id: ID!) { node(id: $id) { ... on Instruction {
        decision { number state } act { id object(locale: EN) } asNeeded period condition(locale: EN) conditionStep { key }
        executors { ... on Body { slug } } reportTo { ... on Body { slug } } reason sources { place }
      } } }`,
      { id: await idOf('report on the registers') },
    );
    expect(node).toEqual({
      ...{ decision: { number: '12/1', state: 'TAKEN' }, asNeeded: true, period: null, condition: 'after signature' },
      ...{ act: { id: expect.any(String), object: 'report on the registers' }, conditionStep: { key: 'signature' } },
      ...{ executors: [{ slug: 'cts-working-group' }], reportTo: [{ slug: 'cts-communications-commission' }] },
      ...{ reason: expect.stringContaining('Условие: после подписания'), sources: [{ place: 'minutes 12' }] },
    });
    const { node: monthly } = await world.runOk(
      `query ($id: ID!) { node(id: $id) { ... on Instruction { nextReportDue
        reports(first: 1) { totalCount edges { node { text by { ... on Body { slug } } meeting { held { edtf } } } } }
      } } }`,
      { id: await idOf('report') },
    );
    expect(monthly).toMatchObject({ nextReportDue: '2026-04-10', reports: { totalCount: 1 } });
    expect(monthly.reports.edges[0].node).toMatchObject({ text: 'Начато', by: [{ slug: 'cts-working-group' }] });
    expect(monthly.reports.edges[0].node.meeting.held.edtf).toBe('2026-02-14');
  });

  test('of a dossier all are told, discharged ones at the end; on the record there are none, because its decision is a draft', async () => {
    const { training, record } = await world.runOk(`{
      training: dossier(slug: "${TRAINING}") { instructions { edges { node { state dischargeReason } } } }
      record: dossier(slug: "${RECORD}") { instructions { totalCount } decisions { state } measures { totalCount } }
    }`);
    expect(training.instructions.edges.at(-1).node).toEqual({ state: 'DISCHARGED', dischargeReason: 'Исполнено' });
    expect(record.decisions).toContainEqual({ state: 'DRAFTED' });
    expect([record.instructions.totalCount, record.measures.totalCount]).toEqual([0, 0]);
  });

  test('what a reader may not see is no object for them either', async () => {
    const id = await idOf('prepare a note');
    for (const [viewer, found] of [
      [VIEWER, null],
      [SECRETARIAT, { __typename: 'Instruction' }],
    ] as const)
      expect((await world.runOk('query ($id: ID!) { node(id: $id) { __typename } }', { id }, viewer)).node).toEqual(
        found,
      );
  });
});

test('a measure says by party what is known, and counts that sum to the total, on any day', async () => {
  const query = `query ($asOf: LocalDate, $document: ID) { dossier(slug: "${TRAINING}", asOf: $asOf) { measures(document: $document) {
    totalCount edges { node { number done late daysLate total reason counts { state count }
      progress { party { ... on MemberState { code } } state stateText when { edtf } } } }
  } } }`;
  const { document } = await idsFor(world, 'XA');
  const at = async (asOf?: string) => (await world.runOk(query, { asOf, document })).dossier.measures.edges[0]?.node;
  const now = await at();
  expect(now).toMatchObject({ number: '2.1', done: false, late: true, daysLate: 5, total: 3 });
  expect(now.progress).toEqual([
    { party: { code: 'XA' }, state: 'DONE', stateText: 'выполнено', when: { edtf: '2026-03-12' } },
    { party: { code: 'XB' }, state: null, stateText: 'не известно', when: null },
    { party: { code: 'XC' }, state: null, stateText: 'не известно', when: null },
  ]);
  expect(now.counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(3);
  expect(now.reason).toBe('Выполнено: 1, не известно: 2 (всего 3). Срок: 15 марта 2026. Просрочено: 5 дней.');
  expect((await at('2026-03-01')).progress[0].state).toBe('UNDER_WAY');
  expect(await at('2026-02-13')).toBeUndefined();
});

let keys = 0;
/** Carries out a command of this noun on the training dossier, entered by the secretariat unless another does. */
async function carry(name: string, given: object, viewer: Viewer = SECRETARIAT, sourced = true) {
  keys += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { result: ${name}(input: $input) {
    __typename ... on CommandRefused { code en: message(locale: EN) facts }
    ... on ${DONE[name]} { entry { kind } cursor dossier { version } }
  } }`;
  const input = {
    ...{ dossier: TRAINING, occurred: TODAY, idempotencyKey: `key ${keys}` },
    ...(sourced && { source: { paper: (await paper()).id, locator: 'minutes 12' } }),
    ...given,
  };
  return (await world.runOk(source, { input }, viewer)).result;
}
const DONE: Readonly<Record<string, string>> = {
  ...{ giveInstruction: 'InstructionGiven', giveReport: 'ReportGiven' },
  ...{ dischargeInstruction: 'InstructionDischarged', addMeasure: 'MeasureAdded' },
  ...{ recordMeasureProgress: 'MeasureProgressRecorded', recordConditionMet: 'ConditionMet' },
};
async function paper(): Promise<{ id: string }> {
  const { dossier } = await world.runOk(`{ dossier(slug: "${TRAINING}") { sources { paper { id } } } }`);
  return dossier.sources[0].paper;
}

describe('commands', () => {
  test('give by an act of a decision that was taken, and not of one that is only drafted', async () => {
    const { dossier } = await world.runOk(
      `{ dossier(slug: "${TRAINING}") { decisions { id state clauses { acts { id object(locale: EN) } } } } }`,
    );
    type Decision = { id: string; state: string; clauses: { acts: { id: string }[] }[] };
    const of = (state: string) => {
      const found = dossier.decisions.find((decision: Decision) => decision.state === state) as Decision;
      return { decision: found.id, acts: found.clauses[0]?.acts ?? [] };
    };
    const [taken, drafted] = [of('TAKEN'), of('DRAFTED')];
    expect(await carry('giveInstruction', { decision: drafted.decision, act: drafted.acts[0]?.id })).toMatchObject({
      code: 'DECISION_ONLY_DRAFTED',
    });
    const act = { decision: taken.decision, act: taken.acts[1]?.id, term: '2026-12' };
    expect(await carry('giveInstruction', act, delegateOf('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await carry('giveInstruction', act)).toMatchObject({ entry: { kind: 'instructionGiven' } });
    expect(await carry('giveInstruction', act)).toMatchObject({ code: 'ALREADY_INSTRUCTED' });
    const given = (await list()).find(({ object }) => object === 'collect');
    expect(given).toMatchObject({ state: 'RUNNING', nextReportDue: '2026-12-31' });
  });

  test('a delegate reports for its own state, and only that; the report discharges nothing, and nobody is late any more', async () => {
    const [instruction, { party }] = [await idOf('present the list of registers'), await idsFor(world, 'XA')];
    const report = { instruction, by: [party], text: 'Готово' };
    expect(await carry('giveReport', report, delegateOf('XB'), false)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await carry('giveReport', report, VIEWER, false)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await carry('giveReport', report, ANONYMOUS, false)).toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await carry('giveReport', report, delegateOf('XA'), false)).toMatchObject({
      entry: { kind: 'reportGiven' },
    });
    const monthly = { ...report, instruction: await idOf('compare lists') };
    expect(await carry('giveReport', monthly, delegateOf('XA'), false)).toMatchObject({ code: 'NOT_CHARGED' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Instruction { state reports { totalCount } } } }';
    expect((await world.runOk(query, { id: instruction })).node).toEqual({
      state: 'REPORTED',
      reports: { totalCount: 1 },
    });
  });

  test('a discharge says why, comes once, and a refusal repeats the id that was sent', async () => {
    const instruction = await idOf('report');
    expect(await carry('dischargeInstruction', { instruction: 'x', reason: 'y' })).toMatchObject({
      ...{ code: 'UNKNOWN_INSTRUCTION', facts: { instruction: 'x' } },
    });
    const discharge = { instruction, reason: 'Исполнено' };
    expect(await carry('dischargeInstruction', discharge, delegateOf('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await carry('dischargeInstruction', discharge)).toMatchObject({ entry: { kind: 'instructionDischarged' } });
    expect(await carry('dischargeInstruction', discharge)).toMatchObject({ code: 'INSTRUCTION_DISCHARGED' });
    expect(objectsOf(await list())).not.toContain('report');
  });

  test('what a condition in words waits for comes about once, and not where there is none', async () => {
    const instruction = await idOf('compare lists');
    expect(await carry('recordConditionMet', { instruction }, delegateOf('XC'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await carry('recordConditionMet', { instruction })).toMatchObject({ code: 'WITHOUT_CONDITION' });
    const condition = { wording: { ru: 'при наличии средств', en: 'funds permitting' } };
    const { party } = await idsFor(world, 'XD');
    const given = { object: { ru: 'напечатать', en: 'print' }, executors: [party], condition };
    expect(await carry('giveInstruction', given)).toMatchObject({ entry: { kind: 'instructionGiven' } });
    const waiting = await idOf('print');
    const stands = async () => {
      const query =
        'query ($id: ID!) { node(id: $id) { ... on Instruction { state conditionMet { edtf } yetToReport { __typename } } } }';
      return (await world.runOk(query, { id: waiting })).node;
    };
    expect(await stands()).toEqual({ state: 'CANNOT_TELL', conditionMet: null, yetToReport: [] });
    expect(await carry('recordConditionMet', { instruction: waiting })).toMatchObject({
      entry: { kind: 'conditionMet' },
    });
    expect(await stands()).toMatchObject({ state: 'RUNNING', yetToReport: [{ __typename: 'MemberState' }] });
    expect(await carry('recordConditionMet', { instruction: waiting })).toMatchObject({ code: 'CONDITION_MET_BEFORE' });
  });

  test('a measure is added by the secretariat, and told of by a delegate for its own state', async () => {
    const { document, party } = await idsFor(world, 'XA');
    const measure = { document, number: '3.1', title: { ru: 'Обучение', en: 'Training' }, executors: [party] };
    expect(await carry('addMeasure', measure, delegateOf('XA'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await carry('addMeasure', measure)).toMatchObject({ entry: { kind: 'measureAdded' } });
    expect(await carry('addMeasure', measure)).toMatchObject({ code: 'REPEATED_MEASURE' });
    const { dossier } = await world.runOk(
      `{ dossier(slug: "${TRAINING}") { measures { edges { node { id number } } } } }`,
    );
    const { node } = dossier.measures.edges.at(-1);
    const progress = { measure: node.id, party, state: 'UNDER_WAY' };
    expect(await carry('recordMeasureProgress', progress, delegateOf('XB'), false)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await carry('recordMeasureProgress', progress, delegateOf('XA'), false)).toMatchObject({
      entry: { kind: 'measureProgressed' },
    });
    const other = { ...progress, party: (await idsFor(world, 'XB')).party };
    expect(await carry('recordMeasureProgress', other)).toMatchObject({ code: 'NOT_CHARGED' });
  });
});
