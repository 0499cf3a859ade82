import { describe, expect, test } from 'vitest';
import { listed, NAMES, useDatasets } from './testkit/datasets.ts';

const TEXT = '{ ru: доложить, en: report }';
const ACT = `{ key: act, verb: instruct, object: ${TEXT}, executors: [body], asNeeded: true }`;
const CLAUSES = `clauses: [{ number: '2.10', acts: [${ACT}] }, { number: 1, acts: [${ACT}] }]`;

/** A dossier with a plan, a meeting of a body, a decision that it took and one that was only drafted. */
const WORLD = `dossier: { slug: matter, route: road }
defaults: { occurred: 2026-11-10 }
facts:
  - { kind: organisationRegistered, payload: { slug: org, names: ${NAMES} } }
  - { kind: memberStateRegistered, payload: { code: XA, names: ${NAMES} } }
  - { kind: bodyRegistered, payload: { slug: body, bodyKind: council, organisation: org, names: ${NAMES} } }
  - kind: routePublished
    payload: { slug: road, routeVersion: 1, title: ${TEXT}, steps: [{ key: sign, name: ${TEXT}, stepType: signature, organisation: org, bodies: [body], after: [], necessity: must }] }
  - { kind: dossierOpened, payload: { title: ${TEXT} } }
  - { kind: documentAdded, payload: { slug: plan, documentKind: plan, title: ${TEXT} } }
  - { kind: documentRegistered, payload: { slug: paper, documentKind: letter, title: ${TEXT}, dated: 2026-11-10 } }
  - { kind: meetingHeld, payload: { key: first, sittings: [{ body: body, number: 1 }] } }
  - { kind: decisionTaken, payload: { key: taken, meeting: first, dossier: matter, ${CLAUSES} } }
  - { kind: decisionDrafted, payload: { key: drafted, meeting: first, dossier: matter, ${CLAUSES} } }
`;

const datasets = useDatasets();

const HEADER = 'dataset: instructions\ntitle: Instructions\nsynthetic: true\n';
const load = (...facts: readonly string[]) =>
  datasets.load({ 'one.yaml': HEADER + WORLD + listed(facts) }, { path: 'one.yaml' });

const given = (fields: string): string => `{ kind: instructionGiven, payload: { key: given, ${fields} } }`;
const GIVEN = given(`object: ${TEXT}, executors: [XA, body]`);
const MEASURE = `{ kind: measureAdded, payload: { key: measure, document: plan, number: '1', title: ${TEXT}, executors: [XA] } }`;

describe('what is refused of instructions and measures, with what was expected', () => {
  test.each([
    ['by a draft of a decision', [given('decision: drafted, act: 1/act')], /only drafted, and instructs nobody/],
    ['by an act that is not there', [given('decision: taken, act: 2/act')], /unknown act "2\/act"/],
    ['by an act of no decision', [given('act: 1/act')], /act: no decision; expected the one that holds it/],
    ['by a decision that is not there', [given('decision: other')], /unknown decision "other"/],
    ['of nobody', [given(`object: ${TEXT}`)], /executors: nobody; expected who has to do it/],
    ['of nothing', [given('executors: [XA]')], /object: nothing; expected what is to be done/],
    ['of who is not there', [given(`object: ${TEXT}, executors: [XB]`)], /unknown body "XB"/],
    [
      'as needed, by a term',
      [given(`object: ${TEXT}, executors: [XA], asNeeded: true, term: 2026-12`)],
      /together with a term/,
    ],
    [
      'a report on what was not given',
      ['{ kind: reportGiven, payload: { key: one, instruction: given, by: [XA] } }'],
      /unknown instruction "given"/,
    ],
    ['a report of nobody', [GIVEN, '{ kind: reportGiven, payload: { key: one, instruction: given, by: [] } }'], /by: /],
    [
      'a measure of a paper',
      [MEASURE.replace('document: plan', 'document: paper')],
      /no document of this dossier; expected one that travels in it/,
    ],
    [
      'progress in no state',
      [MEASURE, '{ kind: measureProgressed, payload: { key: one, measure: measure, party: XA, state: unknown } }'],
      /state/,
    ],
  ])('%s', async (_, facts, message) => {
    await expect(load(...facts)).rejects.toThrow(message);
  });
});

test('an instruction takes from its act what it does not say; a discharge is another fact about it', async () => {
  await load(
    given('decision: taken, act: 2.10/act, term: 2026-12-31'),
    '{ kind: reportGiven, occurred: 2026-11-15, payload: { key: one, instruction: given, by: [XA], meeting: first } }',
    '{ kind: conditionMet, occurred: 2026-11-10, payload: { instruction: given } }',
    '{ kind: instructionDischarged, occurred: 2026-11-20, payload: { instruction: given, reason: Исполнено } }',
    MEASURE,
    '{ kind: measureProgressed, payload: { key: one, measure: measure, party: XA, state: done } }',
  );
  const { records } = await datasets.register.loadDossiers({}, { sight: ['public'] });
  const [instruction] = records.instruction.values();
  const [body] = records.body.values();
  expect(instruction).toMatchObject({
    ...{ object: { en: 'report' }, executorIds: [body?.id], asNeeded: false, term: { edtf: '2026-12-31' } },
    ...{ given: { edtf: '2026-11-10' }, discharged: { edtf: '2026-11-20' }, reason: 'Исполнено' },
  });
  const [decision] = [...records.decision.values()].filter(({ decisionState }) => decisionState === 'taken');
  expect(decision?.clauses.map(({ number }) => number)).toEqual(['1', '2.10']);
  expect(instruction?.actId).toBe(decision?.clauses[1]?.acts[0]?.actId);
  expect([...records.report.values()].map(({ instructionId }) => instructionId)).toEqual([instruction?.id]);
  expect([...records.measureProgress.values()]).toMatchObject([{ measureState: 'done' }]);
});
