import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  approvalProgress,
  documentStatuses,
  type LocalDate,
  outstanding,
  type Records,
  stepStatuses,
  VISIBILITIES,
} from '@concord/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadDataset, loadDatasets, openRegister, type Register, verify } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

const TODAY = '2026-11-24';
const sight = VISIBILITIES;

let database: TestDatabase;
let register: Register;
const lines: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  register = await openRegister({ databaseUrl: database.databaseUrl, today: () => TODAY });
  await loadDatasets(register, 'demo', { today: TODAY, log: (line) => lines.push(line) });
});
afterAll(async () => {
  await register.close();
  await database.drop();
});

/** One dossier with what it refers to, today or as of a day. */
async function dossierOn(slug: string, asOf?: LocalDate): Promise<Readonly<{ records: Records; id: string }>> {
  const { records } = await register.loadDossiers({ slugs: [slug] }, { sight, asOf });
  const [dossier] = records.dossier.values();
  if (!dossier) throw new Error(`There is no dossier ${slug}.`);
  return { records, id: dossier.id };
}

describe('the datasets', () => {
  test('load into a fresh database, which then verifies', async () => {
    expect(lines).toEqual([
      expect.stringMatching(/^The record of 2018–2019: \d+ entries recorded$/),
      expect.stringMatching(/^The training set \(synthetic\): \d+ entries recorded$/),
    ]);
    expect(await verify({ databaseUrl: database.databaseUrl })).toMatchObject({ kind: 'sound' });
  });

  test('load a second time, on another day, without a change', async () => {
    const before = await register.position();
    await loadDatasets(register, 'demo', { today: '2026-12-01', log: (line) => lines.push(line) });
    expect(await register.position()).toEqual(before);
    expect(lines.slice(-2)).toEqual([
      'The record of 2018–2019: loaded before',
      'The training set (synthetic): loaded before',
    ]);
  });

  test('whose files have changed since stay as they were loaded, and a start goes on', async () => {
    const other = await createTestDatabase(inject('serverUrl'));
    const own = await openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
    const folder = await mkdtemp(join(tmpdir(), 'concord-start-'));
    await writeFile(
      join(folder, 'old.yaml'),
      `dataset: record-2018-2019\ntitle: Old\nsynthetic: true\ndefaults: { occurred: today }\nfacts:\n  - { kind: documentRegistered, payload: { slug: old, documentKind: other, title: { ru: а, en: a }, dated: today } }\n`,
    );
    await loadDataset(own, join(folder, 'old.yaml'), { today: TODAY, log: () => undefined });
    const said: string[] = [];
    await loadDatasets(own, 'demo', { today: TODAY, log: (line) => said.push(line) });
    expect(said).toEqual([
      'The record of 2018–2019: loaded before, in another version; it stays as it was loaded',
      expect.stringMatching(/^The training set \(synthetic\): \d+ entries recorded$/),
    ]);
    await rm(folder, { recursive: true });
    await own.close();
    await other.drop();
  });

  test('load once when two processes load them at the same time', async () => {
    const other = await createTestDatabase(inject('serverUrl'));
    const open = () => openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
    const [first, second] = await Promise.all([open(), open()]);
    const said: string[] = [];
    const context = { today: TODAY, log: (line: string) => said.push(line) };
    await Promise.all([loadDatasets(first, 'record', context), loadDatasets(second, 'record', context)]);
    expect(said.sort()).toEqual([
      expect.stringMatching(/: \d+ entries recorded$/),
      'The record of 2018–2019: loaded before',
    ]);
    await Promise.all([first.close(), second.close()]);
    await other.drop();
  });

  test('that are known only later are left for a later start, and the others are loaded', async () => {
    const other = await createTestDatabase(inject('serverUrl'));
    const own = await openRegister({ databaseUrl: other.databaseUrl, today: () => '2019-05-01' });
    const said: string[] = [];
    const load = (today: LocalDate) => loadDatasets(own, 'demo', { today, log: (line) => said.push(line) });
    await load('2019-05-01');
    expect(said).toEqual([
      expect.stringMatching(
        /^The record of 2018–2019: not loaded yet, because it is known only since 2019-09-15 \(\S+papers\.yaml:4\), and today is 2019-05-01; it can be loaded on 2019-09-15 or later$/,
      ),
      expect.stringMatching(/^The training set \(synthetic\): \d+ entries recorded$/),
    ]);
    const slugs = async () =>
      [...(await own.loadDossiers({}, { sight })).records.dossier.values()].map(({ slug }) => slug);
    expect(await slugs()).not.toContain('cis-digital-development-concept');
    await load('2019-09-15');
    expect(said.slice(2)).toEqual([
      expect.stringMatching(/^The record of 2018–2019: \d+ entries recorded$/),
      'The training set (synthetic): loaded before',
    ]);
    expect(await slugs()).toContain('cis-digital-development-concept');
    await own.close();
    await other.drop();
  });

  test('have the same ids in another database', async () => {
    const other = await createTestDatabase(inject('serverUrl'));
    const second = await openRegister({ databaseUrl: other.databaseUrl, today: () => TODAY });
    await loadDatasets(second, 'record', { today: TODAY, log: () => undefined });
    const { records } = await second.loadDossiers({}, { sight });
    const [dossier] = records.dossier.values();
    expect(dossier?.id).toBe((await dossierOn('cis-digital-development-concept')).id);
    expect([...records.dossier.values()].map(({ slug }) => slug)).toEqual(['cis-digital-development-concept']);
    await second.close();
    await other.drop();
  });

  test('say no position of a state that is not synthetic', async () => {
    const { records } = await register.loadDossiers({}, { sight });
    expect(records.position.size).toBeGreaterThan(30);
    for (const { partyId, dossierId } of records.position.values()) {
      expect(records.memberState.get(partyId)).toMatchObject({
        synthetic: true,
        code: expect.stringMatching(/^X[A-K]$/),
      });
      expect(records.dossier.get(dossierId)?.synthetic).toBe(true);
    }
  });

  test('cite a paper and a place for every fact of the record', async () => {
    const { records } = await register.loadDossiers({}, { sight });
    const papers = [...records.document.values()].filter(
      ({ dossierId, synthetic }) => dossierId === null && !synthetic,
    );
    const ids = new Set(papers.map(({ id }) => id));
    const entries = await register.loadEntries({ sight });
    const { id } = await dossierOn('cis-digital-development-concept');
    const own = entries.filter(({ payload }) => 'synthetic' in payload && !payload.synthetic);
    for (const entry of [...own, ...entries.filter(({ streamId }) => streamId === id)])
      expect(
        entry.sources.length > 0 && entry.sources.every(({ paperId, locator }) => ids.has(paperId) && locator),
      ).toBe(true);
  });

  test('know every fact by today and none before it happened', async () => {
    for (const { known, occurred } of await register.loadEntries({ sight })) {
      expect(known.edtf <= TODAY || known.edtf.startsWith('/')).toBe(true);
      expect(occurred.edtf).not.toMatch(/today/);
    }
  });
});

