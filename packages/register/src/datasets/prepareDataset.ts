import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  type Entry,
  evolve,
  type LocalDate,
  latestOf,
  type NewEntry,
  type Records,
  recordsBuilder,
} from '@concord/domain';
import { z } from 'zod';
import { type Fact, readFacts } from './facts.ts';
import { type Reading, slug } from './fields.ts';
import { namesOver } from './names.ts';
import { DatasetNotYet, DatasetRefused } from './problem.ts';
import { readYaml } from './yamlFile.ts';

/** A dataset as read from its folder, before its facts are. */
export type DatasetFiles = Readonly<{
  key: string;
  title: string;
  synthetic: boolean;
  /** SHA-256 over all its files, hexadecimal. */
  digest: string;
  files: readonly Readonly<{ name: string; text: string }>[];
}>;

const manifestSchema = z.strictObject({
  dataset: slug,
  title: z.string().min(1),
  synthetic: z.boolean(),
  files: z
    .array(z.string().regex(/^[\w-]+\.yaml$/, 'expected the name of a file in the same folder: bodies.yaml'))
    .min(1),
});

/**
 * Reads a dataset's folder: `dataset.yaml` and the files that it lists, in its order.
 *
 * @throws {DatasetRefused} when a file is missing or `dataset.yaml` is not as expected
 */
export async function readDataset(folder: string): Promise<DatasetFiles> {
  const manifest = await readText(folder, 'dataset.yaml');
  const yaml = readYaml(manifest.name, manifest.text);
  const { success, data, error } = manifestSchema.safeParse(yaml.value);
  if (!success) throw new DatasetRefused(yaml.problemsOf(error, []));
  const files = await Promise.all(data.files.map((name) => readText(folder, name)));
  const digest = createHash('sha256');
  for (const { text } of [manifest, ...files]) digest.update(text).update('\0');
  return { key: data.dataset, title: data.title, synthetic: data.synthetic, digest: digest.digest('hex'), files };
}

/**
 * The entries that a dataset's facts make, in their order.
 *
 * @param held what the register holds already: facts can refer to it
 * @param today the day of loading, from which the days of a training set are counted
 * @throws {DatasetNotYet} when some of its facts are known only after today
 * @throws {DatasetRefused} with file, line and what was expected
 */
export function prepareDataset(dataset: DatasetFiles, held: Records, today: LocalDate): readonly NewEntry[] {
  const builder = recordsBuilder(held);
  const records = builder.done();
  const reading: Reading = {
    today,
    names: namesOver(held, dataset.synthetic),
    synthetic: dataset.synthetic,
    records,
    // Nobody reads here who wrote it, nor its place in its stream: the register gives both.
    learn: (entry) =>
      builder.apply(evolve(records, { ...entry, id: '', streamVersion: 0, recordedAt: '', recordedBy: null } as Entry)),
  };
  const facts = dataset.files.flatMap(({ name, text }) => readFacts(readYaml(name, text), reading));
  const last = facts.reduce((latest, fact) => (knownBy(fact) > knownBy(latest) ? fact : latest));
  if (knownBy(last) > today) throw new DatasetNotYet(dataset.title, last, knownBy(last), today);
  return facts.map(({ entry }) => entry);
}

function knownBy({ entry: { known } }: Fact): LocalDate {
  return latestOf(known) ?? '';
}

async function readText(folder: string, file: string): Promise<Readonly<{ name: string; text: string }>> {
  const path = join(folder, file);
  const inside = relative(process.cwd(), path);
  const name = inside.startsWith('..') ? path : inside;
  try {
    return { name, text: await readFile(path, 'utf8') };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DatasetRefused([
      { file: name, line: 1, message: `cannot be read (${reason}); expected a file that dataset.yaml lists` },
    ]);
  }
}
