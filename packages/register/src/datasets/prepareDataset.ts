import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LocalDate, latestOf, type Records } from '@concord/domain';
import { z } from 'zod';
import type { ReceivedFile } from '../files/index.ts';
import type { EntryToRecord } from '../journal/record.ts';
import type { Fact } from './fact.ts';
import { readFacts } from './facts.ts';
import { type Reading, slug } from './fields.ts';
import type { StreamsSince } from './knownSince.ts';
import { sayIssue } from './messages.ts';
import { namesOver } from './names.ts';
import { DatasetNotYet, DatasetRefused } from './problem.ts';
import { readText, type TextFile } from './readText.ts';
import { saidOver } from './said.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';

/** A dataset as read from its folder or its one file, before its facts are. */
export type DatasetFiles = Readonly<{
  key: string;
  title: string;
  synthetic: boolean;
  /** SHA-256 over all its files, hexadecimal. */
  digest: string;
  /** Whether the one file names the dataset too. */
  isSingle: boolean;
  /** The files with the facts. */
  files: readonly TextFile[];
}>;

const naming = { dataset: slug, title: z.string().min(1), synthetic: z.boolean() };

/** A `dataset.yaml`. */
const manifestSchema = z.strictObject({
  ...naming,
  files: z
    .array(z.string().regex(/^[\w-]+\.yaml$/, 'expected the name of a file in the same folder: bodies.yaml'), {
      error: 'no list; expected the names of the files with the facts, or `facts` in this file itself',
    })
    .min(1),
});

/** A file that holds it all: what it says besides its names is read as any file with facts is. */
const singleSchema = z.looseObject(naming);

/**
 * Reads a dataset: a folder with `dataset.yaml` and the files that it lists, in its order; or that file; or one file that says
 * its `facts` itself.
 *
 * @throws {DatasetRefused} when a file is missing, or the one that names the dataset is not as expected
 */
export async function readDataset(path: string): Promise<DatasetFiles> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const manifestPath = isFolder ? join(path, 'dataset.yaml') : path;
  const manifest = await readText(
    manifestPath,
    'the folder of a dataset, its dataset.yaml, or one file that holds it all',
  );
  const yaml = readYaml(manifest.name, manifest.text);
  const isSingle = saysFacts(yaml);
  const { success, data, error } = (isSingle ? singleSchema : manifestSchema).safeParse(yaml.value, {
    error: sayIssue,
  });
  if (!success) throw new DatasetRefused(yaml.problemsOf(error, []));
  const { dataset: key, title, synthetic } = data;
  const listed = 'files' in data && !isSingle ? (data.files as string[]) : [];
  const files = await Promise.all(
    listed.map((name) => readText(join(dirname(manifestPath), name), 'a file that dataset.yaml lists')),
  );
  const digest = createHash('sha256');
  for (const { text } of [manifest, ...files]) digest.update(text).update('\0');
  return { key, title, synthetic, digest: digest.digest('hex'), isSingle, files: isSingle ? [manifest] : files };
}

function saysFacts({ value }: YamlFile): boolean {
  return typeof value === 'object' && value !== null && 'facts' in value;
}

/** How many facts a dataset may have: it is recorded in one transaction. */
const FACTS_AT_MOST = 20_000;

/** What a dataset is prepared with. */
type Preparing = Readonly<{
  /** Since when each stream is known that the register holds. */
  streams?: StreamsSince;
  /** Takes the number of facts, before they are read. */
  onCounted?: (facts: number) => void;
}>;

/** What is recorded of a dataset: the entries that its facts make, in their order, and the files that they name. */
export type Prepared = Readonly<{ entries: readonly EntryToRecord[]; files: readonly ReceivedFile[] }>;

/**
 * What a dataset's facts make.
 *
 * @param held what the register holds already: facts can refer to it
 * @param today the day of loading, from which the days of a training set are counted
 * @throws {DatasetNotYet} when some of its facts are known only after today
 * @throws {DatasetRefused} with file, line and what was expected
 */
export function prepareDataset(
  dataset: DatasetFiles,
  held: Records,
  today: LocalDate,
  { streams = new Map(), onCounted }: Preparing = {},
): Prepared {
  const { key, synthetic, isSingle } = dataset;
  const files = dataset.files.map(({ name, text }) => readYaml(name, text));
  onCounted?.(countFacts(files));
  const names = namesOver(held, synthetic);
  const kept = new Map<string, ReceivedFile>();
  const reading: Reading = {
    dataset: key,
    today,
    names,
    synthetic,
    ...saidOver(held, streams, names),
    named: new Map(),
    keep: (file) => kept.set(file.digest, file),
  };
  const facts = files.flatMap((file) => readFacts(isSingle ? withoutNames(file) : file, reading));
  const last = facts.reduce((latest, fact) => (knownBy(fact) > knownBy(latest) ? fact : latest));
  if (knownBy(last) > today) throw new DatasetNotYet(dataset.title, last, knownBy(last), today);
  return { entries: facts.map(({ entry }) => entry), files: [...kept.values()] };
}

/** @throws {DatasetRefused} when there are too many of them */
function countFacts(files: readonly YamlFile[]): number {
  let count = 0;
  for (const file of files) {
    const facts = (file.value as { facts?: unknown } | null)?.facts;
    const own = Array.isArray(facts) ? facts.length : 0;
    if (count + own > FACTS_AT_MOST)
      throw file.refusal(
        ['facts', FACTS_AT_MOST - count],
        `more facts than one dataset may have; expected at most ${FACTS_AT_MOST}, and the others in another dataset`,
      );
    count += own;
  }
  return count;
}

/** The file as one that has facts only; lines stay those of the whole. */
function withoutNames(file: YamlFile): YamlFile {
  const named = Object.entries(file.value as object).filter(([key]) => !(key in naming));
  return { ...file, value: Object.fromEntries(named) };
}

function knownBy({ entry: { known } }: Fact): LocalDate {
  return latestOf(known) ?? '';
}