describe('the record of 2018–2019, as of a day', () => {
  const SLUG = 'cis-digital-development-concept';
  const statusesOn = async (day: LocalDate) => {
    const { records, id } = await dossierOn(SLUG, day);
    return documentStatuses(records, id, day).map(({ document, statuses }) => [
      document.documentKind,
      Object.fromEntries(statuses.map(({ organisation, status }) => [organisation.slug, status])),
    ]);
  };

  test('tells what happened, when, and with which outcome for Concept and Plan', async () => {
    const { records } = await dossierOn(SLUG);
    const kindOf = (documentId: string) => records.document.get(documentId)?.documentKind;
    const occurrences = [...records.stepOccurrence.values()].sort((a, b) => a.streamVersion - b.streamVersion);
    const told = occurrences.map(({ stepId, occurred, outcomes, forInformation }) => [
      records.step.get(stepId)?.key,
      `${occurred.edtf}${occurred.inferred ? '*' : ''}`,
      outcomes.map(({ documentId, outcome }) => `${kindOf(documentId)} ${outcome}`).join(', '),
      forInformation,
    ]);
    expect(told).toEqual([
      ['drafting', '/2018-10-08*', 'concept prepared, plan prepared', false],
      ['rcc-endorsement', '2018-10-09/2018-10-10', 'concept endorsed, plan endorsed', false],
      ['forwarding', '2018-10-10/2018-12-11*', 'concept forwarded, plan forwarded', false],
      ['expert-group', '2018-12-11', 'concept discussed, plan discussed', false],
      ['rcc-follow-up', '2019-04-18', 'concept heard, plan heard', true],
      ['expert-group', '2019-05-24', 'concept discussed, plan discussed', false],
      ['cis-endorsement', '2019-05-24/2019-07-24*', 'concept endorsed, plan notStated', false],
      ['submission', '2019-05-24/2019-07-24*', 'concept submitted, plan notStated', false],
      ['economic-commission', '2019-07-24*', 'concept endorsed, plan notStated', false],
    ]);
    expect([...records.consultationRequest.values()]).toMatchObject([
      { letterNumber: 'исх. № 165', sent: { edtf: '2019-04-30' }, addresseeIds: [], term: null, answersKnown: false },
    ]);
    expect([...records.collective.values()].map(({ wording }) => wording.ru)).toEqual(['АС РСС', 'члены РГВУ']);
  });

  test('on 8 October 2018 both drafts stand before the RCC Councils', async () => {
    const { records, id } = await dossierOn(SLUG, '2018-10-08');
    const must = stepStatuses(records, id, '2018-10-08').filter(({ state }) => state === 'must');
    expect(must.map(({ step }) => step.key)).toEqual(['rcc-endorsement']);
  });

  test('on 10 October 2018 RCC has endorsed both', async () => {
    expect(await statusesOn('2018-10-10')).toEqual([
      ['concept', expect.objectContaining({ rcc: 'endorsed' })],
      ['plan', expect.objectContaining({ rcc: 'endorsed' })],
    ]);
  });

  test('the information of 18 April 2019 moves nothing', async () => {
    const states = async (day: LocalDate) => {
      const { records, id } = await dossierOn(SLUG, day);
      return stepStatuses(records, id, day).map(({ step, state }) => [step.key, state]);
    };
    expect(await states('2019-04-18')).toEqual(await states('2019-04-17'));
  });

  test('on 1 May 2019 nobody can tell who owes an answer, and no state is named', async () => {
    const { records, id } = await dossierOn(SLUG, '2019-05-01');
    expect(outstanding(records, id, '2019-05-01')).toMatchObject({ kind: 'cannotTell' });
    const stands = approvalProgress(records, id, '2019-05-01')?.stands ?? [];
    expect(stands.map(({ party, stand, late }) => [party.kind, stand, late])).toEqual([
      ['collective', 'cannotTell', false],
      ['collective', 'cannotTell', false],
    ]);
  });

  test('on 24 July 2019 RCC’s endorsement stands, and what became of the Plan cannot be told', async () => {
    expect(await statusesOn('2019-07-24')).toEqual([
      ['concept', { cis: 'underCoordination', rcc: 'endorsed' }],
      ['plan', { cis: 'cannotTell', rcc: 'endorsed' }],
    ]);
  });

  test('on 18 September 2019 the planned Economic Council is without a report, never held', async () => {
    const { records, id } = await dossierOn(SLUG, '2019-09-18');
    const plans = stepStatuses(records, id, '2019-09-18').flatMap(({ plans: all }) => all);
    expect(plans.map(({ plan, state }) => [plan.planned, state])).toEqual([
      [{ edtf: '2019-05-24', inferred: false }, 'held'],
      [{ edtf: '2019-09-13', inferred: true }, 'noReport'],
      [{ edtf: '2019-09-16/2019-09-17', inferred: false }, 'noReport'],
    ]);
    expect(plans.map(({ plan }) => plan.documentIds.length)).toEqual([2, 1, 2]);
    expect(records.remark.size).toBeGreaterThan(15);
  });
});

