import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, RECORD, SECRETARIAT, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = `query ($kinds: [RemarkKind!], $dossier: String, $synthetic: Boolean, $asOf: LocalDate, $after: String, $first: Int) {
  dataQuality(kinds: $kinds, dossier: $dossier, synthetic: $synthetic, asOf: $asOf, after: $after, first: $first) {
    totalCount asOf counts { kind count } pageInfo { hasNextPage endCursor }
    edges { node { id kind noted synthetic text(locale: EN) dossier { slug } sources { place words paper { slug } } } } } }`;

type Node = Readonly<{
  id: string;
  kind: string;
  text: string;
  noted: boolean;
  synthetic: boolean;
  dossier: { slug: string } | null;
}>;

async function all(variables: Record<string, unknown>, viewer?: Parameters<World['runOk']>[2]): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { dataQuality } = await world.runOk(QUALITY, { ...variables, first: 100, after }, viewer);
    nodes.push(...dataQuality.edges.map(({ node }: { node: Node }) => node));
    if (!dataQuality.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(dataQuality.totalCount);
      return nodes;
    }
    after = dataQuality.pageInfo.endCursor;
  }
}

describe('data quality', () => {
  test('lists the slips of the papers as they stand there', async () => {
    const nodes = await all({ kinds: ['MISSPELT'], dossier: RECORD });
    const { dataQuality } = await world.runOk(QUALITY, { kinds: ['MISSPELT'], dossier: RECORD, first: 100 });
    const words = dataQuality.edges.flatMap(({ node }: { node: { sources: { words: string[] }[] } }) =>
      node.sources.flatMap((source) => source.words),
    );
    expect(nodes.every(({ noted }) => noted)).toBe(true);
    expect(words.sort()).toEqual([
      '_GoBack',
      'Поручить Рабочей группы',
      'Целей устойчивого развития',
      'Экономическим Светом',
      'состоялось заседания',
      'указанных документом',
    ]);
  });

  test('finds no contradiction where nobody can tell: the one that a person noted is all', async () => {
    const nodes = await all({ kinds: ['CONTRADICTORY'], synthetic: false });
    expect(nodes.map(({ noted, text }) => [noted, text.slice(0, 32)])).toEqual([
      [true, 'After 24 May the note speaks of '],
    ]);
  });

  test('knows what is inferred and unknown, each with its paper, and every finding once', async () => {
    const nodes = await all({ synthetic: false });
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    const texts = nodes.map(({ kind, text }) => `${kind} ${text}`);
    expect(texts).toEqual(
      expect.arrayContaining([
        'INFERRED Meeting: Commission on Economic Issues: the date is inferred, 24 July 2019*',
        'UNKNOWN RCC Council of Heads: the members are unknown',
        'UNKNOWN RCC Council of Heads: memberships of which it is unknown whether they still hold (11)',
        'UNKNOWN Request (No. 165): proposals and comments on the drafts, for “Expert group”: who answered is unknown',
        'UNKNOWN Planned: Economic Council, 13 September 2019*: the day has passed, there is no report',
        'UNSOURCED The particulars of the paper on the formation of the Coordination Council in October 2002 are not known.',
      ]),
    );
    const kinds = [...new Set(nodes.map(({ kind }) => kind))];
    expect(kinds).toEqual(['CONTRADICTORY', 'UNSOURCED', 'UNKNOWN', 'INFERRED', 'MISSPELT']);
  });

  test('says what has no source in the training set, and that it is synthetic', async () => {
    const nodes = await all({ kinds: ['UNSOURCED'], synthetic: true });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every(({ synthetic }) => synthetic)).toBe(true);
  });

  test('counts the kinds whatever kinds are asked for, as far as the reader may see', async () => {
    const { dataQuality } = await world.runOk(QUALITY, { kinds: ['MISSPELT'], synthetic: false });
    expect(dataQuality.totalCount).toBe(6);
    const count = dataQuality.counts.find(({ kind }: { kind: string }) => kind === 'INFERRED').count;
    expect(count).toBe((await all({ kinds: ['INFERRED'], synthetic: false })).length);
    expect((await all({}, SECRETARIAT)).length).toBeGreaterThanOrEqual((await all({})).length);
  });

  test('of a past day knows what was known then', async () => {
    const nodes = await all({ synthetic: false, asOf: '2019-05-01' });
    const texts = nodes.map(({ text }) => text).join('\n');
    expect(texts).not.toContain('24 July');
    expect(texts).not.toContain('no report');
    expect(texts).toContain('who answered is unknown');
    expect(await all({ synthetic: false, asOf: '1990-01-01' })).toEqual([]);
  });
});
