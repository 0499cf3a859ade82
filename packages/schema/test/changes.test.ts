import { onDay } from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusedIn } from './refusedIn.ts';
import { ANONYMOUS, openWorld, RECORD, SECRETARIAT, TODAY, TRAINING, type World } from './world.ts';

/** A public dossier and a hidden one; of the public one the secretariat alone knows a remark. */
const id = idsOf();
const secretId = idsOf();
let world: World;
beforeAll(async () => {
  world = await openWorld();
  const hidden = { visibility: 'secretariat' as const };
  await world.register.append(
    [
      ...worldEntries(id, 'public', 'open'),
      ...worldEntries(secretId, 'secretariat', 'secret'),
      remark(id, 'тайное замечание', { ...hidden, day: '2026-03-05' }),
      remark(id, 'замечание', { day: '2026-03-10' }),
    ],
    { idempotencyKey: 'open' },
  );
});
afterAll(() => world.close());

const QUERY = `query ($from: LocalDate!, $to: LocalDate!, $first: Int, $after: String) {
  changes(from: $from, to: $to, first: $first, after: $after) {
    totalCount from to position pageInfo { hasNextPage endCursor }
    edges { node {
      dossier { slug asOf } before { slug asOf } entries { id kind }
      differences { kind subject(locale: EN) before(locale: EN) after(locale: EN) ru: subject(locale: RU) }
    } }
  }
}`;

type Change = Readonly<{
  dossier: { slug: string; asOf: string };
  before: { asOf: string } | null;
  entries: { id: string; kind: string }[];
  differences: { kind: string; subject: string; before: string | null; after: string | null }[];
}>;

const changes = async (from: string, to: string, more: object = {}, viewer = ANONYMOUS) =>
  (await world.runOk(QUERY, { from, to, first: 100, ...more }, viewer)).changes;
const nodesOf = ({ edges }: { edges: { node: Change }[] }) => edges.map(({ node }) => node);
const ofRecord = async (from: string, to: string) =>
  nodesOf(await changes(from, to)).find(({ dossier }) => dossier.slug === RECORD);
const kindsOf = ({ entries }: Change) => entries.map(({ kind }) => kind);