describe('the training set', () => {
  test('has every stand that needs somebody’s attention, on the day of loading', async () => {
    const { records, id } = await dossierOn('registry-data-exchange');
    const { stands, total, carries, wouldPass } = approvalProgress(records, id, TODAY) ?? {};
    const said = stands?.map(({ party, stand, late }) => [
      party.kind === 'memberState' && party.record.code,
      late ? `${stand}, late` : stand,
    ]);
    expect(total).toBe(11);
    expect(Object.fromEntries(said ?? [])).toMatchObject({
      XB: 'agreedWithComments',
      XC: 'objected',
      XD: 'noAnswer, late',
      XE: 'noAnswer',
      XG: 'disinterested',
      XH: 'stale, late',
    });
    expect(carries?.answer).toBe('no');
    expect(wouldPass?.length).toBeGreaterThan(0);
  });

  test('lets two be silent until tomorrow, and then counts their silence as consent', async () => {
    const { records, id } = await dossierOn('postal-e-signature');
    const silent = (day: LocalDate) => {
      const { stands = [], carries } = approvalProgress(records, id, day) ?? {};
      const counted = stands.filter(({ stand }) => stand === 'noAnswer' || stand === 'agreedBySilence');
      return { stands: counted.map(({ stand }) => stand), carries: carries?.answer };
    };
    expect(silent(TODAY)).toEqual({ stands: ['noAnswer', 'noAnswer'], carries: 'notYet' });
    expect(silent('2026-11-26')).toEqual({ stands: ['agreedBySilence', 'agreedBySilence'], carries: 'yes' });
  });
});
