import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDay } from '@concord/domain';
import { idsOf, newEntry, remark, worldEntries } from '@concord/register/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, RECORD, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const PAPER = `query ($slug: String!, $asOf: LocalDate) { document(slug: $slug, asOf: $asOf) {
  slug title(locale: EN) number kind
  text { fileName digest passages { place locator(locale: RU) text } }
  citations(first: 100) { nodes { place words inferred entry { kind dossier { slug } summary(locale: EN) } } } } }`;

type Page = Readonly<{
  edges: { node: { entry: { id: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}>;
type Citation = Readonly<{ place: string; words: string[]; inferred: boolean; entry: { kind: string } }>;

describe('a paper', () => {
  test('tells which facts are taken from it, where, and in which words, also without its text', async () => {
    const { document } = await world.runOk(PAPER, { slug: 'background-note-55-25-13' });
    expect(document).toMatchObject({ number: '55/25-13', kind: 'BACKGROUND_NOTE', text: null });
    const letter = document.citations.nodes.filter(({ entry }: Citation) => entry.kind === 'positionsRequested');
    expect(letter).toHaveLength(1);
    expect(letter[0]).toMatchObject({ place: 'paragraph 8', inferred: false, entry: { dossier: { slug: RECORD } } });
    expect(letter[0].words).toContain('исх. письмо № 165');
    const places = new Set(document.citations.nodes.map(({ place }: Citation) => place));
    for (let paragraph = 1; paragraph <= 14; paragraph += 1) expect(places).toContain(`paragraph ${paragraph}`);
  });

  test('of a past day carries only what was known by then', async () => {
    const { document } = await world.runOk(PAPER, { slug: 'background-note-55-25-13', asOf: '2018-12-11' });
    const kinds = document.citations.nodes.map(({ entry }: Citation) => entry.kind);
    expect(kinds).toContain('stepOccurrenceRecorded');
    expect(kinds).not.toContain('positionsRequested');
    expect(kinds).not.toContain('remarkNoted');
  });

  test('shows its text, paragraph by paragraph, once it is attached', async () => {
    const { document } = await world.runOk(PAPER, { slug: 'draft-decision-55-25-13' });
    const by = Map.groupBy(document.citations.nodes as Citation[], ({ place }) => place);
    const said = (place: string): string => (by.get(place) ?? []).flatMap(({ words }) => words).join('; ');
    // Made-up sentences around the cited words, at their places.
    const text = `${said('heading').replaceAll('; ', '\n')}\n\nО вымышленном вопросе\n\nПреамбула, в которой есть ${said('preamble')},\nСоветы решили:\n${[
      1, 2, 3,
    ]
      .map((clause) => `${clause}. ${said(`clause ${clause}`)}.`)
      .join('\n')}\nг. Город\n${said('signature')}\n`;
    const folder = await mkdtemp(join(tmpdir(), 'papers-'));
    try {
      await writeFile(join(folder, 'any name.txt'), text);
      const [file] = await world.register.papers.attach(folder, () => undefined);
      expect(file).toMatchObject({ state: 'attached', paper: 'draft-decision-55-25-13', missing: [] });
    } finally {
      await rm(folder, { recursive: true });
    }
    const attached = (await world.runOk(PAPER, { slug: 'draft-decision-55-25-13' })).document.text;
    expect(attached).toMatchObject({ fileName: 'any name.txt', digest: expect.stringMatching(/^[\da-f]{64}$/) });
    const clause = attached.passages.find(({ place }: { place: string }) => place === 'clause 3');
    expect(clause).toMatchObject({ locator: 'пункт 3', text: expect.stringContaining('по мере необходимости') });
  });

  test('carries nothing that was taken back, and the correction of what was corrected', async () => {
    const id = idsOf();
    const about = { sources: [{ paperId: id('paper'), locator: 'paragraph 1', words: ['слова'] }] };
    const facts = ['stays', 'slip', 'revised'].map((word) => ({ ...remark(id, word), ...about }));
    await world.register.append(
      [
        ...worldEntries(id, 'public', 'cited'),
        newEntry('document', id('paper'), 'documentRegistered', {
          ...{ documentId: id('paper'), slug: 'cited-paper', documentKind: 'letter', number: null, synthetic: true },
          ...{ title: { ru: 'Письмо', en: 'Letter' }, dated: onDay('2026-03-01') },
        }),
        ...facts,
      ],
      { idempotencyKey: 'cited' },
    );
    const recorded = await world.register.loadEntries({ sight: ['public'], streamIds: [id('dossier')] });
    const [, slip, revised] = recorded.filter(({ kind }) => kind === 'remarkNoted');
    const correct = (kind: 'misentryCorrected' | 'factRevised', entry: typeof slip, replacement: object | null) => ({
      ...newEntry('dossier', id('dossier'), kind, { corrects: entry?.id ?? '', reason: kind, replacement } as never, {
        day: '2026-03-10',
      }),
      ...about,
    });
    await world.register.append(
      [
        correct('misentryCorrected', slip, null),
        correct('factRevised', revised, { occurred: revised?.occurred, payload: revised?.payload }),
      ],
      { idempotencyKey: 'corrected' },
    );
    const kinds = async (asOf?: string) =>
      (await world.runOk(PAPER, { slug: 'cited-paper', asOf })).document.citations.nodes.map(
        ({ entry }: Citation) => entry.kind,
      );
    expect(await kinds()).toEqual(['remarkNoted', 'factRevised']);
    expect(await kinds('2026-03-05')).toEqual(['remarkNoted', 'remarkNoted']);
  });

  test('is read page by page, either way round', async () => {
    const entriesOf = async (direction: string) => {
      const entries: string[] = [];
      for (let after: string | null = null; ; ) {
        const { document } = await world.runOk(
          `query ($after: Cursor) { document(slug: "background-note-55-25-13") { citations(first: 30, after: $after, direction: ${direction}) { edges { cursor node { place entry { id } } } pageInfo { hasNextPage endCursor } } } }`,
          { after },
        );
        const { edges, pageInfo }: Page = document.citations;
        const ids = new Set(edges.map(({ node }) => node.entry.id));
        expect(ids.size).toBeLessThanOrEqual(30);
        entries.push(...ids);
        if (!pageInfo.hasNextPage) return entries;
        after = pageInfo.endCursor;
      }
    };
    const entries = await entriesOf('ASC');
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(60);
    expect(await entriesOf('DESC')).toEqual(entries.toReversed());
  });

  test('is asked for the facts of some kinds and days, the latest first', async () => {
    const kinds = async (choice: string): Promise<string[]> => {
      const { document } = await world.runOk(
        `{ document(slug: "background-note-55-25-13") { citations(first: 100, ${choice}) { nodes { entry { id kind } } } } }`,
      );
      return document.citations.nodes.map(({ entry }: { entry: { id: string; kind: string } }) => entry.kind);
    };
    const latest = 'orderBy: RECORDED, direction: DESC';
    const all = await kinds('orderBy: RECORDED');
    const held = await kinds('filter: { kinds: ["meetingHeld"], known: { lt: "2019-01-01" } }');
    expect(held).toEqual(['meetingHeld', 'meetingHeld']);
    await expect(kinds(`filter: { dossiers: ["none"] }, ${latest}`)).rejects.toThrow('filter.dossiers: «none»');
    const meetings = await kinds(`filter: { about: [MEETING] }, ${latest}`);
    expect(meetings.length).toBeGreaterThan(held.length);
    expect(meetings.length).toBeLessThan(all.length);
    expect([all[0], (await kinds(latest)).at(-1)]).toEqual(['documentRegistered', 'documentRegistered']);
  });

  test('that is not there is null, whatever its name', async () => {
    for (const slug of ['nothing', '', '\0', 'x'.repeat(5_000)])
      expect((await world.runOk(PAPER, { slug })).document).toBeNull();
  });
});