describe('between two days, the dossier of the record', () => {
  test('became known on 8 October 2018, and was not there before', async () => {
    const change = await ofRecord('2018-10-07', '2018-10-08');
    expect(change?.before).toBeNull();
    expect(change && kindsOf(change)).toContain('dossierOpened');
    expect(change?.differences[0]).toMatchObject({ kind: 'DOSSIER', before: null, after: 'known' });
  });

  test('was endorsed by 10 October: documents, holder, steps and who is awaited', async () => {
    const change = await ofRecord('2018-10-08', '2018-10-10');
    expect(change).toMatchObject({ dossier: { asOf: '2018-10-10' }, before: { asOf: '2018-10-08' } });
    expect(change && kindsOf(change)).toEqual(['decisionTaken', 'stepOccurrenceRecorded']);
    expect(change?.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'DOCUMENT_STATUS', before: 'under coordination', after: 'endorsed' }),
        expect.objectContaining({
          kind: 'DECISION',
          subject: 'Decision No. 53/24-9.2',
          before: null,
          after: 'decision',
        }),
        expect.objectContaining({ kind: 'HOLDER', before: null, after: 'RCC Executive Committee' }),
        expect.objectContaining({ kind: 'STEP', ru: 'этап «Одобрение Советами РСС»', after: 'done' }),
        expect.objectContaining({
          ...{ kind: 'OUTSTANDING', before: expect.stringMatching(/^Cannot tell\./) },
          after: '“Forwarding to the CIS Executive Committee”: RCC Executive Committee',
        }),
      ]),
    );
  });

  test('had a plan by 1 May 2019 that was held by September, and another of which there was no report', async () => {
    const plans = async (from: string, to: string) =>
      (await ofRecord(from, to))?.differences
        .filter(({ kind }) => kind === 'PLAN')
        .map(({ before, after }) => [before, after]);
    expect(await plans('2018-12-11', '2019-05-01')).toEqual([[null, '24 May 2019: planned']]);
    expect(await plans('2019-05-01', '2019-09-15')).toEqual([
      ['24 May 2019: planned', '24 May 2019: held'],
      [null, '13 September 2019*: no report'],
      [null, '16–17 September 2019: planned'],
    ]);
  });

  test('came onto an agenda, with a draft decision, and a paper says how it stands', async () => {
    const told = (await ofRecord('2019-09-14', '2019-09-15'))?.differences ?? [];
    const of = (wanted: string) =>
      told.filter(({ kind }) => kind === wanted).map(({ subject, after }) => [subject, after]);
    expect(of('AGENDA_ITEM')).toEqual([['Agenda item No. 55/25-13', expect.stringContaining('No. 55/25')]]);
    expect(of('DECISION')).toEqual([['Decision No. 55/25', 'draft decision']]);
    expect(of('STATUS_REPORT')).toEqual([['The status that a paper gives', 'under coordination']]);
  });

  test('was asked about, and the answers were summarised', async () => {
    const letters = async (from: string, to: string) =>
      (await ofRecord(from, to))?.differences
        .filter(({ kind }) => kind === 'LETTER')
        .map(({ before, after }) => [before, after]);
    expect(await letters('2019-04-29', '2019-04-30')).toEqual([[null, '30 April 2019']]);
    expect(await letters('2019-05-23', '2019-05-24')).toEqual([
      ['30 April 2019', '30 April 2019; the answers were summarised and forwarded'],
    ]);
  });

  test('changed by time alone when the day of its plan had passed', async () => {
    const change = await ofRecord('2019-09-15', '2019-09-18');
    expect(change?.entries).toEqual([]);
    expect(change?.differences).toMatchObject([
      { kind: 'PLAN', before: '16–17 September 2019: planned', after: '16–17 September 2019: no report' },
    ]);
    expect(await ofRecord('2019-09-18', '2019-09-19')).toBeUndefined();
  });

  test('came to be one of which nobody can tell once its sources had been silent for long', async () => {
    expect((await ofRecord('2019-09-18', TODAY))?.differences).toMatchObject([
      { kind: 'OUTSTANDING', after: 'Cannot tell. Last news: not after 15 September 2019*.' },
    ]);
  });
});

