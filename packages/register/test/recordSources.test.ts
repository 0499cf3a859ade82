import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Entry, fold, type Id, NO_RECORDS, type PaperPassage, passagesAt, placesIn } from '@concord/domain';
import { describe, expect, test } from 'vitest';
import { prepareDataset, readDataset } from '../src/datasets/prepareDataset.ts';
import { readPaper } from '../src/papers/readPaper.ts';
import { inferredClaims, sourceProblems } from './testkit/claims.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = resolve(ROOT, process.env.CONCORD_PAPERS || '../shared/sources');
/** The two papers that the record is made from; what else it cites is not among the papers. */
const SLUGS = ['background-note-55-25-13', 'draft-decision-55-25-13'];
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const named = SLUGS.flatMap((slug) => files.find((file) => file.startsWith(`${slug}.`)) ?? []);
const isThere = named.length === SLUGS.length;
if (!isThere)
  console.warn(`The papers are not in ${FOLDER}: set CONCORD_PAPERS to their folder. Their test is skipped.`);

const ENTRIES = prepareDataset(
  await readDataset(join(ROOT, 'prisma/datasets/record-2018-2019')),
  NO_RECORDS,
  '2026-11-25',
).entries.map(
  (entry, index) =>
    ({ ...entry, id: `entry ${index}`, streamVersion: index + 1, recordedAt: '', recordedBy: null }) as Entry,
);
const RECORDS = fold(ENTRIES);
const OF_PAPERS = new Set(
  [...RECORDS.document.values()].filter(({ slug }) => SLUGS.includes(slug)).map(({ id }) => id),
);

/** Facts with what is wrong with their sources. */
function problems(entries: readonly Entry[], papers: ReadonlyMap<Id, readonly PaperPassage[]>): readonly string[] {
  return entries
    .filter(({ sources }) => sources.some(({ paperId }) => OF_PAPERS.has(paperId)))
    .flatMap((entry) =>
      sourceProblems(entry, RECORDS, papers).map((problem) => `${entry.kind} ${entry.id}: ${problem}`),
    );
}

describe('the sources of the record of 2018–2019', () => {
  test.skipIf(!isThere)('carry the words of every fact at the cited place', async () => {
    const papers = new Map<Id, readonly PaperPassage[]>();
    for (const { id, slug } of RECORDS.document.values()) {
      const file = named.find((name) => name.startsWith(`${slug}.`));
      if (file) papers.set(id, placesIn((await readPaper(join(FOLDER, file))).paragraphs));
    }
    expect(papers.size).toBe(SLUGS.length);
    expect(problems(ENTRIES, papers)).toEqual([]);
    expect(ENTRIES.flatMap(({ sources }) => sources).filter((source) => isSentence(source, papers))).toEqual([]);
  });

  test('claim by inference what is listed here, and nothing else', () => {
    const inferred = ENTRIES.filter(({ sources }) => sources.some(({ paperId }) => OF_PAPERS.has(paperId))).map(
      (entry) => [entry.kind, ...inferredClaims(entry, RECORDS)],
    );
    expect(inferred.filter(([, ...claims]) => claims.length > 0)).toEqual([
      // What the expert group did on 24 May follows from what it met for.
      ['stepOccurrenceRecorded', 'discussed', 'discussed'],
      // That «the document» of paragraph 10 is the Concept: endorsed, submitted, and endorsed by the Commission.
      ['stepOccurrenceRecorded', 'Concept'],
      ['stepOccurrenceRecorded', 'Concept'],
      ['stepOccurrenceRecorded', 'Concept'],
    ]);
  });

  test('name words for every fact but those that span the whole story', () => {
    const wordless = ENTRIES.flatMap(({ sources }) => sources).filter(
      ({ paperId, words }) => OF_PAPERS.has(paperId) && !words,
    );
    expect(new Set(wordless.map(({ locator }) => locator))).toEqual(new Set(['paragraphs 3–13', 'paragraphs 4–13']));
  });

  test('mark what the words do not claim', () => {
    expect(problems(ENTRIES, new Map())).toEqual([]);
  });

  test('are words, not sentences', () => {
    const words = ENTRIES.flatMap(({ sources }) => sources.flatMap((source) => source.words ?? []));
    expect(words.filter((each) => each.split(/\s+/).length > 11)).toEqual([]);
  });

  test.each<[string, (entry: Entry) => Entry, RegExp]>([
    [
      'a day that no word gives',
      (entry) => ({ ...entry, occurred: { edtf: '2018-12-12', inferred: false } }),
      /2018-12-12/,
    ],
    [
      'a guess that passes for a fact',
      (entry) => ({ ...entry, occurred: { edtf: '2018-12', inferred: false } }),
      /not marked/,
    ],
    [
      'a fact that passes for a guess',
      (entry) => ({ ...entry, occurred: { ...entry.occurred, inferred: true } }),
      /marked as inferred/,
    ],
    ['an outcome that no word gives', (entry) => withOutcome(entry, 'endorsed'), /endorsed: no word/],
    ['an actor that no word names', (entry) => withActor(entry), /cis-economic-commission: no word/],
    ['words that stand elsewhere', (entry) => ({ ...entry, sources: astray(entry) }), /does not stand at paragraph 6/],
    [
      'a place that the paper does not have',
      (entry) => ({ ...entry, sources: nowhere(entry) }),
      /there is no paragraph 600/,
    ],
  ])('would not carry %s', (_, change, expected) => {
    const held = ENTRIES.find(
      ({ kind, occurred }) => kind === 'stepOccurrenceRecorded' && occurred.edtf === '2018-12-11',
    ) as Entry;
    const text = (held.sources[0]?.words ?? []).join(' ');
    const papers = new Map(held.sources.map(({ paperId }) => [paperId, [{ place: 'paragraph 6', index: 0, text }]]));
    expect(sourceProblems(held, RECORDS, papers)).toEqual([]);
    expect(sourceProblems(change(held), RECORDS, papers).join('\n')).toMatch(expected);
  });
});

/** Whether the words of a source make up most of a paragraph: then they are no words but the sentence. */
function isSentence(
  { paperId, locator, words = [] }: Entry['sources'][number],
  papers: ReadonlyMap<Id, readonly PaperPassage[]>,
): boolean {
  const cited = passagesAt(papers.get(paperId) ?? [], locator)
    .map(({ text }) => text)
    .join(' ');
  const kept = words.join(' ').length;
  return locator !== 'heading' && locator !== 'signature' && cited !== '' && kept > cited.length * MOST;
}

/** No more than this share of what stands at a place. */
const MOST = 0.67;

function withOutcome(entry: Entry, outcome: 'endorsed'): Entry {
  if (entry.kind !== 'stepOccurrenceRecorded') return entry;
  const outcomes = entry.payload.outcomes.map(({ documentId }) => ({ documentId, outcome }));
  return { ...entry, payload: { ...entry.payload, outcomes } };
}

function withActor(entry: Entry): Entry {
  if (entry.kind !== 'stepOccurrenceRecorded') return entry;
  const body = [...RECORDS.body.values()].find(({ slug }) => slug === 'cis-economic-commission');
  return { ...entry, payload: { ...entry.payload, actorIds: [body?.id ?? ''] } };
}

function astray({ sources }: Entry): Entry['sources'] {
  return sources.map((source) => ({ ...source, words: [...(source.words ?? []), 'сказанного нигде'] }));
}

function nowhere({ sources }: Entry): Entry['sources'] {
  return sources.map((source) => ({ ...source, locator: 'paragraph 600' }));
}