describe('the list of changes', () => {
  test('has the most pressing first, reflects both days, and tells the entries as the journal has them', async () => {
    const found = await changes('2026-03-12', TODAY);
    expect(found).toMatchObject({ from: '2026-03-12', to: TODAY });
    expect(world.register.cursors.decode(found.position)?.number).toBe((await world.register.position()).number);
    const nodes = nodesOf(found);
    const { dossiers } = await world.runOk('{ dossiers(first: 100) { edges { node { slug } } } }');
    const order = dossiers.edges.map(({ node }: { node: { slug: string } }) => node.slug);
    expect(nodes[0]?.dossier.slug).toBe(TRAINING);
    const places = nodes.map(({ dossier }) => order.indexOf(dossier.slug));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const stored = await world.register.loadEntries({ sight: ['public'] });
    for (const { entries } of nodes) {
      const numbers = entries.map((entry) => {
        const inner = Buffer.from(entry.id, 'base64').toString().slice('JournalEntry:'.length);
        return stored.findIndex(({ id: known }) => known === inner);
      });
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers).not.toContain(-1);
    }
  });

  test('is read page by page', async () => {
    const all = await changes('2019-01-01', TODAY);
    const read: Change[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await changes('2019-01-01', TODAY, { first: 2, after });
      expect(page.totalCount).toBe(all.totalCount);
      read.push(...nodesOf(page));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(read).toEqual(nodesOf(all));
  });

  test('is asked for the dossiers in which a state has a say alone, and says what one letter brought in one line', async () => {
    const query = `query ($states: [String!]) {
      changes(from: "2026-01-01", to: "${TODAY}", first: 100, filter: { states: $states }) {
        edges { node { dossier { slug stepProgresses { step { id } } } differences { kind letter(locale: RU) } } }
      }
    }`;
    const all = (await world.runOk(query)).changes.edges;
    const own = (await world.runOk(query, { states: ['xb'] })).changes.edges;
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(all.length);
    expect(await world.runError(query, { states: ['QQ'] })).toEqual([expect.stringContaining('filter.states: «QQ»')]);
    const [{ node }] = own;
    const steps = node.dossier.stepProgresses.map(({ step }: { step: { id: string } }) => step.id);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps.length).toBeGreaterThan(0);
  });

  test('has nothing of what a misentry improved, and what a revised fact changed', async () => {
    const [draft] = nodesOf(await changes('2026-03-09', '2026-03-10')).filter(({ dossier }) => dossier.slug === 'open');
    expect(draft?.differences).toMatchObject([{ kind: 'REMARK', before: null, after: 'замечание' }]);
    const own = await world.register.loadEntries({ sight: ['public'], streamIds: [id('dossier')] });
    const original = own.at(-1);
    const corrected = (kind: 'misentryCorrected' | 'factRevised', corrects: string, text: string, day: string) =>
      newEntry(
        'dossier',
        id('dossier'),
        kind,
        {
          ...{ corrects, reason: 'уточнено' },
          replacement: {
            ...{ kind: 'remarkNoted', version: 1, sources: [], occurred: onDay('2026-03-10') },
            payload: { ...original?.payload, text: { ru: text, en: text } },
          },
        } as never,
        { day },
      );
    const [slip] = await world.register.append(
      [corrected('misentryCorrected', original?.id ?? '', 'исправлено', '2026-03-15')],
      { idempotencyKey: 'slip' },
    );
    const openIn = async (from: string, to: string) =>
      nodesOf(await changes(from, to)).filter(({ dossier }) => dossier.slug === 'open');
    expect(await openIn('2026-03-14', '2026-03-15')).toEqual([]);
    expect((await openIn('2026-03-09', '2026-03-10'))[0]?.differences).toMatchObject([{ after: 'исправлено' }]);
    await world.register.append([corrected('factRevised', slip?.id ?? '', 'пересмотрено', '2026-03-16')], {
      idempotencyKey: 'revised',
    });
    expect((await openIn('2026-03-15', '2026-03-16'))[0]).toMatchObject({
      entries: [{ kind: 'factRevised' }],
      differences: [{ kind: 'REMARK', before: 'исправлено', after: 'пересмотрено' }],
    });
  });
});

describe('what the secretariat alone knows', () => {
  test('makes no difference, no entry and no dossier for others', async () => {
    const theirs = await changes('2026-02-28', '2026-03-06');
    const mine = await changes('2026-02-28', '2026-03-06', {}, SECRETARIAT);
    expect(mine.totalCount).toBe(theirs.totalCount + 1);
    expect(JSON.stringify(theirs)).not.toMatch(/secret|тайное/);
    const remarks = nodesOf(await changes('2026-03-04', '2026-03-05', {}, SECRETARIAT)).filter(
      ({ dossier }) => dossier.slug === 'open',
    );
    expect(remarks).toMatchObject([
      { entries: [{ kind: 'remarkNoted' }], differences: [{ kind: 'REMARK', after: 'тайное замечание' }] },
    ]);
    const others = nodesOf(await changes('2026-03-04', '2026-03-05'));
    expect(others.map(({ dossier }) => dossier.slug)).not.toContain('open');
  });
});

describe('refused in both languages', () => {
  test.each([
    ['2019-05-01', '2019-05-01'],
    ['2019-05-02', '2019-05-01'],
  ])('are days that do not follow each other: %s and %s', async (from, to) => {
    expect(await refusedIn(world, 'ru', QUERY, { from, to })).toContain('ожидается, что from раньше to');
    expect(await refusedIn(world, 'en', QUERY, { from, to })).toContain('expected from before to');
  });

  test('are a page of no size and a cursor of another list', async () => {
    const days = { from: '2019-05-01', to: '2019-05-02' };
    expect(await refusedIn(world, 'ru', QUERY, { ...days, first: 0 })).toContain('ожидается от 1 до 100');
    expect(await refusedIn(world, 'en', QUERY, { ...days, after: 'x' })).toContain('is no cursor of this list');
  });
});
